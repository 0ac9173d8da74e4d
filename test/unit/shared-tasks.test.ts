import { expect, test } from "vitest";
import { sharedTasks, type TaskRun } from "../../src/work/states-tilt/shared-tasks.ts";

function waiter(stop = new AbortController()): { readonly run: TaskRun; readonly stop: AbortController; readonly told: number[] } {
  const told: number[] = [];
  return { stop, told, run: { signal: stop.signal, told: (done) => void told.push(done) } };
}

/** A task that ends when it is let go, or is called off. */
function task(): { make(run: TaskRun): Promise<string>; go(value: string): void; runs: TaskRun[] } {
  const runs: TaskRun[] = [];
  let [resolve, reject]: [(value: string) => void, (cause: Error) => void] = [() => undefined, () => undefined];
  const promise = new Promise<string>((...ends) => {
    [resolve, reject] = ends;
  });
  return {
    runs,
    go: (value) => resolve(value),
    make(run) {
      runs.push(run);
      run.signal.addEventListener("abort", () => reject(new Error("stopped")));
      return promise;
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("two who wait for one task have it done once, and both hear how far it is", async () => {
  const [tasks, work, one, two] = [sharedTasks<string>(), task(), waiter(), waiter()];
  const answers = Promise.all([tasks.wait("a", work.make, one.run), tasks.wait("a", work.make, two.run)]);
  await turn();
  work.runs[0]?.told(3, 10);
  expect(tasks.progressOf("a")).toMatchObject({ done: 3, of: 10 });
  work.go("done");
  expect(await answers).toEqual(["done", "done"]);
  expect(work.runs).toHaveLength(1);
  expect([one.told, two.told]).toEqual([[3], [3]]);
  expect(tasks.progressOf("a")).toBeUndefined();
});

test("a task goes on while anybody waits for it, and is called off with the last", async () => {
  const [tasks, work, one, two] = [sharedTasks<string>(), task(), waiter(), waiter()];
  const first = tasks.wait("a", work.make, one.run);
  const second = tasks.wait("a", work.make, two.run);
  await turn();
  one.stop.abort();
  await expect(first).rejects.toMatchObject({ code: "cancelled" });
  expect(work.runs[0]?.signal.aborted).toBe(false);
  two.stop.abort();
  await expect(second).rejects.toMatchObject({ code: "cancelled" });
  expect(work.runs[0]?.signal.aborted).toBe(true);
  expect(tasks.progressOf("a")).toBeUndefined();
});

test("a task that failed is begun again by the next who asks", async () => {
  const tasks = sharedTasks<string>();
  await expect(tasks.wait("a", async () => Promise.reject(new RangeError("no")), waiter().run)).rejects.toThrow("no");
  expect(await tasks.wait("a", async () => "yes", waiter().run)).toBe("yes");
});
