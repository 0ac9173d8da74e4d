import { signal } from "@preact/signals";
import type { StatesAnswer, StatesAwaited } from "../../../work/index.ts";
import { type Answered, AskFailure, ask, type Input, useAnswer } from "../../api.ts";
import { dateOn, yearIn } from "../../view/date.ts";
import { questionOn, view } from "../../view/store.ts";

/** What the reader asks, as it stands in the address; what is left out is as the study's tilt question has it. */
export function askedStates(): Input {
  const { between, from, to, weights } = view.value.options;
  const own = questionOn("states");
  return {
    between: between ?? own?.actors.slice(1, 3).join(","),
    from: from ?? own?.period.from,
    to: to ?? own?.period.to,
    at: yearIn(dateOn("states")),
    weights,
  };
}

/** A year outside the years asked about, and the nearest of these. */
export interface YearOutside {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly nearest: number;
}

/** The year of the date where it lies outside the years asked about, of which there is then no answer. */
export function yearOutside(asked: Input): YearOutside | undefined {
  const [from, to, at] = [Number(asked.from), Number(asked.to), Number(asked.at)];
  if (at < from) return { at, from, to, nearest: from };
  return at > to ? { at, from, to, nearest: to } : undefined;
}

/** The fits that are being made for this reader: they go on when another page is looked at. */
interface Fitting {
  readonly key: string;
  readonly done: number;
  readonly of: number;
  readonly seconds: number;
  readonly stop: AbortController;
}

/** The fits on their way; undefined where none are. */
export const fitting = signal<Fitting | undefined>(undefined);

/** Why the last fits were not made. */
export const fitFailure = signal<AskFailure | undefined>(undefined);

/** What has been fitted in this session: it is asked for, whatever an earlier look found. */
const fitted = signal<ReadonlySet<string>>(new Set());

/** How long after one another progress is asked for, milliseconds. */
const BEAT = 1000;

/** The leans asked for, where they are kept, or how far they are. `only` asks for all years of one state; `undefined` asks nothing. */
export function useStates(asked: Input | undefined, only?: string): Answered<StatesAnswer | StatesAwaited> {
  const isFitted = asked !== undefined && fitted.value.has(keyOf(asked));
  return useAnswer("states", asked && { ...asked, only, wait: isFitted ? "yes" : "no" });
}

/** What fits depend on: not the year that is looked at, nor the weights. */
export function keyOf({ between, from, to }: Input): string {
  return `${between} ${from} ${to}`;
}

/** Has every state fitted; told in `fitting` how far it is, and called off by its `stop`. */
export async function fitAll(asked: Input, of: number): Promise<void> {
  const key = keyOf(asked);
  const stop = new AbortController();
  fitting.value = { key, done: 0, of, seconds: 0, stop };
  fitFailure.value = undefined;
  const beat = setInterval(() => void hear(asked, key), BEAT);
  try {
    await ask("states", { ...asked, wait: "yes" }, stop.signal);
    fitted.value = new Set([...fitted.value, key]);
  } catch (failure) {
    if (failure instanceof AskFailure) fitFailure.value = failure;
  } finally {
    clearInterval(beat);
    fitting.value = undefined;
  }
}

async function hear(asked: Input, key: string): Promise<void> {
  const answer = await ask<StatesAnswer | StatesAwaited>("states", { ...asked, wait: "no" }).catch(() => undefined);
  const now = fitting.value;
  if (now?.key === key && answer !== undefined && "awaited" in answer && answer.progress !== null && answer.progress.of > 0)
    fitting.value = { ...now, ...answer.progress };
}
