import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sharedFile, withoutData } from "../support/shared-data.ts";

/** The sections of the specification whose vectors are measured here: all but structure (§4) and simulation (§5), which are later parts. */
const SECTIONS = /^[0-3]\.|^measures /;

test.skipIf(withoutData)("every vector of method §0 to §3 and of measures.md is named in a test file that has its value", async () => {
  const vectors = JSON.parse(await readFile(sharedFile("design/vectors.json"), "utf8")) as {
    id: string;
    section: string;
    expected: unknown;
  }[];
  const asked = vectors.filter(({ section }) => SECTIONS.test(section));
  expect(asked.length).toBeGreaterThanOrEqual(60);
  const texts = (await tests("unit")).concat(await tests("golden"));
  const untested = asked.filter(
    ({ id, expected }) => !texts.some((text) => text.includes(id) && numbersIn(expected).every((number) => holds(text, number))),
  );
  expect(untested.map(({ id }) => id)).toEqual([]);
});

async function tests(folder: string): Promise<string[]> {
  const place = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  const names = (await readdir(place)).filter((name) => name.endsWith(".test.ts") && name !== "vectors.test.ts");
  return await Promise.all(names.map((name) => readFile(join(place, name), "utf8")));
}

/** The numbers of a vector; `…WithT` is what another rule than ours would give. */
function numbersIn(expected: unknown): number[] {
  if (typeof expected === "number") return [expected];
  return typeof expected === "object" && expected !== null
    ? Object.entries(expected).flatMap(([key, value]) => (key.endsWith("WithT") ? [] : numbersIn(value)))
    : [];
}

/** Whether a number stands in a test file, to one in a thousand; whole numbers and sixths are not looked for. */
function holds(text: string, number: number): boolean {
  if (Number.isInteger(number) || Math.abs(number * 6 - Math.round(number * 6)) < 1e-12) return true;
  const written = text.match(/-?\d*\.\d+(e-?\d+)?/g) ?? [];
  return written.some((one) => Math.abs(Number(one) - number) <= 1e-3 * Math.abs(number));
}
