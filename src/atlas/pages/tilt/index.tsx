import "./tilt.css";
import "./tilt-print.css";
import { useEffect, useMemo, useState } from "preact/hooks";
import { emptyLevel, seeTilt, svgOf } from "../../../draw/index.ts";
import type { ThreatAnswer, TiltAnswer } from "../../../model/index.ts";
import { askAhead, isHere, useAnswer } from "../../api.ts";
import { Colophon } from "../../figure/colophon.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { FirstSteps, type Steps } from "../../shell/first-steps.tsx";
import { Later } from "../../shell/later.tsx";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { useWidth } from "../../shell/use-width.ts";
import { dateOn, yearIn, yearShown } from "../../view/date.ts";
import { lang, overview, questionOn } from "../../view/store.ts";
import { ActList, actsInput } from "./act-list.tsx";
import { AllYears } from "./all-years.tsx";
import { AnswerCard } from "./answer-card.tsx";
import { Controls } from "./controls.tsx";
import { Lede } from "./lede.tsx";
import { LevelFigure } from "./level-figure.tsx";
import { choiceFor, namesFor } from "./look.ts";
import { TracksFigure } from "./tracks-figure.tsx";
import { words } from "./words.ts";
import { YearTable } from "./year-table.tsx";

/** The Tilt page: the finding of a year, the level, the years as tracks; beside them the answer in words, δ and evidence, the acts of the year. */
export default function TiltPage() {
  const asked = questionOn("tilt");
  return asked === undefined ? <Empty text={words().empty.noQuestion} steps={words().empty.steps} /> : <Asked id={asked.id} />;
}

/** Asks for what the page asks first. */
export async function ahead(): Promise<void> {
  const asked = questionOn("tilt");
  if (asked === undefined) return;
  await askAhead("tilt", { question: asked.id });
  const year = yearIn(dateOn("tilt"));
  const isInside = asked.period.from <= year && year <= asked.period.to;
  if (isInside) await askAhead("acts", actsInput({ question: asked.id, year }));
  const threat = threatAbout(asked.actors[0]);
  if (threat !== undefined) await askAhead("threat", { question: threat });
}

function Asked({ id }: { readonly id: string }) {
  const { value: answer, failure, pending } = useAnswer<TiltAnswer>("tilt", { question: id });
  if (failure !== undefined) return <Notice failure={failure} />;
  if (answer === undefined) return <Loading />;
  const isSilent = [answer, ...answer.alternatives].every(({ years }) => years.every((year) => year.events.length === 0));
  if (isSilent) return <Empty text={words().empty.noActs} steps={words().empty.claimSteps} />;
  return <Answered answer={answer} pending={pending} />;
}

function Answered({ answer, pending }: { readonly answer: TiltAnswer; readonly pending: boolean }) {
  const { delta, set } = choiceFor(answer);
  const seen = useMemo(() => seeTilt(answer, { delta, set }), [answer, delta, set]);
  const names = namesFor(answer);
  const year = seen.chosen.years.find((one) => one.year === yearShown.value);
  const threat = useThreat(answer.focal);
  const shown = { seen, names, year, threat };
  const figure = { name: "tilt", input: { question: answer.question, at: year?.year, set, delta } };
  return (
    <div {...usePending(pending, "split tilt")}>
      <section>
        <Lede {...shown} />
        <LevelFigure {...shown} />
        <TracksFigure {...shown} />
        <Later>
          <FigureMenu {...figure} />
          <YearTable {...shown} />
          <AllYears question={answer.question} />
        </Later>
      </section>
      <aside class="aside">
        <AnswerCard {...shown} />
        <Later>
          <Controls {...shown} />
          <ActList {...shown} />
        </Later>
      </aside>
      <Colophon {...figure} />
    </div>
  );
}

/** How long after the page itself the threat is asked for where it is not here already, milliseconds: what is above it comes first. */
const AFTER = 150;

/** The answer of the study's threat question about the same state, once the page stands; undefined where there is none, or no figures to answer it with. */
function useThreat(focal: string): ThreatAnswer | undefined {
  const id = threatAbout(focal);
  const input = id === undefined ? undefined : { question: id };
  const [isStanding, stand] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => stand(true), input !== undefined && isHere("threat", input) ? 0 : AFTER);
    return () => clearTimeout(timer);
  }, []);
  return useAnswer<ThreatAnswer>("threat", isStanding ? input : undefined).value;
}

/** The threat question of the study about a state. */
function threatAbout(state: string | undefined): string | undefined {
  return overview.value?.questions.find(({ kind, actors }) => kind === "threat" && actors[0] === state)?.id;
}

/** What stands where there is nothing to read yet: a level without a bubble, and the three steps to one. */
function Empty({ text, steps }: { readonly text: string; readonly steps: Steps }) {
  const [box, width] = useWidth<HTMLDivElement>("empty-level");
  const level = width === 0 ? "" : svgOf(emptyLevel({ width, locale: lang.value }));
  return (
    <FirstSteps why={text} steps={steps}>
      <Drawing frame={box} svg={level} />
    </FirstSteps>
  );
}
