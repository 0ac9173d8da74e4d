import { type ConfigurationsQuestion, caseIds } from "../configurations-question.ts";
import type { Asked } from "../question.ts";
import { checkGrounds } from "./check-grounds.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, type Report } from "./records.ts";

type Configurations = Located<Asked<ConfigurationsQuestion>>;

/** Sets and cases that stand once, anchors that run one way, and values that each belong to one set and case and rest on something. */
export function checkConfigurations(question: Configurations, context: CheckContext, report: Report): void {
  checkSets(question, report);
  checkCases(question, report);
  checkValues(question, context, report);
}

function checkSets(question: Configurations, report: Report): void {
  const { conditions, outcome } = question.value;
  const sets = [...conditions.map((set, i) => ({ set, path: ["conditions", i] })), { set: outcome, path: ["outcome"] }];
  sets.forEach(({ set, path }, i) => {
    if (sets.findIndex((other) => other.set.id === set.id) < i) {
      report(faultIn(question, [...path, "id"], "question/set-twice", { value: set.id }));
    }
    const anchors = { out: set.out.value, crossover: set.crossover.value, in: set.in.value };
    if ((anchors.crossover - anchors.out) * (anchors.in - anchors.crossover) > 0) return;
    report(faultIn(question, [...path, "crossover", "value"], "question/calibration", { value: set.id, ...anchors }));
  });
}

function checkCases(question: Configurations, report: Report): void {
  const { cases } = question.value;
  if (cases.are !== "states") return;
  cases.list.forEach(({ id, period }, i) => {
    if (cases.list.findIndex((other) => other.id === id) < i) {
      report(faultIn(question, ["cases", "list", i, "id"], "question/case-twice", { value: id }));
    }
    if (period.from <= period.to) return;
    report(faultIn(question, ["cases", "list", i, "period", "from"], "question/empty-period", { value: `${period.from}–${period.to}` }));
  });
}

function checkValues(question: Configurations, context: CheckContext, report: Report): void {
  const { sourceIds, complete } = context;
  const { conditions, outcome, values } = question.value;
  const sets = [...conditions, outcome].map(({ id }) => id);
  const cases = new Set(caseIds(question.value));
  const seen = new Set<string>();
  values.forEach((one, i) => {
    const at = (...path: (string | number)[]): (string | number)[] => ["values", i, ...path];
    if (!sets.includes(one.set)) report(faultIn(question, at("set"), "question/not-a-set", { value: one.set, known: sets.join(", ") }));
    one.cases.forEach((id, j) => {
      if (!cases.has(id) && cases.size > 0)
        report(faultIn(question, at("cases", j), "question/unknown-case", { value: id, known: [...cases].join(", ") || "—" }));
      else if (seen.has(`${one.set} ${id}`)) report(faultIn(question, at("cases", j), "question/value-twice", { value: id, set: one.set }));
      seen.add(`${one.set} ${id}`);
    });
    if (one.value !== null && one.claims.length + one.sources.length === 0) {
      report(faultIn(question, at("value"), "question/value-unsourced", { value: one.set }));
    }
    checkGrounds(question, { claims: one.claims, at: (j) => at("claims", j) }, context, report);
    one.sources.forEach((source, j) => {
      if (!sourceIds.has(source) && complete.sources) report(faultIn(question, at("sources", j), "source/unknown", { value: source }));
    });
  });
}
