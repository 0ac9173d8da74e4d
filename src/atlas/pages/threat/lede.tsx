import { blocEquation, spreadSentence, type ThreatSentence, threatFinding } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import { Sentence } from "../../explain/sentence.tsx";
import { yearShown } from "../../view/date.ts";
import { go } from "../../view/store.ts";
import { addressOf, type Shown } from "./look.ts";
import { words } from "./words.ts";

/** The finding of the year in words, the bloc as an equation, and whether its threat changed at all on reference data alone. */
export function BlocLede(shown: Shown) {
  const { seen, year, answer } = shown;
  if (year === undefined) return <Outside {...shown} />;
  const { head, sentence } = threatFinding(seen, year);
  const bloc = year.bloc.reference;
  return (
    <div class="lede">
      <h1>{head}</h1>
      <p>
        <Sentence {...said(sentence, shown)} />{" "}
        {bloc === null || bloc.members.length < 2 ? undefined : <span class="nb equation">{blocEquation(seen, bloc)}</span>}
      </p>
      {answer.windows.map((window) => (
        <p key={window.from} class="flat">
          <Sentence {...said(spreadSentence(seen, window, "reference"), shown)} />
        </p>
      ))}
    </div>
  );
}

function Outside({ answer }: Shown) {
  const w = words();
  const { from, to } = answer.period;
  const nearest = yearShown.value < from ? from : to;
  return (
    <div class="lede">
      <h1>{w.outside(yearShown.value)}</h1>
      <p>
        {w.outsideText(from, to)}{" "}
        <button type="button" class="link" onClick={() => go({ at: isoYear(nearest) })}>
          {w.goTo(nearest)}
        </button>
      </p>
    </div>
  );
}

/** A sentence with the addresses of its numbers. */
function said({ text, numbers }: ThreatSentence, shown: Shown) {
  return { text, numbers: numbers.map((number) => ({ text: number.text, address: addressOf(shown, number.parts, number.layer) })) };
}
