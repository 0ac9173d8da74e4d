import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type BorderMap, cutWorld, presentBorders, type WorldTopology } from "../borders/index.ts";
import { perStudy, registerOf } from "./per-study.ts";
import type { BuiltStudy } from "./run-study.ts";

/** Square degrees below which an outline loses detail: half a pixel on a map a thousand pixels wide. */
const DETAIL = 0.03;

let world: Promise<WorldTopology> | undefined;

/** The borders of any day for the actors of a study. */
export const bordersOf = perStudy(async (built: BuiltStudy): Promise<BorderMap> => {
  world ??= readWorld();
  const register = registerOf(built);
  return presentBorders(cutWorld(await world, { register, detail: DETAIL }), register);
});

async function readWorld(): Promise<WorldTopology> {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  return JSON.parse(await readFile(path, "utf8")) as WorldTopology;
}
