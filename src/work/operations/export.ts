import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { boundsOfText, type Claim, createRegister, type Study, span, statesOf } from "../../model/index.ts";
import { operation } from "../operation.ts";
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
    what: z.enum(["claims", "events"]),
    format: z.enum(["jsonl", "csv", "score"]).describe("score: the lines that the claim scorer reads (claims only)").default("jsonl"),
  }),
  output: z.strictObject({ mediaType: z.string(), text: z.string() }).meta({ id: "ExportedText" }),
  rows: ({ text }) => [{ text }],
  async run({ what, format }, context) {
    const built = await runStudy(context.study(), { signal: context.signal });
    if (format === "score") return { mediaType: "application/jsonl", text: jsonLines(scoreLines(built.study())) };
    const records = what === "claims" ? built.study().claims : await built.events();
    if (format === "jsonl") return { mediaType: "application/jsonl", text: jsonLines(records) };
    const rows =
      what === "claims" ? listClaims.rows({ claims: [...built.study().claims] }) : listEvents.rows({ events: [...(await built.events())] });
    return { mediaType: "text/csv", text: stringify([...rows], { header: true }) };
  },
});

/** Accepted claims as the scorer reads them: one line a claim, actors as the states they act for, blocs as their members. */
export function scoreLines(study: Study): object[] {
  const register = createRegister(study.actors);
  const codes = (party: Claim["actors"][number], edtf: string | null): { role: string; code: string }[] => {
    const bounds = boundsOfText(edtf);
    const states = statesOf(register, party.actor, bounds === undefined ? undefined : span(bounds));
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

function jsonLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
