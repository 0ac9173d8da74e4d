import { join } from "node:path";
import { readAct } from "../measure/index.ts";
import { besideEvents, type ChangedEvents, certaintyCredence, type Event, type Study } from "../model/index.ts";
import { canonicalJson, openArtifacts } from "../record/index.ts";
import { modelStages } from "./infer-model.ts";
import { type Performing, performing } from "./performing.ts";
import {
  allDigests,
  answerOf,
  type BuiltQuestion,
  type BuiltStudy,
  decisionsIn,
  first,
  modelInput,
  type OpenedStudy,
  type StudyPlace,
  sound,
  textIn,
} from "./run-study.ts";
import { contentInMemory, once, type RunContext } from "./stage.ts";

/** A built study with the files that it was built from. */
export interface BuiltFrom {
  readonly opened: OpenedStudy;
  readonly built: BuiltStudy;
}

/**
 * The built study after an edit of claims or contradictions, from the one before it: only the events that the edit can have changed are settled and read
 * again. It is what `runStudy` would build, but stands in memory: no artifact is written but of what is made only when somebody asks. Undefined where
 * other files differ, or so many claims that building anew is quicker. A study with errors is refused: `study-has-errors`.
 */
export async function advanceStudy(before: BuiltFrom, opened: OpenedStudy, place: StudyPlace): Promise<BuiltStudy | undefined> {
  const study = sound(opened.load(), place);
  if (!differsInClaimsAlone(before.opened, opened)) return undefined;
  const next = (await before.built.settling()).next({ claims: study.claims, decisions: decisionsIn(study) });
  if (next === undefined) return undefined;
  const { settling, changed } = next;
  const context = quietly(place);
  const perform = performing(context.store);
  const step: Step = { before: before.built, events: settling.events, changed, study, opened, place, context, perform };
  const isSame = canonicalJson(changed.gone) === canonicalJson(changed.come);
  const questions = new Map<string, BuiltQuestion>();
  for (const [id, known] of before.built.questions) questions.set(id, isSame ? known : await advanced(id, known, step));
  return {
    stages: [],
    study: () => study,
    text: textIn(() => study, opened.documents),
    claims: () => settling.byId,
    events: async () => settling.events,
    settling: async () => settling,
    questions,
    digests: allDigests(opened.files),
    perform,
  };
}

interface Step {
  readonly before: BuiltStudy;
  readonly events: readonly Event[];
  readonly changed: ChangedEvents;
  readonly study: Study;
  readonly opened: OpenedStudy;
  readonly place: StudyPlace;
  readonly context: RunContext;
  readonly perform: Performing;
}

/** Whether both have the same documents and files, but for claims and contradictions. */
function differsInClaimsAlone(before: OpenedStudy, now: OpenedStudy): boolean {
  const others = ({ files }: OpenedStudy): string =>
    [...files.values()]
      .flatMap(({ path, digest }) => (/^(claims\/|contradictions\.yaml)/.test(path) ? [] : [`${path} ${digest}`]))
      .join("\n");
  return before.documents === now.documents && others(before) === others(now);
}

function quietly({ folder }: StudyPlace): RunContext {
  return { store: openArtifacts(join(folder, ".tiltmeter")), signal: new AbortController().signal, report: () => undefined };
}

/** The readings are made at once, so that nothing of the study before is held on to. */
async function advanced(
  id: string,
  known: BuiltQuestion,
  { before, events, changed, study, opened, place, context, perform }: Step,
): Promise<BuiltQuestion> {
  const question = first(study.questions.flatMap((one) => (one.kind === "tilt" && one.id === id ? [one] : [])));
  const earlier = { events: await before.events(), list: await known.readings() };
  const readings = besideEvents(earlier, changed, (event) => readAct(question, event, certaintyCredence));
  const content = { events: contentInMemory(events), readings: contentInMemory(readings) };
  const { files } = opened;
  return {
    readings: async () => readings,
    answer: once(async () => answerOf(question, readings, study)),
    ...modelStages(modelInput({ id, files, study: () => study, place, ...content }), context, perform),
  };
}
