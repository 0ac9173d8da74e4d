import type { RegisterMap } from "../../draw/index.ts";

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The direction that an arrow key means on a map; undefined for another key. */
export function arrowOf({ key }: KeyboardEvent): readonly [dx: number, dy: number] | undefined {
  return ARROWS[key];
}

/** The state whose land or point an event is on. */
export function actorAt(event: Event): string | undefined {
  return (event.target as Element | null)?.closest("[data-actor]")?.getAttribute("data-actor") ?? undefined;
}

/** The nearest state in a direction: what lies aside of it counts twice. */
export function nextState({ places }: Pick<RegisterMap, "places">, from: string, [dx, dy]: readonly [number, number]): string | undefined {
  const [x, y] = places.get(from) ?? [0, 0];
  let best: { readonly actor: string; readonly far: number } | undefined;
  for (const [actor, [toX, toY]] of places) {
    const ahead = (toX - x) * dx + (toY - y) * dy;
    const aside = Math.abs((toX - x) * dy + (toY - y) * dx);
    if (actor === from || ahead <= 0 || aside > 2 * ahead) continue;
    const far = ahead + 2 * aside;
    if (best === undefined || far < best.far) best = { actor, far };
  }
  return best?.actor;
}
