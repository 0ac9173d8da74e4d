import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Atlas, cutWorld, presentBorders, type WorldTopology } from "../../src/borders/index.ts";
import { createRegister, dayOf } from "../../src/model/index.ts";

const { resolve } = createRequire(import.meta.url);

/** Natural Earth's countries as they lie in the package. */
export const WORLD = JSON.parse(readFileSync(resolve("world-atlas/countries-50m.json"), "utf8")) as WorldTopology;
export const REGISTER = createRegister([]);
export const ATLAS: Atlas = cutWorld(WORLD, { register: REGISTER, detail: 0.03 });
export const BORDERS = presentBorders(ATLAS, REGISTER);

/** The number of an ISO day. */
export function day(iso: string): number {
  const [year = 0, month = 1, date = 1] = iso.split("-").map(Number);
  return dayOf(year, month, date);
}
