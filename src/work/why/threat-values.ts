import { anyWeights, sampleWeights, type ThreatMaterial, weightedBloc } from "../../measure/index.ts";
import {
  type Asked,
  Problem,
  type ThreatAnswer,
  type ThreatQuestion,
  type ThreatVariant,
  type WhyCause,
  type WhyQuestion,
} from "../../model/index.ts";
import { stream } from "../../number/index.ts";
import type { BuiltStudy } from "../run-study.ts";
import { answerThreat, ownThreat, studyFigures, threatMaterial, threatQuestions } from "../threat/threat-of.ts";

type ThreatMeasure = Extract<WhyCause["measure"], { kind: "threat" }>;

/** The threat of a bloc year by year, under other presets and settings, and under weightings drawn at random. */
export interface ThreatValues {
  readonly values: { year: number; value: number | null; claims: string[] }[];
  readonly variants: ReadonlyMap<string, readonly (number | null)[]>;
  weightings(): readonly (readonly (number | null)[])[];
}

interface ThreatAsked {
  readonly measure: ThreatMeasure;
  readonly question: Asked<WhyQuestion>;
  readonly years: readonly number[];
}

/** Reads the threat as its own question measures it, on the study's own figures. */
export async function threatValues(built: BuiltStudy, { measure, question, years }: ThreatAsked): Promise<ThreatValues> {
  const asked = threatQuestions(built).find((one) => one.id === measure.question);
  const figures = asked === undefined ? undefined : studyFigures(built, asked);
  if (asked === undefined || figures === undefined) {
    throw new Problem("no-figures", { value: measure.question, missing: "figures/pairs.csv" });
  }
  const answer = await (ownThreat(built, asked) as Promise<ThreatAnswer>);
  const material = await threatMaterial(built, { asked, figures });
  const of = (threat: ThreatAnswer, variant: Partial<ThreatVariant> = {}): (number | null)[] =>
    years.map((year) => valueIn(threat, { year, layer: variant.layer ?? measure.layer, preset: variant.preset }));
  const variants = new Map<string, (number | null)[]>();
  for (const variant of question.multiverse.threats) {
    const changed = changedBy(asked, variant);
    variants.set(variant.id, of(changed === asked ? answer : await answerThreat(built, changed, figures), variant));
  }
  const claims = (year: number): string[] =>
    measure.layer === "reference" ? [] : (answer.years.find((one) => one.year === year)?.sources ?? []).flatMap((one) => one.claims);
  return {
    values: years.map((year, k) => ({ year, value: of(answer)[k] ?? null, claims: claims(year) })),
    variants,
    weightings: () => weightings(material, { measure, years, seed: question.multiverse.seed }),
  };
}

function valueIn(
  { years }: ThreatAnswer,
  { year, layer, preset }: { year: number; layer: ThreatMeasure["layer"]; preset: ThreatVariant["preset"] },
): number | null {
  const found = years.find((one) => one.year === year);
  if (preset !== undefined) return found?.presets.find((one) => one.id === preset)?.value ?? null;
  return found?.bloc[layer]?.total ?? null;
}

/** The threat question with the settings of a variant; the same object where it only reads another layer or preset. */
function changedBy(asked: Asked<ThreatQuestion>, { rho, floor, presence }: ThreatVariant): Asked<ThreatQuestion> {
  if (rho === undefined && floor === undefined && presence === undefined) return asked;
  return {
    ...asked,
    ...(rho === undefined ? {} : { rho }),
    ...(presence === undefined ? {} : { presence: null }),
    intention: { ...asked.intention, ...(floor === undefined ? {} : { floor }) },
    // What hangs on draws of weights and settings is not asked here.
    robustness: { ...asked.robustness, draws: 100, settings: 0 },
    comparisons: [],
  };
}

/** Weightings of the four factors, each as likely as any other. */
const WEIGHTINGS = 200;

/** The bloc's threat under weightings drawn evenly from all. */
function weightings(
  material: ThreatMaterial,
  { measure, years, seed }: { measure: ThreatMeasure; years: readonly number[]; seed: number },
): (number | null)[][] {
  const bloc = weightedBloc(material, measure.layer);
  return sampleWeights(anyWeights(WEIGHTINGS), stream(seed, "weights")).map((weights) => {
    const threats = bloc(weights);
    return years.map((year) => threats.get(year) ?? null);
  });
}
