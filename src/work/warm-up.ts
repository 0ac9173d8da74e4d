import { Problem } from "../model/index.ts";
import type { BuiltFrom } from "./advance-study.ts";
import { contradictionsOf } from "./contradictions-of.ts";
import { openShelf } from "./search/shelf.ts";
import { standingGround } from "./standings.ts";
import { columnsOf } from "./timeline/columns.ts";

/** A reader who makes one edit after another is not kept up with: so many milliseconds after the last one it begins. */
const QUIET = 1500;

/**
 * Makes of each newly built study what pages ask for first (the index of claims by what they share, the contradictions, the timeline, the register, the words
 * of claims), before anybody asks, in slices, and only of the latest version.
 */
export function warmingUp(): (study: BuiltFrom) => void {
  let latest: BuiltFrom | undefined;
  return (study) => {
    latest = study;
    setTimeout(() => void warmUp(study, () => latest === study).catch(toldToWhoAsks), QUIET).unref();
  };
}

/** What is wrong with a study is told to whoever asks for it; what is made ahead need not tell it. */
export function toldToWhoAsks(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}

async function warmUp({ built, opened }: BuiltFrom, isWanted: () => boolean): Promise<void> {
  const makings = [
    async () => (await built.settling()).prepare(),
    () => contradictionsOf(built),
    () => columnsOf(built),
    () => standingGround(built),
    async () => (await openShelf(opened)).claimIndex(),
  ];
  for (const make of makings) if (isWanted()) await make();
}
