import "./states.css";
import type { Input } from "../../api.ts";
import { Colophon } from "../../figure/colophon.tsx";
import { useWorld } from "../../figure/use-world.ts";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { lang, view } from "../../view/store.ts";
import { words } from "../../words.ts";
import { AskForm } from "./ask-form.tsx";
import { askedStates, fitFailure, useStates, type YearOutside, yearOutside } from "./asked.ts";
import { Awaited } from "./awaited.tsx";
import { Key, StatesMapFigure } from "./map.tsx";
import { OpenedState } from "./opened-state.tsx";
import { Outside } from "./outside.tsx";
import { figureInput, type Shown } from "./shown.ts";
import { StateTable } from "./state-table.tsx";
import { words as statesWords } from "./words.ts";

/**
 * The page States: which way every state leans between two patrons in the year of the date, by reference data alone, and how sure. It is asked when
 * it is looked at, never ahead: without data, or at a date outside the years that are asked, there is no answer, and the pages before it need not hear of that.
 */
export default function StatesPage() {
  const asked = askedStates();
  const outside = yearOutside(asked);
  return outside === undefined ? <Asked asked={asked} /> : <NotAsked asked={asked} outside={outside} />;
}

function NotAsked({ asked, outside }: { readonly asked: Input; readonly outside: YearOutside }) {
  return (
    <div class="lean-page">
      <h1>{statesWords().outside(outside.at)}</h1>
      <Outside {...outside} />
      <AskForm key={JSON.stringify(view.value.options)} asked={asked} answer={undefined} />
    </div>
  );
}

function Asked({ asked }: { readonly asked: Input }) {
  const { value, failure, pending, input } = useStates(asked);
  const look = usePending(pending, "lean-page");
  const answer = value === undefined || "awaited" in value ? undefined : value;
  const world = useWorld(answer === undefined ? undefined : `${String(answer.at).padStart(4, "0")}-12-31`);
  const told = fitFailure.value ?? failure ?? world.failure;
  const shown = answer === undefined ? undefined : { answer, told: answer.told[lang.value] };
  return (
    <div {...look}>
      <h1>{shown?.told.title ?? words().pages.states}</h1>
      {told === undefined ? undefined : <Notice failure={told} />}
      {shown === undefined ? undefined : <p class="lead">{shown.told.finding}</p>}
      <AskForm key={JSON.stringify(view.value.options)} asked={asked} answer={answer} />
      {value !== undefined && "awaited" in value ? <Awaited answer={value} asked={input ?? asked} /> : undefined}
      {shown === undefined ? undefined : <Leans {...shown} world={world.value} />}
      {value === undefined && told === undefined ? <Loading /> : undefined}
    </div>
  );
}

function Leans(props: Shown & { readonly world: ReturnType<typeof useWorld>["value"] }) {
  const { answer, world } = props;
  const { state } = view.value.options;
  return (
    <>
      <div class="leans">
        <Key {...props} />
        {world === undefined ? <figure class="lean-map" /> : <StatesMapFigure {...props} world={world} />}
      </div>
      {state === undefined ? undefined : <OpenedState key={state} {...props} state={state} />}
      <StateTable {...props} />
      <p class="caption">{props.told.data}</p>
      <Colophon name="states" input={figureInput(answer)} />
    </>
  );
}
