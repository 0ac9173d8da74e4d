import { Fragment } from "preact";
import { Explained } from "./explained.tsx";

/** A number as it stands in a sentence, and where its derivation is found. */
export interface SaidNumber {
  readonly text: string;
  readonly address: string;
}

/** A sentence whose numbers open their derivations; they stand in it in this order. No line break parts a number from what belongs to it. */
export function Sentence({ text, numbers }: { readonly text: string; readonly numbers: readonly SaidNumber[] }) {
  return (
    <>
      {piecesOf(text, numbers).map(({ plain, before, number, after }, i) => (
        <Fragment key={`${number?.address}${i}`}>
          {plain}
          {number === undefined ? undefined : (
            <span class="nb">
              {before}
              <Explained address={number.address}>{number.text}</Explained>
              {after}
            </span>
          )}
        </Fragment>
      ))}
    </>
  );
}

interface Piece {
  /** What stands before a number and may be parted from it; at the end what stands after all. */
  readonly plain: string;
  readonly before?: string;
  readonly number?: SaidNumber;
  readonly after?: string;
}

/** What belongs to a number: the Han words or the sign before it, the unit and the marks after it. */
const BEFORE = /(?:\p{Script=Han}{0,2} ?)?[（(±≤]?$/u;
const AFTER = /^(?: %)?[)）.,，。；;:：]*/u;

function piecesOf(text: string, numbers: readonly SaidNumber[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (const number of numbers) {
    const at = rest.indexOf(number.text);
    if (at < 0) continue;
    const before = BEFORE.exec(rest.slice(0, at))?.[0] ?? "";
    const after = AFTER.exec(rest.slice(at + number.text.length))?.[0] ?? "";
    pieces.push({ plain: rest.slice(0, at - before.length), before, number, after });
    rest = rest.slice(at + number.text.length + after.length);
  }
  return [...pieces, { plain: rest }];
}
