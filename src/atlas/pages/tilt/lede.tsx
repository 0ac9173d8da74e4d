import { findingOf, probability, shownYear, signed } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import { Sentence } from "../../explain/sentence.tsx";
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
  ].map(({ name, text }) => ({ text, address: numberAddress(seen, year.year, name) }));
  return (
    <div class="lede">
      <h1>{head}</h1>
      <p>
        <Sentence text={sentence} numbers={numbers} />
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
        {w.outsideText(shownYear(first), shownYear(last))}{" "}
        <button type="button" class="link" onClick={() => go({ at: isoYear(nearest) })}>
          {w.goTo(shownYear(nearest))}
        </button>
      </p>
    </div>
  );
}
