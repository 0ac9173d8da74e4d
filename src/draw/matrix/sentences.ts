import type { Bilingual, Locale, MatrixAnswer, MatrixGate, MatrixVariant } from "../../model/index.ts";
import { chanceOf, probability } from "../numbers.ts";
import { type MatrixWords, matrixWords } from "./words.ts";

/** An answer and the language in which it is told. */
export interface SeenMatrix {
  readonly answer: MatrixAnswer;
  readonly locale: Locale;
}

/** What the matrix says, in sentences: the verdict in a word, who leads, and each condition that was not met; then who can be ruled out. */
export interface MatrixSentences {
  readonly verdict: string;
  readonly lead: string;
  readonly but: readonly string[];
  readonly ruledOut: string | null;
}

/** Tells the outcome of a matrix. */
export function matrixSentences(seen: SeenMatrix): MatrixSentences {
  const { answer, locale } = seen;
  const { outcome } = answer;
  const w = matrixWords[locale];
  const leader = answer.rivals.find(({ id }) => id === outcome.leader);
  const out = answer.rivals.filter(({ standing }) => standing === "contradicted").map(({ short }) => short[locale]);
  return {
    verdict: headOf(w.standings[outcome.verdict]),
    lead:
      leader === undefined
        ? w.level
        : w.leads({
            name: leader.short[locale],
            posterior: probability(leader.posterior, [chanceOf(answer.settings.bar.odds)]),
            odds: oddsText(outcome.odds, answer.settings.bar.odds),
          }),
    but: outcome.gates.filter(({ passed }) => !passed).flatMap((gate) => butOf(seen, gate)),
    ruledOut: out.length === 0 ? null : w.ruledOut(w.and(out)),
  };
}

/** A word as the head of a sentence. */
function headOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Odds as people say them, no more than a thousand; odds below the bar are never rounded up to it. */
function oddsText(odds: number, bar: number): string {
  if (odds >= 1000) return "> 1000";
  const text = odds < 10 ? odds.toFixed(1) : odds.toFixed(0);
  return odds < bar && Number(text) >= bar ? (Math.floor(odds * 10) / 10).toFixed(1) : text;
}

function butOf(seen: SeenMatrix, gate: MatrixGate): string[] {
  const { answer, locale } = seen;
  const { but } = matrixWords[locale];
  const share = `${Math.round(100 * (gate.value ?? 0))}\u00a0%`;
  switch (gate.id) {
    case "evidence":
      return [but.evidence];
    case "odds":
      return [but.odds(answer.settings.bar.odds)];
    case "rows":
      return [rowsText(seen, gate)];
    case "sources":
      return [but.sources(lost(seen, gate, ["root", "document"]))];
    case "clusters": {
      const [first] = variantsOf(answer, gate, ["gamma"]);
      return [but.clusters({ gammas: gate.breaks, leader: nameOf(seen, first?.leader ?? null) })];
    }
    case "noise":
      return [but.noise(share)];
    case "priors":
      return [but.priors(share)];
    case "order":
      return [but.order(answer.hypotheses.filter(({ id }) => gate.breaks.includes(id)).map(({ short }) => short[locale]))];
    case "reasons":
      return [but.reasons(gate.breaks.length)];
  }
}

function rowsText(seen: SeenMatrix, gate: MatrixGate): string {
  const { answer, locale } = seen;
  const { but } = matrixWords[locale];
  if (gate.breaks.length > 0) return but.rows(lost(seen, gate, ["row"]));
  const k = answer.rivals.findIndex(({ id }) => id === answer.outcome.leader);
  const at = (variant: MatrixVariant): number => variant.posterior[k] ?? 0;
  const [least] = answer.variants.filter(({ kind }) => kind === "row").toSorted((a, b) => at(a) - at(b));
  return but.rowsWeaken({ row: rowText(seen, least?.id ?? ""), posterior: probability(gate.value ?? 0) });
}

/** What is lost without each of the things that break a gate: several kinds of one name are told once. */
function lost(seen: SeenMatrix, gate: MatrixGate, kinds: readonly MatrixVariant["kind"][]) {
  const told = new Map<string, MatrixVariant>();
  for (const variant of variantsOf(seen.answer, gate, kinds)) told.set(variant.id, variant);
  return [...told.values()].map(({ id, leader }) => ({
    row: kinds.includes("row") ? rowText(seen, id) : matrixWords[seen.locale].quoted(sourceText(seen, id)),
    leader: nameOf(seen, leader),
  }));
}

function variantsOf({ variants }: MatrixAnswer, { breaks }: MatrixGate, kinds: readonly MatrixVariant["kind"][]): MatrixVariant[] {
  return variants.filter(({ kind, id }) => kinds.includes(kind) && breaks.includes(id));
}

function rowText({ answer, locale }: SeenMatrix, id: string): string {
  const row = answer.rows.find((one) => one.id === id);
  return matrixWords[locale].quoted(row?.title[locale] ?? id);
}

/** What a source is called. */
export function sourceText({ answer, locale }: SeenMatrix, id: string): string {
  const name: Bilingual | undefined = answer.sources[id];
  return name?.[locale] ?? id;
}

/** What a rival is called; null stays null. */
export function nameOf({ answer, locale }: SeenMatrix, rival: string | null): string | null {
  return answer.rivals.find(({ id }) => id === rival)?.short[locale] ?? null;
}

/** `Power at home .52`, or that two are level: who leads in a variant of the answer, and how probably. */
export function leaderText(seen: SeenMatrix, { leader, posterior }: Pick<MatrixVariant, "leader" | "posterior">, w: MatrixWords): string {
  const k = seen.answer.rivals.findIndex(({ id }) => id === leader);
  return leader === null ? w.nobody : `${nameOf(seen, leader)} ${probability(posterior[k] ?? 0)}`;
}
