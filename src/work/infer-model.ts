import { setImmediate } from "node:timers/promises";
import { type AuditGround, auditGround, auditOfModel, inferTiltModel, modelledQuestion, type TiltMaterial } from "../infer/index.ts";
import {
  type ActReading,
  type Asked,
  createRegister,
  type Event,
  Problem,
  type Study,
  type Succession,
  type TiltAudit,
  type TiltModel,
  type TiltQuestion,
} from "../model/index.ts";
import { runChains } from "./audit/run-chains.ts";
import { boundSeries, dataDigests } from "./series/bound-series.ts";
import { type Content, kept, once, perform, type Result, type RunContext, type Task } from "./stage.ts";
import { tiltMaterial } from "./tilt-material.ts";

/** A tilt question with all that its model is made of. */
export interface ModelInput {
  readonly id: string;
  /** Digests of the question and of the files that the model reads, by name. */
  readonly digests: Readonly<Record<string, string>>;
  question(): Asked<TiltQuestion>;
  study(): Study;
  readonly events: Content<Event>;
  readonly readings: Content<ActReading>;
  /** Where the reference data lie that its indicators may be bound to. */
  dataFolder(): string;
}

/** An audit as it is kept, and how long it took. */
export interface KeptAudit {
  readonly audit: TiltAudit;
  readonly seconds: number;
}

/** The model of a tilt question and its audit. Both take long, so each waits until somebody asks, and is kept. */
export interface ModelStages {
  /** What the model reads: the study's own, and what its indicators are bound to in reference data and in its register. */
  material(): Promise<TiltMaterial>;
  /** The lean of all periods together; null where the question declares no model. */
  model(): Promise<TiltModel | null>;
  /** The audit of the model; null where there is no model. One at a time: who asks meanwhile waits and has it then. */
  audit(run: Pick<RunContext, "signal" | "report">): Promise<KeptAudit | null>;
  /** The audit, where it was made of this evidence; it is not made for this. */
  audited(): Promise<KeptAudit | null>;
}

export function modelStages(input: ModelInput, context: RunContext): ModelStages {
  const model = once(async () => (await (await perform(await modelTask(input, context), context)).rows())[0] ?? null);
  let last: Promise<unknown> = Promise.resolve();
  return {
    material: once(() => materialOf(input, context.signal)),
    model,
    audit(run) {
      const next = last.then(async () => {
        const asked = { ...context, ...run };
        return await keptAudit(await perform(await auditTask(input, asked), asked));
      });
      last = next.catch(() => undefined);
      return next;
    },
    async audited() {
      const found = await kept(await auditTask(input, context), context);
      return found === undefined ? null : await keptAudit(found);
    },
  };
}

async function keptAudit({ manifest, rows }: Result<TiltAudit | null>): Promise<KeptAudit | null> {
  const audit = (await rows())[0] ?? null;
  return audit === null ? null : { audit, seconds: manifest.seconds };
}

async function modelTask(input: ModelInput, { signal }: RunContext): Promise<Task<TiltModel | null>> {
  return {
    recipe: { stage: "infer", task: `infer/${input.id}/model`, version: 2, parameters: {}, inputs: await inputsOf(input) },
    async make() {
      const question = modelledQuestion(input.question());
      if (question === undefined) return [null];
      const pause = async (): Promise<void> => {
        await setImmediate();
        if (signal.aborted) throw new Problem("cancelled");
      };
      return [await inferTiltModel(question, await materialOf(input, signal), pause)];
    },
  };
}

async function auditTask(input: ModelInput, { signal }: RunContext): Promise<Task<TiltAudit | null>> {
  return {
    recipe: { stage: "infer", task: `infer/${input.id}/audit`, version: 1, parameters: {}, inputs: await inputsOf(input) },
    async make(told) {
      const ground = await groundOf(input, signal);
      if (ground === undefined) return [null];
      return [auditOfModel(input.id, ground, await runChains(ground, { signal, told }))];
    },
  };
}

async function groundOf(input: ModelInput, signal: AbortSignal): Promise<AuditGround | undefined> {
  const question = modelledQuestion(input.question());
  return question === undefined ? undefined : auditGround(question, await materialOf(input, signal));
}

async function materialOf({ question, study, events, readings, dataFolder }: ModelInput, signal: AbortSignal): Promise<TiltMaterial> {
  const told = { events: await events.rows(), readings: await readings.rows() };
  const bound = await boundSeries(question(), {
    events: told.events,
    register: createRegister(study().actors),
    successions: successionsOf(study()),
    folder: dataFolder,
    signal,
  });
  return tiltMaterial(study(), { ...told, bound });
}

/** The decisions on successors that the register questions of a study record. */
function successionsOf({ questions }: Study): readonly Succession[] {
  return questions.flatMap((question) => (question.kind === "register" ? question.successions : []));
}

async function inputsOf({ events, readings, digests, question, dataFolder }: ModelInput): Promise<Record<string, string>> {
  const data = await dataDigests(question(), dataFolder);
  return { events: await events.digest(), readings: await readings.digest(), ...digests, ...data };
}
