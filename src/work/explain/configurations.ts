import {
  calibrate,
  type Formula,
  formulaText,
  inFormula,
  inferConfigurations,
  rawValues,
  readFormula,
  setsOf,
  sufficiency,
} from "../../infer/index.ts";
import type { Asked, Bilingual, CalibratedCase, ConfigurationsQuestion, Derivation, FuzzySet } from "../../model/index.ts";
import { evidenceOf } from "./events.ts";
import { found, type Ground } from "./ground.ts";
import { rounded } from "./threat-words.ts";

interface ConfigurationsGround {
  readonly question: Asked<ConfigurationsQuestion>;
  readonly ground: Ground;
}

const FITS = {
  consistency: { en: "Σ min(x, y) / Σ x over the cases", zh: "对各案例求 Σ min(x, y) / Σ x" },
  pri: {
    en: "(Σ min(x, y) − Σ min(x, y, 1 − y)) / (Σ x − Σ min(x, y, 1 − y)) over the cases",
    zh: "对各案例求 (Σ min(x, y) − Σ min(x, y, 1 − y)) / (Σ x − Σ min(x, y, 1 − y))",
  },
  coverage: { en: "Σ min(x, y) / Σ y over the cases", zh: "对各案例求 Σ min(x, y) / Σ y" },
} as const satisfies Record<string, Bilingual>;

type FitName = keyof typeof FITS;

const FIT_NAMES: Readonly<Record<FitName, Bilingual>> = {
  consistency: { en: "consistency", zh: "一致性" },
  pri: { en: "proportional reduction in inconsistency", zh: "不一致的比例减少（PRI）" },
  coverage: { en: "coverage", zh: "覆盖度" },
};

/**
 * A number of a question about configurations: how well a formula fits the outcome (`swings-qca/R*~M/consistency`, or `pri`, `coverage`), the degree of
 * membership of a case (`swings-qca/R/1962`), each down to raw values, the claims they rest on, and the reasons.
 */
export function configurationsNode(at: ConfigurationsGround, address: string): Derivation {
  const { question } = at;
  const { cases } = calibrate(question);
  const [, text = "", part = "", last = ""] = address.split("/");
  const formula = readFormula(
    text,
    setsOf(question).map(({ id }) => id),
  );
  const one = cases.find((calibrated) => calibrated.case === part);
  const [set, inCase] = [setsOf(question).find(({ id }) => id === part), cases.find((calibrated) => calibrated.case === last)];
  if (text === "raw" && set !== undefined && inCase !== undefined) return rawNode(at, set, inCase);
  if (formula !== undefined && one !== undefined) return degreeNode(at, formula, one);
  if (formula !== undefined && part in FITS) return fitNode(at, { formula, fit: part as FitName, cases });
  const [solution] = inferConfigurations(question, { negated: false }).solutions.intermediate;
  const known = [solution?.formula, question.conditions[0]?.id].flatMap((name) =>
    name === undefined || name === "0" || name === "1" ? [] : [`${question.id}/${name}/consistency`],
  );
  return found<Derivation>(undefined, address, [...known, `${question.id}/${question.outcome.id}/${cases[0]?.case}`]);
}

interface Fitted {
  readonly formula: Formula;
  readonly fit: FitName;
  readonly cases: readonly CalibratedCase[];
}

function fitNode(at: ConfigurationsGround, { formula, fit, cases }: Fitted): Derivation {
  const { question } = at;
  const text = formulaText(formula);
  const { outcome } = question;
  const outcomeFormula: Formula = { ...formula, terms: [[{ condition: formula.sets.indexOf(outcome.id), present: true }]] };
  const fits = sufficiency(
    cases.map(({ degrees }) => inFormula(formula, degrees)),
    cases.map(({ degrees }) => inFormula(outcomeFormula, degrees)),
  );
  return {
    address: `${question.id}/${text}/${fit}`,
    what: {
      en: `${FIT_NAMES[fit].en} of ${text} as sufficient for ${outcome.id}`,
      zh: `${text} 作为 ${outcome.id} 之充分条件的${FIT_NAMES[fit].zh}`,
    },
    value: fits[fit] === null ? undefined : rounded(fits[fit]),
    method: FITS[fit],
    evidence: [],
    from: cases.flatMap((one) => [degreeNode(at, formula, one), degreeNode(at, outcomeFormula, one)]),
  };
}

/** Membership of one case in a formula: of a single set from its raw value, of more from each of them. */
function degreeNode(at: ConfigurationsGround, formula: Formula, one: CalibratedCase): Derivation {
  const { question } = at;
  const text = formulaText(formula);
  const literals = formula.terms.flat();
  const sets = setsOf(question).filter((_, i) => literals.some(({ condition }) => condition === i));
  const [only] = sets;
  const isSet = only !== undefined && text === only.id;
  return {
    address: `${question.id}/${text}/${one.case}`,
    what: { en: `membership of ${one.case} in ${text}`, zh: `${one.case} 在 ${text} 中的隶属度` },
    value: rounded(inFormula(formula, one.degrees)),
    method: isSet ? calibrationWords(only) : { en: "+ is the greatest, * the least, ~x is 1 − x", zh: "+ 取最大，* 取最小，~x 为 1 − x" },
    evidence: [],
    from: isSet ? [rawNode(at, only, one)] : sets.map((set) => degreeNode(at, setFormula(question, set), one)),
  };
}

function setFormula(question: ConfigurationsQuestion, set: FuzzySet): Formula {
  const sets = setsOf(question).map(({ id }) => id);
  return { sets, terms: [[{ condition: sets.indexOf(set.id), present: true }]] };
}

function calibrationWords({ title, out, crossover, in: full }: FuzzySet): Bilingual {
  return {
    en: `${title.en}. Log-odds of membership −3 at ${out.value} (${out.why.en}), 0 at ${crossover.value} (${crossover.why.en}), 3 at ${full.value} (${full.why.en}).`,
    zh: `${title.zh}。隶属的对数几率：${out.value} 处为 −3（${out.why.zh}），${crossover.value} 处为 0（${crossover.why.zh}），${full.value} 处为 3（${full.why.zh}）。`,
  };
}

function rawNode({ question, ground }: ConfigurationsGround, set: FuzzySet, one: CalibratedCase): Derivation {
  const raw = rawValues(question).get(`${set.id} ${one.case}`);
  const sources = raw?.sources.join(", ") ?? "";
  return {
    address: `${question.id}/raw/${set.id}/${one.case}`,
    what: { en: `raw value of ${set.id} in ${one.case}`, zh: `${set.id} 在 ${one.case} 的原始值` },
    value: one.raw[set.id],
    method: {
      en: `${raw?.why.en ?? ""}${sources === "" ? "" : ` [${sources}]`}`,
      zh: `${raw?.why.zh ?? ""}${sources === "" ? "" : `［${sources}］`}`,
    },
    evidence: (raw?.claims ?? []).flatMap((claim) => evidenceOf(ground.claims.get(claim), ground)),
    from: [],
  };
}
