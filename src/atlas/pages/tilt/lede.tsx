import { findingOf, probability, shownYear, signed } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import { Explained } from "../../explain/explained.tsx";
import { yearShown } from "../../view/date.ts";
import { go, lang } from "../../view/store.ts";
import { numberAddress } from "./look.ts";
import type { Shown } from "./shown.ts";
import { words } from "./words.ts";

/** The finding of the year in words; each number in it opens its derivation. */
export function Lede({ seen, names, year }: Shown) {
  if (year === undefined) return <Outside seen={seen} />;
  const { head, sentence } = findingOf(year, names, lang.value);
  const likeliest = (["pA", "pEquidistant", "pB"] as const).reduce((best, one) => (year[one] > year[best] ? one : best));
  const numbers = [
    { name: "mean", text: signed(year.mean) },
    { name: "lo", text: signed(year.lo) },
    { name: "hi", text: signed(year.hi) },
    { name: likeliest, text: probability(year[likeliest], [0.6, 0.8]) },
  ];
  return (
    <div class="lede">
      <h1>{head}</h1>
      <p>
        {piecesOf(sentence, numbers).map(({ text, name, before, after }, i) =>
          name === undefined ? (
            text
          ) : (
            <span class="nb" key={`${name}${i}`}>
              {before}
              <Explained address={numberAddress(seen, year.year, name)}>{text}</Explained>
              {after}
            </span>
          ),
        )}
      </p>
    </div>
  );
}

function Outside({ seen }: Pick<Shown, "seen">) {
  const w = words();
  const [first, last] = [seen.chosen.years[0]?.year ?? 0, seen.chosen.years.at(-1)?.year ?? 0];
  const nearest = yearShown.value < first ? first : last;
  return (
    <div class="lede">
      <h1>{w.outside(shownYear(yearShown.value))}</h1>
      <p>
        {w.outsideText(`${shownYear(first)}–${shownYear(last)}`)}{" "}
        <button type="button" class="link" onClick={() => go({ at: isoYear(nearest) })}>
          {w.goTo(shownYear(nearest))}
        </button>
      </p>
    </div>
  );
}

interface Piece {
  readonly text: string;
  readonly name?: string;
  /** What no line break parts from a number: the Han word before it, the marks after it. */
  readonly before?: string;
  readonly after?: string;
}

/** A sentence cut at the numbers that it carries, which stand in it in this order. */
function piecesOf(sentence: string, numbers: readonly { readonly text: string; readonly name: string }[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = sentence;
  for (const number of numbers) {
    const at = rest.indexOf(number.text);
    if (at < 0) continue;
    const before = /\p{Script=Han}{0,2} ?$/u.exec(rest.slice(0, at))?.[0] ?? "";
    const after = /^[)）.,，。；]+/.exec(rest.slice(at + number.text.length))?.[0] ?? "";
    pieces.push({ text: rest.slice(0, at - before.length) }, { ...number, before, after });
    rest = rest.slice(at + number.text.length + after.length);
  }
  return [...pieces, { text: rest }];
}
