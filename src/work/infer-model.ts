import {
  type AuditGround,
  auditGround,
  auditOfModel,
  inferTiltModel,
  inferTiltPairs,
  modelledQuestion,
  type PairReadings,
  patronPairs,
  type TiltMaterial,
} from "../infer/index.ts";
import { readActs } from "../measure/index.ts";
import {
  type ActReading,
  type Asked,
  certaintyCredence,
  createRegister,
  type Event,
  patronsOf,
  type Study,
  successionsIn,
  type TiltAudit,
  type TiltModel,
  type TiltPairs,
  type TiltQuestion,
} from "../model/index.ts";
import { canonicalJson, digestOf } from "../record/index.ts";
import { runChains } from "./audit/run-chains.ts";
import { giveWay } from "./give-way.ts";
import type { Performing } from "./performing.ts";
import { boundSeries, dataDigests } from "./series/bound-series.ts";
import type { Waiting } from "./shared.ts";
import { type Content, kept, type Result, type RunContext, type Task, whenFailed } from "./stage.ts";
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

/**
 * The model of a tilt question and its audit. Both take long, so each waits until somebody asks, and is kept. Each is that of the data folder as it lies
 * there now.
 */
export interface ModelStages {
  /** Digests of all that the material is made of, by name. */
  digests(): Promise<Readonly<Record<string, string>>>;
  /** What the model reads: the study's own, and what its indicators are bound to in reference data and in its register. */
  material(): Promise<TiltMaterial>;
  /** The lean of all periods together; null where the question declares no model. */
  model(): Promise<TiltModel | null>;
  /** The audit of the model; null where there is no model. */
  audit(waiting: Waiting): Promise<KeptAudit | null>;
  /** The lean between every two of its patrons, and how alignment is shared out among all. */
  pairs(): Promise<TiltPairs>;
  /** The audit, where it was made of this evidence; it is not made for this. */
  audited(): Promise<KeptAudit | null>;
}

export function modelStages(input: ModelInput, context: RunContext, perform: Performing): ModelStages {
  let latest: { readonly key: string; readonly material: Promise<TiltMaterial> } | undefined;
  return {
    digests: async () => await inputsOf(input),
    async material() {
      const key = canonicalJson(await inputsOf(input));
      if (latest?.key === key) return await latest.material;
      const own = { key, material: materialOf(input, context.signal) };
      latest = own;
      whenFailed(own.material, () => {
        if (latest === own) latest = undefined;
      });
      return await own.material;
    },
    async model() {
      const { rows } = await perform(await modelTask(input), context);
      return (await rows())[0] ?? null;
    },
    async pairs() {
      const { rows } = await perform(await pairsTask(input), context);
      return (await rows())[0] as TiltPairs;
    },
    async audit(waiting) {
      return await keptAudit(await perform(await auditTask(input), waiting));
    },
    async audited() {
      const found = await kept(await auditTask(input), context);
      return found === undefined ? null : await keptAudit(found);
    },
  };
}

async function keptAudit({ manifest, rows }: Result<TiltAudit | null>): Promise<KeptAudit | null> {
  const audit = (await rows())[0] ?? null;
  return audit === null ? null : { audit, seconds: manifest.seconds };
}

async function modelTask(input: ModelInput): Promise<Task<TiltModel | null>> {
  return {
    recipe: { stage: "infer", task: `infer/${input.id}/model`, version: 4, parameters: {}, inputs: await inputsOf(input) },
    async make({ signal }) {
      const question = modelledQuestion(input.question());
      if (question === undefined) return [null];
      return [await inferTiltModel(question, await materialOf(input, signal), async () => await giveWay(signal))];
    },
  };
}

async function auditTask(input: ModelInput): Promise<Task<TiltAudit | null>> {
  return {
    recipe: { stage: "infer", task: `infer/${input.id}/audit`, version: 5, parameters: {}, inputs: await inputsOf(input) },
    async make({ signal, told }) {
      const ground = await groundOf(input, signal);
      if (ground === undefined) return [null];
      return [auditOfModel(input.id, ground, await runChains(ground, { signal, told }))];
    },
  };
}

async function pairsTask(input: ModelInput): Promise<Task<TiltPairs>> {
  return {
    recipe: { stage: "infer", task: `infer/${input.id}/pairs`, version: 3, parameters: {}, inputs: await inputsOf(input) },
    async make({ signal }) {
      const question = input.question();
      const [patrons, events] = [patronsOf(question), await input.events.rows()];
      const pairs = patronPairs(patrons.length).map(([a, b]): PairReadings => {
        const pair: TiltQuestion["patrons"] = [patrons[a] as string, patrons[b] as string];
        return { patrons: pair, readings: readActs({ ...question, patrons: pair }, events, certaintyCredence) };
      });
      return [inferTiltPairs(question, pairs, await materialOf(input, signal))];
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
    successions: successionsIn(study()),
    folder: dataFolder,
    signal,
  });
  return tiltMaterial(study(), { ...told, bound });
}

async function inputsOf({ events, readings, digests, question, study, dataFolder }: ModelInput): Promise<Record<string, string>> {
  const data = await dataDigests(question(), dataFolder);
  const successions = digestOf(canonicalJson(successionsIn(study())));
  return { events: await events.digest(), readings: await readings.digest(), successions, ...digests, ...data };
}
