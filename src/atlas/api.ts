import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Bilingual } from "../model/index.ts";

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
  kept.clear();
  settled.clear();
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

/** Asks while the component is shown; `undefined` as input asks nothing. Answers are kept, so that going back is immediate. */
export function useAnswer<Answer>(operation: string, input: Input | undefined): Answered<Answer> {
  const key = input === undefined ? undefined : addressFor(operation, input);
  const round = revision.value;
  const [shown, show] = useState<{ key: string | undefined; round: number; input?: Input; value?: Answer; failure?: AskFailure }>({
    key,
    round: -1,
  });
  useLayoutEffect(() => {
    if (key === undefined || input === undefined) return;
    let current = true;
    answerFor<Answer>(key, operation, input).then(
      (value) => current && show({ key, round, input, value }),
      (failure) => current && show((last) => ({ ...last, key, round, failure: asFailure(failure) })),
    );
    return () => {
      current = false;
    };
  }, [key, round]);
  const known = key === undefined ? undefined : (settled.get(key) as { value: Answer } | undefined);
  const isCurrent = shown.key === key && shown.round === round;
  const value = isCurrent ? shown.value : (known?.value ?? shown.value);
  const answered = isCurrent || known === undefined ? shown.input : input;
  return {
    value,
    input: answered,
    failure: isCurrent ? shown.failure : undefined,
    pending: key !== undefined && !isCurrent && known === undefined,
  };
}

/** Asks for an answer so that it is there when it is looked at. A failure is told there: it is then asked for again. */
export async function askAhead(operation: string, input: Input): Promise<void> {
  await answerFor(addressFor(operation, input), operation, input).catch(() => undefined);
}

/** How long a page is at rest before answers are asked for ahead, milliseconds: steps that follow each other come first. */
const REST = 120;

/** Asks for what the reader is likely to look at next, one after the other, once the page is at rest, so that it is there when it is looked at. */
export function useAhead(operation: string, inputs: readonly Input[]): void {
  const round = revision.value;
  const keys = inputs.map((input) => addressFor(operation, input));
  useEffect(() => {
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

const kept = new Map<string, Promise<unknown>>();
const settled = new Map<string, { readonly value: unknown }>();
const KEPT = 120;

async function answerFor<Answer>(key: string, operation: string, input: Input): Promise<Answer> {
  const known = kept.get(key);
  if (known !== undefined) return (await known) as Answer;
  const coming = ask<Answer>(operation, input);
  kept.set(key, coming);
  if (kept.size > KEPT) forget([...kept.keys()][0] ?? "");
  try {
    const value = await coming;
    settled.set(key, { value });
    return value;
  } catch (failure) {
    forget(key);
    throw failure;
  }
}

function forget(key: string): void {
  kept.delete(key);
  settled.delete(key);
}

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
