import { Problem } from "../model/index.ts";
import type { RunContext } from "./stage.ts";

/** Who waits for something: they may leave, and hear how far it is. */
export type Waiting = Pick<RunContext, "signal" | "report">;

/**
 * Work that several may wait for: it is done once for all who ask, and each hears how far it is. Whoever leaves leaves alone; when the last has left it is
 * called off. What failed or was called off is done again for who asks next.
 */
export function shared<T>(work: (run: Waiting) => Promise<T>): (waiting: Waiting) => Promise<T> {
  let making: Making<T> | undefined;
  return async (waiting) => {
    if (waiting.signal.aborted) throw new Problem("cancelled");
    const own = making ?? new Making(work);
    making = own;
    try {
      return await own.waitedFor(waiting);
    } finally {
      if (making === own && own.isVain) making = undefined;
    }
  };
}

/** Work under way, and those who wait for it. */
class Making<T> {
  readonly #waiting = new Set<Pick<Waiting, "report">>();
  readonly #calledOff = new AbortController();
  readonly #made: Promise<T>;
  #state: "under-way" | "made" | "failed" = "under-way";

  constructor(work: (run: Waiting) => Promise<T>) {
    this.#made = this.#done(work);
  }

  /** Whether nothing will come of it: it failed, or nobody waits for it any more. */
  get isVain(): boolean {
    return this.#state === "failed" || this.#calledOff.signal.aborted;
  }

  async waitedFor({ signal, report }: Waiting): Promise<T> {
    const [one, leaving] = [{ report }, leavingOf(signal)];
    this.#waiting.add(one);
    try {
      return await Promise.race([this.#made, leaving.left]);
    } finally {
      leaving.stay();
      this.#waiting.delete(one);
      if (this.#waiting.size === 0 && this.#state === "under-way") this.#calledOff.abort();
    }
  }

  async #done(work: (run: Waiting) => Promise<T>): Promise<T> {
    try {
      const value = await work({
        signal: this.#calledOff.signal,
        report: (progress) => {
          for (const one of this.#waiting) one.report(progress);
        },
      });
      this.#state = "made";
      return value;
    } catch (cause) {
      this.#state = "failed";
      throw cause;
    }
  }
}

/** Fails with `cancelled` when the signal comes, until `stay` is called. */
function leavingOf(signal: AbortSignal): { readonly left: Promise<never>; stay(): void } {
  const { promise, reject } = withReject();
  const leave = (): void => reject(new Problem("cancelled"));
  signal.addEventListener("abort", leave, { once: true });
  return { left: promise, stay: () => signal.removeEventListener("abort", leave) };
}

function withReject(): { readonly promise: Promise<never>; reject(cause: unknown): void } {
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, fail) => {
    reject = fail;
  });
  return { promise, reject };
}
