import { answerSummary, type Call, calledProbability, callsOf, dependence, shownYear } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import { Explained } from "../../explain/explained.tsx";
import { go, lang, nameOf, says } from "../../view/store.ts";
import { numberAddress } from "./look.ts";
import type { Shown } from "./shown.ts";
import { SideGlyph } from "./side-glyph.tsx";
import { words } from "./words.ts";

/** More established years than these are told in sentences alone. */
const SHOWN_LARGE = 4;

/** The answer in words: which years are established for whom, how the others read, and what the answer rests on. */
export function AnswerCard({ seen, names }: Shown) {
  const w = words();
  const locale = lang.value;
  const { calls } = callsOf(seen);
  const established = calls.filter((call) => call.strength === "established");
  const years = established.reduce((sum, call) => sum + call.years.length, 0);
  const isLarge = years > 0 && years <= SHOWN_LARGE;
  const isOwn = seen.chosen.id === null && seen.delta === seen.answer.delta;
  const sentences = answerSummary(seen, names, locale);
  const rest = isLarge ? sentences.slice(established.length) : years === 0 ? sentences.slice(1) : sentences;
  return (
    <section class="card answer" aria-label={w.answer}>
      <h2 class="eyebrow">{says(seen.answer.title)}</h2>
      {years === 0 ? <p class="show">{w.noneEstablished}</p> : undefined}
      {isLarge ? established.map((call) => <LargeCall key={call.class} call={call} seen={seen} />) : undefined}
      {rest.map((sentence) => (
        <p key={sentence}>{unbroken(sentence)}</p>
      ))}
      <ul aria-label={w.depends}>
        {isOwn ? undefined : <li>{w.ofOwn(String(seen.answer.delta))}</li>}
        {dependence(seen.answer, locale).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** A year keeps its unit and its probability beside it. */
function unbroken(sentence: string): string {
  return sentence.replace(/(\d) (年|\()/g, "$1\u00a0$2");
}

function LargeCall({ call, seen }: { readonly call: Call } & Pick<Shown, "seen">) {
  const { patrons } = seen.answer;
  const number = { A: "pA", B: "pB", equidistant: "pEquidistant" }[call.class];
  const name = call.class === "equidistant" ? words().readings.equal : nameOf(patrons[call.class === "A" ? 0 : 1]);
  return (
    <p class={`call ${call.class}`}>
      <SideGlyph side={call.class} />
      <b>{name}</b>
      {call.years.map((year) => (
        <span class="nb" key={year.year}>
          <button type="button" class="year" onClick={() => go({ at: isoYear(year.year) })}>
            {shownYear(year.year)}
          </button>
          <Explained address={numberAddress(seen, year.year, number)}>{calledProbability(year, call.class)}</Explained>
        </span>
      ))}
    </p>
  );
}
