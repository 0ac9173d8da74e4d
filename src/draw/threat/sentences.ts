import type { ThreatAnswer, ThreatYear } from "../../model/index.ts";
import { thousandths } from "../numbers.ts";
import { halfSpread, type SeenThreat, type ThreatLayer, threatName, threatText } from "./look.ts";
import { threatWords } from "./words.ts";

/** A sentence cut where it carries a number that can be opened; the pieces together are the sentence. */
export interface ThreatSentence {
  readonly text: string;
  /** The numbers in it, in their order, with the part of the address that follows the question. */
  readonly numbers: readonly { readonly text: string; readonly parts: readonly (string | number)[]; readonly layer?: ThreatLayer }[];
}

/** The finding of a year: who is the greatest threat, and how great that of the bloc is, between its bounds. */
export function threatFinding(seen: SeenThreat, year: ThreatYear): { readonly head: string; readonly sentence: ThreatSentence } {
  const { finding, and, name } = threatWords[seen.locale];
  const [first] = year.sources.filter((source) => source.threat.reference !== null).toSorted((a, b) => level(b) - level(a));
  const head = first === undefined ? finding.headUnknown(year.year) : finding.head(year.year, threatName(seen, first.state));
  const { reference: bloc } = year.bloc;
  if (bloc === null) return { head, sentence: { text: finding.blocUnknown, numbers: [] } };
  if (seen.answer.bloc.length === 1) {
    const own = year.sources.find(({ state }) => state === bloc.leader);
    const shown = own === undefined ? thousandths(bloc.total) : threatText(own);
    const text = finding.alone({ name: threatName(seen, bloc.leader), threat: shown });
    return { head, sentence: { text, numbers: [{ text: shown, parts: [year.year, bloc.leader] }] } };
  }
  const [total, largest, sum] = [bloc.total, bloc.largest, bloc.sum].map(thousandths) as [string, string, string];
  const names = and(seen.answer.bloc.map((state) => name(threatName(seen, state))));
  const text = finding.bloc({ names, total, largest, sum, leader: threatName(seen, bloc.leader) });
  const whole = [year.year, "bloc"];
  return {
    head,
    sentence: {
      text,
      numbers: [
        { text: total, parts: whole },
        { text: largest, parts: [year.year, bloc.leader] },
        { text: sum, parts: whole },
      ],
    },
  };
}

function level({ threat }: ThreatYear["sources"][number]): number {
  return threat.reference ?? 0;
}

/** Whether the bloc's threat changed in a stretch of years, in one layer: flat or not, by the question's own limit. */
export function spreadSentence(seen: SeenThreat, window: ThreatAnswer["windows"][number], layer: ThreatLayer): ThreatSentence {
  const { spread: words, layers } = threatWords[seen.locale];
  const { from, to } = window;
  const found = window.layers[layer];
  if (found === null) return { text: words.unknown({ layer: layers[layer], from, to }), numbers: [] };
  const [least, greatest, half] = [thousandths(found.least), thousandths(found.greatest), halfSpread(found.spread)];
  const said = {
    layer: layers[layer],
    from,
    to,
    least,
    leastYear: found.leastYear,
    greatest,
    greatestYear: found.greatestYear,
    half,
    limit: halfSpread(seen.answer.settings.flat),
  };
  const text = found.flat ? words.flat(said) : words.varied(said);
  return {
    text,
    numbers: [
      { text: least, parts: [found.leastYear, "bloc"], layer },
      { text: greatest, parts: [found.greatestYear, "bloc"], layer },
      { text: half, parts: [`${from}-${to}`, "spread"], layer },
    ],
  };
}

/** The bloc as an equation: the greatest whole, each other one times its cohesion. */
export function blocEquation(
  { locale }: Pick<SeenThreat, "locale">,
  { total, members, leader }: NonNullable<ThreatYear["bloc"]["reference"]>,
): string {
  const ordered = members.toSorted(
    (a, b) => Number(b.state === leader) - Number(a.state === leader) || b.threat * b.cohesion - a.threat * a.cohesion,
  );
  const parts = ordered.map(({ threat, cohesion, state }) =>
    state === leader ? thousandths(threat) : `${thousandths(cohesion)} × ${thousandths(threat)}`,
  );
  return threatWords[locale].equation({ total: thousandths(total), parts });
}
