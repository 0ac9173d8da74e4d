import "./threat.css";
import { useMemo } from "preact/hooks";
import type { ThreatAnswer } from "../../../model/index.ts";
import { useAnswer } from "../../api.ts";
import { Colophon } from "../../figure/colophon.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { followed } from "../../shell/link.ts";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { yearShown } from "../../view/date.ts";
import { lang, linkTo, question } from "../../view/store.ts";
import { words as shellWords } from "../../words.ts";
import { AnswerCard } from "./answer-card.tsx";
import { BlocLede } from "./lede.tsx";
import { chosenComposite, compositeSuffix, type Shown } from "./look.ts";
import { Measures } from "./measures.tsx";
import { Robustness } from "./robustness.tsx";
import { RowsFigure } from "./rows-figure.tsx";
import { TracksFigure } from "./tracks-figure.tsx";
import { Weights } from "./weights.tsx";
import { words } from "./words.ts";
import { YearTable } from "./year-table.tsx";

/** The Threat page: who threatens a state how much in a year, by which factors; whether that changed; what the weights decide; the published measures. */
export default function ThreatPage() {
  const asked = question.value;
  return asked?.kind === "threat" ? <Asked id={asked.id} /> : <Empty />;
}

function Asked({ id }: { readonly id: string }) {
  const { weights, rho } = chosenComposite();
  const { value: answer, failure, pending } = useAnswer<ThreatAnswer>("threat", { question: id, weights: weights?.join(), rho });
  if (failure !== undefined) return <Failed failure={failure} />;
  if (answer === undefined) return <p class="muted">{shellWords().loading}</p>;
  return <Answered answer={answer} pending={pending} />;
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

function Answered({ answer, pending }: { readonly answer: ThreatAnswer; readonly pending: boolean }) {
  const chosen = chosenComposite();
  const locale = lang.value;
  const year = answer.years.find((one) => one.year === yearShown.value);
  const seen = useMemo(() => ({ answer, locale, year: year?.year }), [answer, locale, year]);
  const shown: Shown = { seen, answer, year, composite: compositeSuffix(chosen) };
  const figure = {
    name: "threat",
    input: { question: answer.question ?? undefined, weights: chosen.weights?.join(), rho: chosen.rho, at: year?.year },
  };
  return (
    <div {...usePending(pending, "threat")}>
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
      <div class="lower-threat">
        <Measures {...shown} />
        <Robustness {...shown} />
      </div>
      <Colophon {...figure} />
    </div>
  );
}

function Empty() {
  const w = words();
  return (
    <div class="empty-threat">
      <h1>{w.empty}</h1>
      <ol>
        {w.emptySteps.map(([step, place], i) => (
          <li key={place}>
            <b>{i + 1}</b>
            <span>{step}</span>
            <code>{place}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
