import type { Locale, TestedPrediction, TieReading } from "../../model/index.ts";
import { runsOf } from "../runs.ts";
import { WHY_WORDS } from "./why-words.ts";

type Bound = Extract<TestedPrediction["finding"], { kind: "bound" }>;

/** In which of the years asked about a tie held, and which others are possible, ended or told by nobody: `certain in 9 of 11 years; possible 1958–1959`. */
export function tieYears({ years }: TieReading, locale: Locale): string {
  const w = WHY_WORDS[locale];
  const of = (truth: TieReading["years"][number]["truth"]): number[] => years.filter((one) => one.truth === truth).map((one) => one.year);
  const others = (["possible", "no", "unknown"] as const).map((truth) => {
    const found = of(truth);
    return found.length === 0
      ? ""
      : w.otherYears[truth](
          list(
            runsOf(found, locale, (year) => year),
            locale,
          ),
        );
  });
  return w.certain(of("certain").length, years.length) + others.join("");
}

/** The claims that speak of an end of the ties, inside and outside the years asked about, and those that deny one, each as a sentence. */
export function disputeSentences({ disputes }: Bound, locale: Locale): string[] {
  const w = WHY_WORDS[locale];
  const ended = (isInside: boolean): string => {
    const found = disputes.filter((one) => !one.denies && one.isInside === isInside);
    return found.length === 0
      ? w.none
      : list(
          found.map((one) => dated(one, locale)),
          locale,
        );
  };
  const denied = disputes.filter((one) => one.denies).map((one) => one.claim);
  return [
    ...(disputes.length === 0 ? [] : [w.disputed(ended(true), ended(false))]),
    ...(denied.length === 0 ? [] : [w.denied(list(denied, locale))]),
  ];
}

function dated({ claim, date }: Bound["disputes"][number], locale: Locale): string {
  return locale === "zh" ? `${claim}（${date ?? "–"}）` : `${claim} (${date ?? "–"})`;
}

function list(parts: readonly string[], locale: Locale): string {
  return parts.join(locale === "zh" ? "、" : ", ");
}
