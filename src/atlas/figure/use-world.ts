import { useRef } from "preact/hooks";
import type { BordersAnswer } from "../../work/index.ts";
import { type Answered, useAnswer } from "../api.ts";

/** The land of a day, turned towards an actor where one is named; nothing is asked without a day. A map that still holds on another day is not asked for again. */
export function useWorld(day: string | undefined, of?: string): Answered<BordersAnswer> {
  const last = useRef<{ readonly of: string | undefined; readonly world: BordersAnswer }>();
  const known = last.current;
  const holds = day !== undefined && known !== undefined && known.of === of && holdsOn(known.world, day);
  const world = useAnswer<BordersAnswer>("borders", day === undefined ? undefined : { at: holds ? known.world.at : day, of });
  if (world.value !== undefined && day !== undefined && holdsOn(world.value, day)) last.current = { of, world: world.value };
  return world;
}

function holdsOn({ from, to }: BordersAnswer, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
