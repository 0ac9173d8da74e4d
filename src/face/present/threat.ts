import { thousandths } from "../../draw/index.ts";
import type { Locale, ThreatAnswer, ThreatSource, ThreatWindow, ThreatYear } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { textTable } from "./table.ts";
import { measureLines } from "./threat-measures.ts";
import { type ThreatWords, threatWords } from "./threat-words.ts";

/** What every part of the text is written with. */
export interface ThreatReader {
  readonly answer: ThreatAnswer;
  readonly locale: Locale;
  readonly w: ThreatWords;
  nameOf(id: string): string;
  list(ids: readonly string[]): string;
}

/** A threat answer for the terminal: what it says, the years, the factors, what hangs on the weights, and the published measures beside it. */
export function presentThreat(answer: ThreatAnswer, locale: Locale): string {
  const nameOf = (id: string): string => answer.names[id]?.[locale] ?? id;
  const list = (ids: readonly string[]): string => ids.map(nameOf).join(locale === "zh" ? "、" : ", ");
  const reader: ThreatReader = { answer, locale, w: threatWords[locale], nameOf, list };
  return [
    answer.title[locale],
    ...threatSentences(reader).map((line) => `  ${line}`),
    "",
    yearTable(reader),
    "",
    ...factorTables(reader),
    ...robustnessLines(reader),
    "",
    reader.w.measuresHead,
    ...measureLines(reader).map((line) => `  ${line}`),
    "",
    ...closing(reader),
  ].join("\n");
}

/** The answer in sentences: whether the bloc's threat changed, what from, and what other weights and settings make of it. */
export function threatSentences(reader: ThreatReader): string[] {
  const { answer, w } = reader;
  const [first, last] = [answer.years.at(0), answer.years.at(-1)];
  const total = (year: ThreatYear | undefined): string => (year?.bloc.reference ? level(year.bloc.reference.total) : w.notKnown);
  if (first === undefined || last === undefined) return [];
  return [
    w.blocHead({ bloc: reader.list(answer.bloc), from: first.year, to: last.year, first: total(first), last: total(last) }),
    ...answer.windows.flatMap((window) => windowSentences(reader, window)),
    ...answer.conclusions.flatMap((conclusion) => conclusionSentences(reader, conclusion)),
  ];
}

const LAYERS = ["reference", "acts", "perceptions"] as const;

function windowSentences({ answer, locale, w }: ThreatReader, { from, to, layers, change, settings }: ThreatWindow): string[] {
  const colon = messages[locale].colon;
  const spread = LAYERS.flatMap((layer) => {
    const found = layers[layer];
    if (found === null) return [];
    const { leastYear, greatestYear } = found;
    const half = (50 * found.spread).toFixed(1);
    const words = { layer: w.layers[layer], least: level(found.least), greatest: level(found.greatest), leastYear, greatestYear, half };
    return [found.flat ? w.flat(words) : w.varied(words)];
  });
  const parts = change === null ? [] : changeParts(change, w);
  return [
    `${from}–${to}${colon}${spread.join(messages[locale].semicolon)}`,
    ...(layers.reference?.flat ? [`  ${w.flatMeans}`] : []),
    ...(change === null ? [] : [`  ${w.change({ from, to, total: step(change.total), parts: parts.join(messages[locale].comma) })}`]),
    ...(settings === null
      ? []
      : [
          `  ${w.settings({
            draws: answer.settings.robustness.settings.toLocaleString("en"),
            flat: percent(settings.flat),
            median: (100 * settings.median).toFixed(1),
            ninety: (100 * settings.ninety).toFixed(1),
          })}`,
        ]),
  ];
}

function changeParts(change: NonNullable<ThreatWindow["change"]>, w: ThreatWords): string[] {
  const names = ["power", "proximity", "offence", "intention", "cohesion"] as const;
  return names.toSorted((a, b) => Math.abs(change[b]) - Math.abs(change[a])).map((name) => `${w.factors[name]} ${step(change[name])}`);
}

function conclusionSentences({ locale, w }: ThreatReader, { title, layers }: ThreatAnswer["conclusions"][number]): string[] {
  const m = messages[locale];
  const shares = LAYERS.flatMap((layer) => (layers[layer] === null ? [] : [w.ofWeightings(percent(layers[layer].share), w.layers[layer])]));
  const own = layers.reference;
  if (own === null) return [`${title[locale]}${m.colon}${w.notKnown}`];
  const lines = [w.conclusion({ title: title[locale], shares: shares.join(m.comma), verdict: w.verdicts[own.verdict] })];
  const { holding, failing } = own;
  if (holding === null || failing === null) return lines;
  const factors = ["power", "proximity", "offence", "intention"] as const;
  const [most = "power"] = factors.toSorted((a, b) => failing[b] - holding[b] - (failing[a] - holding[a]));
  return [
    ...lines,
    `  ${w.failing({ factor: w.factors[most], failing: thousandths(failing[most]), holding: thousandths(holding[most]) })}`,
  ];
}

function yearTable(reader: ThreatReader): string {
  const { answer, w, nameOf } = reader;
  const states = [...answer.bloc, ...answer.others];
  const head = [w.head.year, ...answer.bloc.map(nameOf), w.head.bloc, w.head.acts, w.head.seen, ...answer.others.map(nameOf)];
  const body = answer.years.map((year) => {
    const own = states.map((state) => threatCell(year.sources.find((source) => source.state === state)));
    const blocs = LAYERS.map((layer) => (year.bloc[layer] === null ? "?" : level(year.bloc[layer].total)));
    return [year.year, ...own.slice(0, answer.bloc.length), ...blocs, ...own.slice(answer.bloc.length)];
  });
  const cells = answer.years.flatMap((year) => year.sources);
  return [
    textTable(head, body),
    ...(cells.some(({ intention }) => intention.reference.atFloor) ? [w.floor(thousandths(answer.settings.intention.floor))] : []),
    ...(cells.some(({ range }) => range !== null) ? [w.range] : []),
  ].join("\n");
}

