import { probability as chance } from "../../draw/index.ts";
import { ORDER_BOUNDS, type TestedPrediction, type TieReading } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { relationLabel } from "./relation-words.ts";
import { runsOf } from "./runs.ts";
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

function boundLines(reader: WhyReader, { ties, disputes }: Finding<"bound">): string[] {
  const { w, list, locale } = reader;
  const named = ({ isInside }: { readonly isInside: boolean }): string => {
    const found = disputes
      .filter((one) => !one.denies && one.isInside === isInside)
      .map((one) => `${one.claim}${messages[locale].within(one.date ?? "–")}`);
    return found.length === 0 ? w.none : list(found);
  };
  const denied = disputes.filter((one) => one.denies).map((one) => one.claim);
  return [
    ...ties.map((tie) => tieLine(reader, tie)),
    ...(disputes.length === 0 ? [] : [w.disputed(named({ isInside: true }), named({ isInside: false }))]),
    ...(denied.length === 0 ? [] : [w.denied(list(denied))]),
  ];
}

function tieLine({ w, nameOf, locale, list }: WhyReader, { tie, years }: TieReading): string {
  const of = (truth: TieReading["years"][number]["truth"]): number[] => years.filter((one) => one.truth === truth).map((one) => one.year);
  const rest = (["possible", "no", "unknown"] as const).map((truth) =>
    of(truth).length === 0 ? "" : w.tieRest[truth](list(runsOf(of(truth), locale, (year) => year))),
  );
  return w.tie({
    with: nameOf(tie.with),
    relation: relationLabel(tie.relation, locale),
    certain: of("certain").length,
    of: years.length,
    rest: rest.join(""),
  });
}

function shareLines({ answer, locale, w, list }: WhyReader, { shares, gain }: Finding<"dominance">): string[] {
  const titles = new Map(answer.causes.map((cause) => [cause.id, cause.title[locale]]));
  const told = shares.map((one) => `${titles.get(one.cause) ?? one.cause} ${signed(one.gain)}`);
  return [w.shares(list(told), signed(gain))];
}
