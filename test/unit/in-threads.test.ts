import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { inThreads } from "../../src/work/in-threads.ts";
import { inTemporaryFolder } from "../support/study-folder.ts";

const run = { signal: new AbortController().signal, told: () => undefined };

/** Does tasks by a program of its own; `answer` is what it does with a task that it is given. */
async function doneBy<Found>(
  answer: string,
  tasks: readonly number[],
  how: Partial<Parameters<typeof inThreads>[2]> = {},
): Promise<Found[]> {
  return await inTemporaryFolder(async (folder) => {
    const path = join(folder, "program.mjs");
    await writeFile(path, `import { parentPort } from "node:worker_threads";\nparentPort.on("message", (task) => { ${answer} });\n`);
    return await inThreads<number, Found>(pathToFileURL(path), tasks, { ...run, ...how });
  });
}

test("what came of tasks is in their order, whichever thread was done first and however many there are", async () => {
  const slowFirst = "setTimeout(() => parentPort.postMessage({ found: 10 * task }), 60 - 20 * task);";
  for (const threads of [1, 2, 5]) expect(await doneBy(slowFirst, [0, 1, 2], { threads })).toEqual([0, 10, 20]);
  expect(await doneBy(slowFirst, [])).toEqual([]);
});

test("a thread that ends by itself is an error, not a wait without end", async () => {
  await expect(doneBy("process.exit(3)", [0, 1, 2])).rejects.toThrow("ended with 3");
});

test("a fault in a thread is told as it is, and ends the others", async () => {
  const oneFails = "if (task === 1) throw new RangeError('no such state'); else setInterval(() => undefined, 1000);";
  await expect(doneBy(oneFails, [0, 1], { threads: 2 })).rejects.toThrow("no such state");
});

test("called off, it ends every thread and is the problem `cancelled`", async () => {
  const stop = new AbortController();
  const never = "parentPort.postMessage({ share: 0.5 }); setInterval(() => undefined, 1000);";
  await expect(doneBy(never, [0, 1, 2], { signal: stop.signal, told: () => stop.abort() })).rejects.toMatchObject({ code: "cancelled" });
});

test("whoever waits hears how much of all tasks is done", async () => {
  const shares: number[] = [];
  await doneBy("parentPort.postMessage({ share: 0.5 }); parentPort.postMessage({ found: task });", [0, 1], {
    threads: 1,
    told: (share) => shares.push(share),
  });
  expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
});
