import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { Bilingual } from "../model/index.ts";
import { KeptAnswers } from "./kept-answers.ts";

/** What an operation is asked with; undefined is left out. */
export type Input = Readonly<Record<string, string | number | boolean | undefined>>;

/** A failure that its reader can act on, in both languages. */
export class AskFailure extends Error {
  override readonly name = "AskFailure";
  readonly code: string;
  readonly says: Bilingual;
  /** The values that fill the sentence, and what a page can point at: `fields` of an edit that was refused. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, says: Bilingual, details: Readonly<Record<string, string | number>> = {}) {
    super(says.en);
    this.code = code;
    this.says = says;
    this.details = details;
  }
}

/** Counts the edits of this session: answers of an older revision are asked for again. */
export const revision = signal(0);

/** The answer of an operation that only reads. */
export async function ask<Answer>(operation: string, input: Input = {}, signal?: AbortSignal): Promise<Answer> {
  return await answerOf<Answer>(fetch(addressFor(operation, input), { ...(signal === undefined ? {} : { signal }) }));
}

/** The answer of an operation that writes; every answer shown is then asked for again. */
export async function tell<Answer>(operation: string, input: object): Promise<Answer> {
  const sent = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) };
  const answer = await answerOf<Answer>(fetch(`/api/${operation}`, sent));
  answers.clear();
  revision.value++;
  return answer;
}

/** The last whole answer; while a newer one is on its way `pending` is true, and the last stays in place. */
export interface Answered<Answer> {
  readonly value: Answer | undefined;
  /** What `value` was asked with; while the next answer is on its way not what is asked now. */
  readonly input: Input | undefined;
  readonly failure: AskFailure | undefined;
  readonly pending: boolean;
}

/** What was asked last and has been answered, or refused. */
interface Told<Answer> extends Omit<Answered<Answer>, "pending"> {
  readonly key: string | undefined;
  readonly round: number;
}

/** Asks while the component is shown; `undefined` as input asks nothing. Answers are kept, so that going back is immediate. */
export function useAnswer<Answer>(operation: string, input: Input | undefined): Answered<Answer> {
  const key = input === undefined ? undefined : addressFor(operation, input);
  const round = revision.value;
  const last = useRef<Told<Answer>>({ key, round: -1, input: undefined, value: undefined, failure: undefined });
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const known = key === undefined ? undefined : answers.here<Answer>(key);
  if (known !== undefined) last.current = { key, round, input, value: known.value, failure: undefined };
  useLayoutEffect(() => {
    if (key === undefined || input === undefined || known !== undefined) return;
    let current = true;
    const tell = (told: Pick<Told<Answer>, "input" | "value" | "failure">): void => {
      if (!current) return;
      last.current = { key, round, ...told };
      redraw(0);
    };
    answers
      .get(key, () => ask<Answer>(operation, input))
      .then(
        (value) => tell({ input, value, failure: undefined }),
        (failure: unknown) => tell({ input: last.current.input, value: last.current.value, failure: asFailure(failure) }),
      );
    return () => {
      current = false;
    };
  }, [key, round]);
  const { value, input: answered, failure } = last.current;
  const isCurrent = last.current.key === key && last.current.round === round;
  return { value, input: answered, failure: isCurrent ? failure : undefined, pending: key !== undefined && !isCurrent };
}

/** Asks for an answer so that it is there when it is looked at. A failure is told there: it is then asked for again. */
export async function askAhead<Answer>(operation: string, input: Input): Promise<Answer | undefined> {
  return await answers.get(addressFor(operation, input), () => ask<Answer>(operation, input)).catch(() => undefined);
}

/** True where the answer would be shown at once, since it was asked for before. */
export function isHere(operation: string, input: Input): boolean {
  return answers.here(addressFor(operation, input)) !== undefined;
}

/** As `useAnswer`, for what is moved by hand: the next is asked for when the last is there, so that nobody waits for what was only passed through. */
export function useAnswerInTurn<Answer>(operation: string, input: Input): Answered<Answer> {
  const asked = useRef(input);
  const isFree = useRef(true);
  if (isFree.current || isHere(operation, asked.current)) asked.current = input;
  const answered = useAnswer<Answer>(operation, asked.current);
  isFree.current = !answered.pending;
  const isBehind = addressFor(operation, asked.current) !== addressFor(operation, input);
  const [, next] = useReducer((n: number) => n + 1, 0);
  // What was refused is not waited for: what was moved to meanwhile is asked now.
  useLayoutEffect(() => {
    if (isBehind && answered.failure !== undefined) next(0);
  }, [isBehind, answered.failure]);
  return isBehind ? { ...answered, pending: true } : answered;
}

/** How long a page is at rest before answers are asked for ahead, milliseconds: steps that follow each other come first. */
const REST = 120;

/** Whether the reader has asked the browser to save data: then nothing is fetched that nobody looks at yet. */
export function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData: boolean } }).connection?.saveData === true;
}

/** Asks for what the reader is likely to look at next, one after the other, once the page is at rest, so that it is there when it is looked at. */
export function useAhead(operation: string, inputs: readonly Input[]): void {
  const round = revision.value;
  const keys = inputs.map((input) => addressFor(operation, input));
  useEffect(() => {
    if (savesData()) return;
    let isWanted = true;
    const askAll = async (): Promise<void> => {
      for (const input of inputs) {
        if (isWanted) await askAhead(operation, input);
      }
    };
    const timer = setTimeout(askAll, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [keys.join("\n"), round]);
}

const answers = new KeptAnswers(120);

function addressFor(operation: string, input: Input): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input)) if (value !== undefined) query.set(key, String(value));
  return query.size === 0 ? `/api/${operation}` : `/api/${operation}?${query}`;
}

async function answerOf<Answer>(request: Promise<Response>): Promise<Answer> {
  const response = await request.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new AskFailure("no-server", {
      en: "The server does not answer. Start it again: npx tiltmeter serve",
      zh: "服务器没有应答。请重新启动：npx tiltmeter serve",
    });
  });
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body as Answer;
  const says = { en: body.title ?? response.statusText, zh: body["title.zh"] ?? response.statusText };
  throw new AskFailure(body.code ?? "defect", says, body.details);
}

function asFailure(cause: unknown): AskFailure {
  if (cause instanceof AskFailure) return cause;
  return new AskFailure("defect", { en: `This page failed: ${String(cause)}`, zh: `本页出错：${String(cause)}` });
}
