import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { type Claim, createRegister, Problem, type Study, statesOf, whenOf } from "../../model/index.ts";
import { operation, type Row } from "../operation.ts";
import { runStudy } from "../run-study.ts";
import { listClaims, listEvents } from "./list.ts";

export const exportOperation = operation({
  name: "export",
  summary: { en: "Write claims or events in a form that other programs read", zh: "以其他程序可读的格式导出主张或事件" },
  writes: false,
  positional: ["what"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    what: z.enum(["claims", "events"]).describe("what to write"),
    format: z.enum(["jsonl", "csv", "score"]).describe("score: the lines that the claim scorer reads (claims only)").default("jsonl"),
  }),
  output: z.strictObject({ mediaType: z.string(), text: z.string() }).meta({ id: "ExportedText" }),
  rows: ({ text }) => [{ text }],
  async run({ what, format }, context) {
    if (format === "score") {
      if (what !== "claims") throw new Problem("bad-option", { option: "--format", value: format, expected: "jsonl, csv" });
      const built = await runStudy(context.study(), { signal: context.signal });
      return { mediaType: "application/jsonl", text: jsonLines(scoreLines(built.study())) };
    }
    if (what === "claims") {
      const output = await listClaims.run({}, context);
      return written({ records: output.claims, rows: listClaims.rows(output) }, format);
    }
    const output = await listEvents.run({}, context);
    return written({ records: output.events, rows: listEvents.rows(output) }, format);
  },
});

/** Accepted claims as the scorer reads them: one line a claim, actors as the states they act for, blocs as their members. */
export function scoreLines(study: Study): object[] {
  const register = createRegister(study.actors);
  const codes = (party: Claim["actors"][number], edtf: string | null): { role: string; code: string }[] => {
    const states = statesOf(register, party.actor, whenOf(edtf));
    return (states.length > 0 ? states : [party.actor]).map((code) => ({ role: party.role, code }));
  };
  return study.claims
    .filter((claim) => claim.status === "accepted")
    .map((claim) => ({
      doc: claim.source,
      start: claim.at.start,
      end: claim.at.end,
      type: claim.type,
      actors: claim.actors.flatMap((party) => codes(party, claim.date.edtf)),
      date: claim.date.edtf,
      certainty: claim.certainty,
    }));
}

function written(
  list: { readonly records: readonly unknown[]; readonly rows: readonly Row[] },
  format: "jsonl" | "csv",
): { mediaType: string; text: string } {
  if (format === "jsonl") return { mediaType: "application/jsonl", text: jsonLines(list.records) };
  return { mediaType: "text/csv", text: stringify([...list.rows], { header: true }) };
}

function jsonLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