function threatCell(source: ThreatSource | undefined): string {
  if (source === undefined) return "…";
  if (source.threat.reference === null)
    return source.range === null ? "?" : `${thousandths(source.range.low)}–${thousandths(source.range.high)}`;
  return `${source.intention.reference.atFloor ? "≤" : ""}${thousandths(source.threat.reference)}`;
}

/** The factors at the ends of each window, or of the period where there is none. */
function factorTables(reader: ThreatReader): string[] {
  const { answer, w, nameOf } = reader;
  const spans = answer.windows.length === 0 ? [answer.period] : answer.windows;
  const asked = new Set(spans.flatMap(({ from, to }) => [from, to]));
  return answer.years
    .filter(({ year }) => asked.has(year))
    .flatMap(({ year, sources }) => {
      const body = sources.map((source) => [
        nameOf(source.state),
        cell(source.power.value),
        cell(source.proximity),
        cell(source.offence.value),
        cell(source.intention.reference.value),
        threatCell(source),
      ]);
      const missing = sources.flatMap(({ state, power, offence }) => {
        const columns = [...power.missing, ...offence.missing];
        return columns.length === 0 ? [] : [w.missing(nameOf(state), columns.join(", "))];
      });
      return [w.factorsIn(year), textTable(w.factorHead, body), ...missing, ""];
    });
}

function cell(value: number | null): string {
  return value === null ? "?" : thousandths(value);
}

/** Who is the greatest threat, at how many weightings, and what forward troops do to that. */
function robustnessLines({ answer, locale, w, nameOf }: ThreatReader): string[] {
  const firsts = answer.years.flatMap(({ year, pairs }) => (pairs[0] === undefined ? [] : [{ year, state: pairs[0].one, pairs }]));
  const [leader, ...others] = [...new Set(firsts.map((first) => first.state))];
  if (leader === undefined) return [];
  const least = Math.min(...firsts.flatMap(({ pairs }) => pairs.map((pair) => pair.share)));
  const runs = runsOf(firsts.map(({ year, state }) => ({ year, key: state })));
  const comma = messages[locale].comma;
  const who =
    others.length === 0
      ? w.always(nameOf(leader), percent(least))
      : w.leaders(runs.map(({ years, key }) => `${years} ${nameOf(key)}`).join(comma));
  const without = firsts.flatMap(({ pairs }) => pairs.flatMap((pair) => pair.withoutPresence ?? []));
  const near = answer.years.flatMap(({ sources }) =>
    sources.flatMap((source) => (source.near.kind === "presence" ? [{ state: source.state, ...source.near }] : [])),
  );
  const [one] = near;
  if (one === undefined || without.length === 0) return [who];
  const troops = near.map((row) => row.troops);
  return [
    who,
    w.presence({
      state: nameOf(one.state),
      host: nameOf(one.host),
      least: Math.min(...troops).toLocaleString("en"),
      most: Math.max(...troops).toLocaleString("en"),
      from: percent(Math.min(...without)),
      to: percent(Math.max(...without)),
    }),
  ];
}

function closing({ answer, locale, w, list }: ThreatReader): string[] {
  const { weights, rho, intention } = answer.settings;
  const absent = runsOf(answer.years.flatMap(({ year, absent: states }) => (states.length === 0 ? [] : [{ year, key: list(states) }])));
  const factors = ["power", "proximity", "offence", "intention"] as const;
  const shown = factors.map((factor) => `${w.factors[factor]} ${thousandths(weights[factor])}`).join(messages[locale].comma);
  const sets = answer.figures.sets.map(({ id, version }) => `${id} ${version}`).join(messages[locale].comma);
  return [
    w.settingsHead({ weights: shown, rho, ties: w.ties[intention.ties] }),
    ...absent.map(({ years, key }) => w.absent(years, key)),
    w.notMeasuredHead(answer.notMeasured.map((what) => w.notMeasured[what]).join(messages[locale].comma)),
    w.figures(answer.figures.origin, sets),
    ...(answer.question === null ? [] : [messages[locale].explainHint(`${answer.question}/${answer.years.at(-1)?.year}/bloc`)]),
  ];
}

/** Years that follow one another and have the same key. */
export function runsOf(rows: readonly { readonly year: number; readonly key: string }[]): { years: string; key: string }[] {
  const runs: { from: number; to: number; key: string }[] = [];
  for (const { year, key } of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last.key === key && last.to === year - 1) last.to = year;
    else runs.push({ from: year, to: year, key });
  }
  return runs.map(({ from, to, key }) => ({ years: from === to ? `${from}` : `${from}–${to}`, key }));
}

/** A threat, which a bloc may bring above 1. */
export function level(value: number): string {
  return value.toFixed(3).replace(/^0/, "");
}

/** A change with its sign, and a real minus. */
export function step(value: number): string {
  const text = Math.abs(value).toFixed(3).replace(/^0/, "");
  return value < 0 ? `−${text}` : `+${text}`;
}

/** A share in per cent; one that is not quite all is never rounded to it. */
export function percent(share: number): string {
  if (share === 1 || share === 0) return `${100 * share} %`;
  if (share > 0.995) return share > 0.9995 ? "> 99.9 %" : `${(100 * share).toFixed(1)} %`;
  return share < 0.005 ? `${(100 * share).toFixed(1)} %` : `${Math.round(100 * share)} %`;
}
