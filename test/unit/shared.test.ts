import { expect, test } from "vitest";
import { shared, type Waiting } from "../../src/work/shared.ts";
import { once, type Progress } from "../../src/work/stage.ts";

const PROGRESS: Progress = { task: "infer/lean", freshness: { state: "missing" }, done: false, rows: 0, seconds: 0, share: 0.5 };

/** Work that comes or fails when the test lets it. */
function workUnderWay() {
  const runs: { readonly run: Waiting; come(value: string): void; fail(cause: Error): void }[] = [];
  const ask = shared<string>((run) => new Promise((come, fail) => runs.push({ run, come, fail })));
  return { ask, runs };
}

/** Somebody who waits, may leave, and remembers what they heard. */
function waiter(): Waiting & { leave(): void; readonly heard: Progress[] } {
  const leaving = new AbortController();
  const heard: Progress[] = [];
  return { signal: leaving.signal, report: (progress) => heard.push(progress), leave: () => leaving.abort(), heard };
}

test("work is done once for all who ask meanwhile and afterwards, and each who waits hears how far it is", async () => {
  const { ask, runs } = workUnderWay();
  const [one, other, late] = [waiter(), waiter(), waiter()];
  const both = [ask(one), ask(other)];
  runs[0]?.run.report(PROGRESS);
  runs[0]?.come("leaned");
  expect(await Promise.all(both)).toEqual(["leaned", "leaned"]);
  expect(await ask(late)).toBe("leaned");
  expect(runs.length).toBe(1);
  expect([one.heard, other.heard, late.heard]).toEqual([[PROGRESS], [PROGRESS], []]);
});

test("the first to ask leaves alone: the others have the answer, and it is kept", async () => {
  const { ask, runs } = workUnderWay();
  const [first, second] = [waiter(), waiter()];
  const [left, stays] = [ask(first), ask(second)];
  first.leave();
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  expect(runs[0]?.run.signal.aborted).toBe(false);
  runs[0]?.run.report(PROGRESS);
  runs[0]?.come("leaned");
  expect(await stays).toBe("leaned");
  expect(first.heard).toEqual([]);
  expect(await ask(waiter())).toBe("leaned");
});

test("when the last has left the work is called off, and who asks next has it begun anew", async () => {
  const { ask, runs } = workUnderWay();
  const [first, second] = [waiter(), waiter()];
  const both = [ask(first), ask(second)];
  first.leave();
  second.leave();
  for (const one of both) await expect(one).rejects.toMatchObject({ code: "cancelled" });
  expect(runs[0]?.run.signal.aborted).toBe(true);
  const again = ask(waiter());
  runs[0]?.fail(new Error("called off"));
  runs[1]?.come("leaned");
  expect(await again).toBe("leaned");
});

test("who has left before asking begins nothing", async () => {
  const { ask, runs } = workUnderWay();
  const gone = waiter();
  gone.leave();
  await expect(ask(gone)).rejects.toMatchObject({ code: "cancelled" });
  expect(runs).toEqual([]);
});

test("a failure is told to all who wait, and is not kept", async () => {
  const { ask, runs } = workUnderWay();
  const both = [ask(waiter()), ask(waiter())];
  runs[0]?.fail(new Error("no table"));
  for (const one of both) await expect(one).rejects.toThrow("no table");
  const again = ask(waiter());
  runs[1]?.come("leaned");
  expect(await again).toBe("leaned");
});

test("what is made once is made once, but tried again after a failure", async () => {
  let tries = 0;
  const read = once(async () => {
    tries++;
    if (tries === 1) throw new Error("no table");
    return "read";
  });
  await expect(read()).rejects.toThrow("no table");
  expect(await read()).toBe("read");
  expect(await read()).toBe("read");
  expect(tries).toBe(2);
});
