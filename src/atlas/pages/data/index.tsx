import "./data.css";
import type { DataCoverage } from "../../../work/index.ts";
import { askAhead, useAnswer } from "../../api.ts";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { view } from "../../view/store.ts";
import { OpenedSet } from "./opened-set.tsx";
import { SetList } from "./set-list.tsx";
import { words } from "./words.ts";

/** Asks for what the page asks first. */
export async function ahead(): Promise<void> {
  await askAhead("data/coverage", {});
}

/** The Data page: which years each data set covers, what the study keeps of it, what lies in the data folder; for one set its states, gaps, terms, and how to add it. */
export default function DataPage() {
  const { value: answer, failure, pending } = useAnswer<DataCoverage>("data/coverage", {});
  const look = usePending(pending, "data");
  if (failure !== undefined) return <Notice failure={failure} />;
  if (answer === undefined) return <Loading />;
  const w = words();
  const kept = answer.sets.filter((set) => set.kept !== null).length;
  const here = answer.sets.filter((set) => set.here !== null).length;
  const either = answer.sets.filter((set) => set.kept !== null || set.here !== null).length;
  const chosen =
    answer.sets.find(({ id }) => id === view.value.options.set) ?? answer.sets.find((set) => set.kept !== null) ?? answer.sets[0];
  return (
    <div {...look}>
      <h1>{w.title(either, answer.sets.length)}</h1>
      <p class="lead">{w.lede(kept, here, answer.folder)}</p>
      <div class="split">
        <SetList answer={answer} chosen={chosen?.id} />
        {chosen === undefined ? undefined : <OpenedSet set={chosen} />}
      </div>
    </div>
  );
}
