import { probability as chance, disputeSentences, tieYears } from "../../draw/index.ts";
import { ORDER_BOUNDS, type TestedPrediction } from "../../model/index.ts";
import { relationLabel } from "./relation-words.ts";
import { signed, textTable } from "./table.ts";
import type { WhyReader } from "./why.ts";

type Finding<K extends TestedPrediction["finding"]["kind"]> = Extract<TestedPrediction["finding"], { kind: K }>;

/** What a prediction met, in lines. */
export function findingLines(reader: WhyReader, tested: TestedPrediction): string[] {
  const { finding } = tested;
  const gate = tested.gates.find((one) => one.id === "variance");
  if (tested.result === "untestable") return [reader.w.variation({ value: signed(gate?.value ?? 0), least: signed(gate?.bound ?? 0) })];
  if (finding.kind === "sign") return signLines(reader, finding);
  if (finding.kind === "order") return orderLines(reader, finding);
  if (finding.kind === "bound") return boundLines(reader, finding);
  if (finding.kind === "dominance") return shareLines(reader, finding);
  return [`${reader.w.needs[finding.needs]}${reader.locale === "zh" ? "：" : ": "}${finding.why[reader.locale]}`];
}

function signLines({ w }: WhyReader, finding: Finding<"sign">): string[] {
  const { effect } = finding;
  if (effect === null) return [];
  const { mean, lo, hi, probability, gain, years } = effect;
  const told = { mean: signed(mean), lo: signed(lo), hi: signed(hi), probability: chance(probability), gain: signed(gain) };
  return [w.effect({ ...told, outcome: w.outcomes[finding.outcome], years })];
}

/** The probability that a cause came before an onset. */
export function beforeText(before: number): string {
  return chance(before, Object.values(ORDER_BOUNDS));
}

function orderLines({ locale, w }: WhyReader, { causes, onsets, cells }: Finding<"order">): string[] {
  const rows = causes.map((cause) => [
    cause.title[locale],
    ...onsets.map((onset) => beforeText(cells.find((cell) => cell.cause === cause.id && cell.onset === onset.id)?.before ?? 0)),
  ]);
  return textTable([w.onsetHead, ...onsets.map((onset) => onset.title[locale])], rows).split("\n");
}

function boundLines({ w, nameOf, locale }: WhyReader, finding: Finding<"bound">): string[] {
  const ties = finding.ties.map((one) =>
    w.tie({ with: nameOf(one.tie.with), relation: relationLabel(one.tie.relation, locale), years: tieYears(one, locale) }),
  );
  return [...ties, ...disputeSentences(finding, locale)];
}

function shareLines({ answer, locale, w, list }: WhyReader, { shares, gain }: Finding<"dominance">): string[] {
  const titles = new Map(answer.causes.map((cause) => [cause.id, cause.title[locale]]));
  const told = shares.map((one) => `${titles.get(one.cause) ?? one.cause} ${signed(one.gain)}`);
  return [w.shares(list(told), signed(gain))];
}
