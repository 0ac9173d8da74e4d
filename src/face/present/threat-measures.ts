import { thousandths } from "../../draw/index.ts";
import type { ThreatAnswer, ThreatYear } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { signed } from "./table.ts";
import { level, runsOf, type ThreatReader } from "./threat.ts";

type Measure = ThreatYear["presets"][number];

/** The published measures: value at both ends, who is on the enemy list when, how each goes with the bloc, and what was printed. */
export function measureLines(reader: ThreatReader): string[] {
  const ids = [...new Set(reader.answer.years.flatMap(({ presets }) => presets.map(({ id }) => id)))];
  return [...ids.flatMap((id) => lines(reader, id)), ...neverListed(reader), ...printed(reader)];
}

function lines(reader: ThreatReader, id: Measure["id"]): string[] {
  const { answer, locale, w, list } = reader;
  const years = answer.years.flatMap(({ year, presets }) => {
    const measure = presets.find((one) => one.id === id);
    return measure === undefined ? [] : [{ year, measure }];
  });
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const shown = (measure: Measure): string => (measure.value < 10 ? level(measure.value) : String(Number(measure.value.toPrecision(3))));
  const listed = (measure: Measure): string => {
    const enemies = measure.enemies.length === 0 ? w.nobody : list(measure.enemies.map((enemy) => enemy.state).toSorted());
    return measure.unknown.length === 0 ? enemies : `${enemies} (${w.atLeast} ${list(measure.unknown)})`;
  };
  const runs = runsOf(years.map(({ year, measure }) => ({ year, key: listed(measure) })));
  const r =
    answer.correlations.find(({ preset, from, to }) => preset === id && from === answer.period.from && to === answer.period.to)?.r ?? null;
  const head = w.measure({ name: w.measures[id], first: shown(first.measure), from: first.year, last: shown(last.measure), to: last.year });
  return [
    r === null ? head : `${head}${messages[locale].comma}${w.correlation(signed(Math.round(100 * r) / 100 || 0))}`,
    ...runs.map(({ years: span, key }) => `  ${w.enemies(span, key)}`),
  ];
}

/** Members of the bloc whom Leeds and Savun's rule never finds, and why: with two states that both lack the same ties, S is high. */
function neverListed({ answer, w, nameOf }: ThreatReader): string[] {
  const lists = answer.years.flatMap(({ presets }) => presets.filter(({ id }) => id === "leeds-savun"));
  if (lists.length === 0) return [];
  const missing = answer.bloc.filter((state) => lists.every(({ enemies }) => enemies.every((enemy) => enemy.state !== state)));
  const middle = answer.years[answer.years.length >> 1];
  return missing.flatMap((state) => {
    const alike = middle?.sources.find((source) => source.state === state)?.alike;
    if (middle === undefined || alike === null || alike === undefined || alike.s === null || alike.kappa === null || alike.neither === null)
      return [];
    const { s, kappa, neither, members } = alike;
    return [w.neverListed({ state: nameOf(state), s: thousandths(s), kappa: signed(kappa), neither, members, year: middle.year })];
  });
}

function printed({ answer, locale, w, list, nameOf }: ThreatReader): string[] {
  return answer.published.flatMap((one: ThreatAnswer["published"][number]) => {
    const sum = one.sum === null ? w.notKnown : one.sum.toFixed(8).replace(/^0/, "");
    const own =
      one.own === null ? [] : [`  ${w.own({ value: thousandths(one.own.value), list: list(one.own.enemies.map(({ state }) => state)) })}`];
    const value = String(one.value).replace(/^0/, "");
    return [
      w.printed({ year: one.year, value, list: one.enemies.map(nameOf).join(messages[locale].comma), sum }),
      `  ${one.why[locale]}`,
      ...own,
    ];
  });
}
