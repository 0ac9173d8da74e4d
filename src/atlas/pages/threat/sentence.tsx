import type { ThreatSentence } from "../../../draw/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { addressOf, type Shown } from "./look.ts";

interface Piece {
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
  readonly number?: ThreatSentence["numbers"][number];
}

/** A sentence whose numbers open their derivations; no line break parts a number from what stands close to it. */
export function Sentence({ sentence, shown }: { readonly sentence: ThreatSentence; readonly shown: Shown }) {
  return (
    <>
      {piecesOf(sentence).map(({ text, before, after, number }, i) =>
        number === undefined ? (
          text
        ) : (
          <span class="nb" key={`${number.text}${i}`}>
            {before}
            <Explained address={addressOf(shown, number.parts, number.layer)}>{text}</Explained>
            {after}
          </span>
        ),
      )}
    </>
  );
}

function piecesOf({ text, numbers }: ThreatSentence): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (const number of numbers) {
    const at = rest.indexOf(number.text);
    if (at < 0) continue;
    const before = /[（(±≤]?$/u.exec(rest.slice(0, at))?.[0] ?? "";
    const after = /^(?: %)?[)）.,，。；;:：]*/u.exec(rest.slice(at + number.text.length))?.[0] ?? "";
    pieces.push({ text: rest.slice(0, at - before.length) }, { text: number.text, before, after, number });
    rest = rest.slice(at + number.text.length + after.length);
  }
  return [...pieces, { text: rest }];
}
