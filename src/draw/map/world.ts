/** The land of a day, as the operation `borders` gives it. */
export interface MapWorld {
  readonly width: number;
  readonly height: number;
  readonly centre: number;
  readonly carried: boolean;
  /** Who is named under a map of borders that are not Natural Earth's. */
  readonly credit: { readonly en: string; readonly zh: string } | null;
  readonly lands: readonly {
    readonly actor: string | null;
    readonly divided: readonly string[];
    /** Of how many lands of today it is made. */
    readonly joined: number;
    readonly path: string;
    readonly inner?: string | undefined;
    readonly width: number;
    readonly height: number;
    readonly x: number;
    readonly y: number;
  }[];
  readonly capitals: Readonly<Record<string, readonly number[]>>;
}

/** Where an actor stands on the map, in the frame of the world. */
export interface MapPlace {
  readonly actor: string | null;
  readonly x: number;
  readonly y: number;
}

/** What is drawn as land, as a point, and as land left open. */
export interface MapParts {
  readonly lands: readonly (MapPlace & { readonly path: string; readonly inner?: string | undefined })[];
  readonly points: readonly MapPlace[];
  /** Paths of land that no state is drawn on. */
  readonly open: readonly string[];
}

/** The radius of a point, in pixels, on a map of a width; land no larger than a point is drawn as one. */
export function pointRadius(width: number): number {
  return Math.min(3.6, Math.max(2, width / 210));
}

/**
 * The world as parts of a map `width` pixels wide. Land whose states cannot be told apart is left open; states too small to see are points, and so are
 * those of `shown` that have a capital but no land.
 */
export function mapParts(world: MapWorld, { width, shown }: { readonly width: number; readonly shown: readonly string[] }): MapParts {
  const k = width / world.width;
  const isSmall = (land: MapWorld["lands"][number]): boolean => Math.max(land.width, land.height) * k < 1.25 * pointRadius(width);
  const lands = world.carried ? world.lands.filter((land) => land.divided.length === 0) : [];
  const drawn = new Set(lands.flatMap(({ actor }) => actor ?? []));
  const placeless = [...new Set(shown)].filter((actor) => !drawn.has(actor) && actor in world.capitals);
  return {
    lands: lands
      .filter((land) => !isSmall(land))
      .map(({ actor, path, inner, x, y }) => ({ actor, path, inner, ...placeOf({ actor, x, y }, world) })),
    points: [
      ...lands.filter((land) => isSmall(land) && land.actor !== null).map(({ actor, x, y }) => ({ actor, x, y })),
      ...placeless.map((actor) => {
        const [x = 0, y = 0] = world.capitals[actor] ?? [];
        return { actor, x, y };
      }),
    ],
    open: world.lands.filter((land) => !world.carried || land.divided.length > 0).map(({ path }) => path),
  };
}

function placeOf({ actor, x, y }: MapPlace, { capitals }: MapWorld): { x: number; y: number } {
  const [atX, atY] = capitals[actor ?? ""] ?? [];
  return { x: atX ?? x, y: atY ?? y };
}

/** Where each actor of the parts stands, in pixels: `k` of them make a unit of the world. */
export function placesOf({ lands, points }: MapParts, k: number): ReadonlyMap<string, readonly [x: number, y: number]> {
  return new Map([...lands, ...points].flatMap(({ actor, x, y }) => (actor === null ? [] : [[actor, [x * k, y * k]] as const])));
}
