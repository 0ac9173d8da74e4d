import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type BorderMap, cutWorld, type OwnBorders, ownBorders, presentBorders, type WorldTopology } from "../borders/index.ts";
import type { Bilingual, Day } from "../model/index.ts";
import { perStudy, registerOf } from "./per-study.ts";
import type { BuiltStudy } from "./run-study.ts";

/** Square degrees below which an outline loses detail: half a pixel on a map a thousand pixels wide. */
const DETAIL = 0.03;

let world: Promise<WorldTopology> | undefined;

/** Borders for any day, and who is to be named under a map that shows them: null where they are those of Natural Earth. */
export interface FoundBorders {
  readonly borders: BorderMap;
  readonly credit: Bilingual | null;
}

/** The borders of a day for the actors of a study: its own where they tell of that day, else present ones. */
export async function bordersOn(built: BuiltStudy, day: Day): Promise<FoundBorders> {
  const own = ownIn(built).find(({ borders }) => borders.covers(day));
  return own ?? { borders: await presentIn(built), credit: null };
}

const presentIn = perStudy(async (built: BuiltStudy): Promise<BorderMap> => {
  world ??= readWorld();
  const register = registerOf(built);
  return presentBorders(cutWorld(await world, { register, detail: DETAIL }), register);
});

const ownIn = perStudy((built: BuiltStudy): { readonly borders: OwnBorders; readonly credit: Bilingual }[] => {
  const register = registerOf(built);
  return built.study().borders.map((one) => ({ borders: ownBorders(one, { register, detail: DETAIL }), credit: one.credit }));
});

async function readWorld(): Promise<WorldTopology> {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  return JSON.parse(await readFile(path, "utf8")) as WorldTopology;
}
