import type { ComparativeQuestion } from "../comparative-question.ts";
import type { Asked } from "../question.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, type Report } from "./records.ts";

/** A comparison is asked like a tilt question that is there, and each of its cases once, of a state that is not its own patron, over at least a year. */
export function checkComparative(
  question: Located<Asked<ComparativeQuestion>>,
  { records, complete }: Pick<CheckContext, "records" | "complete">,
  report: Report,
): void {
  const { like, cases } = question.value;
  const tilts = records.questions.flatMap(({ value }) => (value.kind === "tilt" ? [value] : []));
  const asked = tilts.find(({ id }) => id === like);
  if (asked === undefined && complete.questions) {
    report(faultIn(question, ["like"], "question/not-a-tilt", { value: like, known: tilts.map(({ id }) => id).join(", ") || "—" }));
  }
  const keys = cases.map(({ focal, period }) => JSON.stringify([focal, period ?? null]));
  cases.forEach(({ focal, patrons = asked?.patrons, period }, i) => {
    if (keys.indexOf(keys[i] as string) < i) report(faultIn(question, ["cases", i, "focal"], "question/case-twice", { value: focal }));
    if (patrons?.includes(focal)) report(faultIn(question, ["cases", i, "focal"], "question/same-actor", { value: focal }));
    if (patrons !== undefined && patrons[0] === patrons[1]) {
      report(faultIn(question, ["cases", i, "patrons", 1], "question/same-actor", { value: patrons[1] }));
    }
    if (period === undefined || period.from <= period.to) return;
    report(faultIn(question, ["cases", i, "period", "from"], "question/empty-period", { value: `${period.from}–${period.to}` }));
  });
}
