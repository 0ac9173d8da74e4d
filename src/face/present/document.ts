import type { Locale } from "../../model/index.ts";
import type { ClaimAnswer, DocumentAnswer, NumbersAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";

/** A leaf of a document as text: each block with its line, below it the claims that begin there. */
export function presentDocument(answer: DocumentAnswer, locale: Locale): string {
  const m = messages[locale];
  const { leaf, leaves, totals } = answer;
  const head = `${answer.source}  ${answer.title[locale]}\n${m.leaf(leaf.number, leaves.length)}${m.semicolon}${m.claimTotals(totals)}`;
  if (answer.text === null) return [head, m.notAtHand(answer.file), ...answer.claims.map((one) => claimLine(one, locale))].join("\n");
  const points = Array.from(answer.text);
  const shown = answer.blocks.map((block, i) => {
    const next = answer.blocks[i + 1]?.start ?? leaf.end + 1;
    const own = answer.claims.filter(
      ({ claim, isMoved }) => !isMoved && claim.at.start >= (i === 0 ? 0 : block.start) && claim.at.start < next,
    );
    const isHidden = (at: number): boolean => answer.hidden.some((span) => span.start <= at && at < span.end);
    const text = points.slice(block.start - leaf.start, block.end - leaf.start).filter((_, k) => !isHidden(block.start + k));
    return [`${String(block.line).padStart(4)}  ${text.join("").trim()}`, ...own.map((one) => claimLine(one, locale))].join("\n");
  });
  const moved = answer.claims.filter((one) => one.isMoved);
  const orphans = moved.length === 0 ? [] : [m.movedPassages(moved.length), ...moved.map((one) => claimLine(one, locale))];
  return [head, ...(answer.state === "changed" ? [m.otherVersion(answer.file)] : []), ...shown, ...orphans].join("\n");
}

const MARKS = { accepted: " ", proposed: "◇", rejected: "×", superseded: "–" } as const;

function claimLine({ claim, contradictions }: DocumentAnswer["claims"][number], locale: Locale): string {
  const dispute = contradictions.length === 0 ? "" : ` ≠ ${contradictions.join(" ")}`;
  const date = claim.date.edtf ?? messages[locale].undated;
  return `      ${MARKS[claim.status]} ${claim.id} [${claim.at.start}–${claim.at.end}] ${date}  ${claim.gloss[locale]}${dispute}`;
}

/** A claim with its passage, then each contradiction with the passages of all its sides. */
export function presentClaim({ claim, title, passage, contradictions }: ClaimAnswer, locale: Locale): string {
  const m = messages[locale];
  const words = (one: ClaimAnswer["passage"]): string =>
    one.text === null ? `  ${one.state === "moved" ? m.passageMoved : m.notAtHand(one.file ?? "")}` : `  ${one.text}`;
  return [
    `${claim.id}  ${claim.gloss[locale]}`,
    `  ${title[locale]}${m.semicolon}${claim.date.edtf ?? m.undated}${m.semicolon}${claim.status}`,
    words(passage),
    ...contradictions.flatMap((one) => [
      `≠ ${one.id}  ${one.what[locale]}`,
      ...one.sides
        .filter((side) => side.claim.id !== claim.id)
        .flatMap((side) => [`  ${side.claim.id}  ${side.claim.gloss[locale]}`, `  ${words(side.passage)}`]),
      ...(one.more > 0 ? [`  ${m.moreClaims(one.more)}`] : []),
    ]),
  ].join("\n");
}

/** The numbers that a claim moves, one a line: as it is with the claim, and without. */
export function presentNumbers({ claim, status, numbers, names }: NumbersAnswer, locale: Locale): string {
  const m = messages[locale];
  if (numbers.length === 0) return m.movesNothing(claim, status === "accepted");
  const lines = numbers.map((one) => {
    const isCount = one.what !== null;
    const what = one.what === null ? (one.address ?? one.number) : `${names[one.of]?.[locale] ?? one.of}${m.colon}${one.what[locale]}`;
    const shown = (number: number): string => (isCount ? String(number) : number.toFixed(3));
    return `${one.at}  ${what}  ${shown(one.with)}${one.without === null ? "" : `  ${m.without(shown(one.without))}`}`;
  });
  return [m.moves(claim, status === "accepted"), ...lines].join("\n");
}
