import "./threat.css";
import "./threat-lower.css";
import { useMemo } from "preact/hooks";
import type { Locale, ThreatAnswer } from "../../../model/index.ts";
import { askAhead, type Input, useAnswerInTurn } from "../../api.ts";
import { Colophon } from "../../figure/colophon.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { FirstSteps } from "../../shell/first-steps.tsx";
import { Later } from "../../shell/later.tsx";
import { followed } from "../../shell/link.ts";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { yearShown } from "../../view/date.ts";
import { lang, linkTo, questionOn } from "../../view/store.ts";
import { AnswerCard } from "./answer-card.tsx";
import { BlocLede } from "./lede.tsx";
import { chosenComposite, compositeSuffix, type Shown, threatInput } from "./look.ts";
import { Measures } from "./measures.tsx";
import { Robustness } from "./robustness.tsx";
import { RowsFigure } from "./rows-figure.tsx";
import { TracksFigure } from "./tracks-figure.tsx";
import { Weights } from "./weights.tsx";
import { words } from "./words.ts";
import { YearTable } from "./year-table.tsx";

/** The Threat page: who threatens a state how much in a year, by which factors; whether that changed; what the weights decide; the published measures. */
export default function ThreatPage() {
  const asked = questionOn("threat");
  return asked === undefined ? <FirstSteps why={words().empty} steps={words().emptySteps} /> : <Asked id={asked.id} />;
}

/** Asks for what the page asks first. */
export async function ahead(): Promise<void> {
  const asked = questionOn("threat");
  if (asked !== undefined) await askAhead("threat", { question: asked.id });
}

function Asked({ id }: { readonly id: string }) {
  const asked = threatInput(id, chosenComposite());
  const { value: answer, input = asked, failure, pending } = useAnswerInTurn<ThreatAnswer>("threat", asked);
  if (failure !== undefined) return <Failed failure={failure} />;
  if (answer === undefined) return <Loading />;
  return <Answered answer={answer} input={input} pending={pending} />;
}

function Failed({ failure }: { readonly failure: unknown }) {
  return (
    <>
      <Notice failure={failure} />
      <p>
        <a href={linkTo({ page: "data" })} onClick={followed({ page: "data" })}>
          {words().missingData}
        </a>
      </p>
    </>
  );
}

/** An answer with what it was asked with, so that numbers and the addresses of their derivations change together. */
function Answered({ answer, input, pending }: { readonly answer: ThreatAnswer; readonly input: Input; readonly pending: boolean }) {
  const locale = lang.value;
  const at = yearShown.value;
  const parts = useMemo(() => <Parts answer={answer} input={input} year={at} locale={locale} />, [answer, at, locale]);
  return <div {...usePending(pending, "threat")}>{parts}</div>;
}

function Parts(of: { readonly answer: ThreatAnswer; readonly input: Input; readonly year: number; readonly locale: Locale }) {
  const { answer, input, locale } = of;
  const year = answer.years.find((one) => one.year === of.year);
  const shown: Shown = { seen: { answer, locale, year: year?.year }, answer, year, composite: compositeSuffix(input) };
  const figure = { name: "threat", input: { ...input, at: year?.year } };
  return (
    <>
      <div class="split">
        <section>
          <BlocLede {...shown} />
          {year === undefined ? undefined : <RowsFigure {...shown} />}
          <TracksFigure {...shown} />
          <FigureMenu {...figure} />
          <YearTable {...shown} />
        </section>
        <aside class="aside">
          <AnswerCard {...shown} />
          <Weights {...shown} />
        </aside>
      </div>
      <Later>
        <div class="lower-threat">
          <Measures {...shown} />
          <Robustness {...shown} />
        </div>
      </Later>
      <Colophon {...figure} />
    </>
  );
}
