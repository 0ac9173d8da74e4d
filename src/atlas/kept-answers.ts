/** Answers by what they were asked with, so many of them: the one that was used longest ago is given up first. */
export class KeptAnswers {
  private readonly most: number;
  private readonly coming = new Map<string, Promise<unknown>>();
  private readonly whole = new Map<string, { readonly value: unknown }>();

  constructor(most: number) {
    this.most = most;
  }

  /** The answer, asked for unless it is here or on its way. A failure is not kept: the next who needs the answer asks again. */
  async get<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.coming.get(key) as Promise<Answer> | undefined;
    const answer = known ?? ask();
    this.use(key, answer);
    if (known !== undefined) return await known;
    try {
      const value = await answer;
      if (this.coming.get(key) === answer) this.whole.set(key, { value });
      return value;
    } catch (failure) {
      if (this.coming.get(key) === answer) this.forget(key);
      throw failure;
    }
  }

  /** The answer that is here already. */
  here<Answer>(key: string): { readonly value: Answer } | undefined {
    const found = this.whole.get(key) as { readonly value: Answer } | undefined;
    const answer = this.coming.get(key);
    if (found !== undefined && answer !== undefined) this.use(key, answer);
    return found;
  }

  /** Gives up every answer; one that is still on its way is told to whoever waits for it, and not kept. */
  clear(): void {
    this.coming.clear();
    this.whole.clear();
  }

  private use(key: string, answer: Promise<unknown>): void {
    this.coming.delete(key);
    this.coming.set(key, answer);
    const [oldest] = this.coming.keys();
    if (this.coming.size > this.most && oldest !== undefined) this.forget(oldest);
  }

  private forget(key: string): void {
    this.coming.delete(key);
    this.whole.delete(key);
  }
}
