import "./register.css";
import "./register-print.css";
import type { CompareAnswer, RaceAnswer, StandingAnswer } from "../../../work/index.ts";
import { askAhead, useAhead, useAnswer } from "../../api.ts";
import { Colophon } from "../../figure/colophon.tsx";
import { useWorld } from "../../figure/use-world.ts";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { besideShown, yearShown } from "../../view/date.ts";
import { questionOn } from "../../view/store.ts";
import { askedRegister, dayWords, nameIn, openCount } from "./asked.ts";
import { Comparison } from "./comparison.tsx";
import { Controls } from "./controls.tsx";
import { Counts } from "./counts.tsx";
import { RegisterFigure } from "./map.tsx";
import { Opened } from "./opened.tsx";
import { Race } from "./race.tsx";
import { StateTable } from "./state-table.tsx";
import { words } from "./words.ts";

/** The register of one actor at a date: counts, map and list; the race; two dates compared; and the map as a table. */
export default function RegisterPage() {
  const asked = askedRegister();
  const standing = useAnswer<StandingAnswer>("standing", { of: asked.of, at: asked.at, view: asked.view });
  useAhead(
    "standing",
    besideShown().map((at) => ({ of: asked.of, at, view: asked.view })),
  );
  const world = useWorld(standing.value?.day, standing.value?.of);
  const race = useAnswer<RaceAnswer>("race", { of: asked.of, ...raceYears() });
  const compared = useAnswer<CompareAnswer>(
    "compare",
    asked.with === undefined ? undefined : { of: asked.of, at: asked.at, with: asked.with, view: asked.view },
  );
  const failure = standing.failure ?? world.failure ?? race.failure ?? compared.failure;
  const answer = standing.value;
  const look = usePending(standing.pending, "register");
  if (answer === undefined) return failure === undefined ? <Loading /> : <Notice failure={failure} />;
  const w = words();
  const title = answer.view === "mission" ? w.missionTitle : w.title;
  const count = openCount(answer);
  return (
    <div {...look}>
      {failure === undefined ? undefined : <Notice failure={failure} />}
      <h1>{title(nameIn(answer, answer.of), dayWords(answer.at))}</h1>
      <Controls answer={answer} asked={asked} />
      <div class="reg">
        <Counts answer={answer} />
        {world.value === undefined ? <figure class="world" /> : <RegisterFigure answer={answer} world={world.value} count={count} />}
        {count === undefined ? undefined : <Opened answer={answer} count={count} />}
      </div>
      {compared.value === undefined || asked.with === undefined ? undefined : <Comparison answer={compared.value} />}
      {race.value === undefined ? undefined : <Race answer={race.value} year={yearShown.value} />}
      <StateTable answer={answer} />
      <Colophon name="register" input={{ of: answer.of, at: answer.at, view: answer.view }} />
    </div>
  );
}

/** Asks for what the page asks first. */
export async function ahead(): Promise<void> {
  const { of, at, view } = askedRegister();
  const standing = await askAhead<StandingAnswer>("standing", { of, at, view });
  if (standing !== undefined) await askAhead("borders", { at: standing.day, of: standing.of });
  await askAhead("race", { of, ...raceYears() });
}

/** The years of the race: those of a register question; without one, half a century on either side of the date. */
function raceYears(): { readonly from: number; readonly to: number } {
  const asked = questionOn("register");
  if (asked !== undefined) return asked.period;
  return { from: yearShown.value - 50, to: yearShown.value + 50 };
}
