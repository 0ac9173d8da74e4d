import { z } from "zod";
import { type BorderMap, CARRIED_FROM, centreFor, type DrawnWorld, drawWorld, type MapPeriod } from "../../borders/index.ts";
import { Bilingual, EdtfText, isoDay } from "../../model/index.ts";
import { actorOf } from "../actor-of.ts";
import { bordersOn } from "../borders-of.ts";
import { operation } from "../operation.ts";
import { perStudy, registerOf } from "../per-study.ts";
import { lastDay } from "./register.ts";

const Land = z
  .strictObject({
    /** Whose it is; null where no actor of the register holds it. */
    actor: z.string().nullable(),
    /** The states that shared it, where their border is not drawn. */
    divided: z.array(z.string()),
    /** Of how many lands of today it is made. */
    joined: z.int(),
    /** The text of an SVG path inside the frame. */
    path: z.string(),
    /** The lines between the parts of a union. */
    inner: z.string().optional(),
    /** Size and middle of its largest part. */
    width: z.int(),
    height: z.int(),
    x: z.int(),
    y: z.int(),
  })
  .meta({ id: "Land" });

/** The land of every actor on a day, projected into one frame. */
const BordersAnswer = z
  .strictObject({
    at: EdtfText,
    day: z.string(),
    /** The first and last day on which the map is the same; null where it always was, or still is. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** False for days so early that present borders say nothing: then states are points. */
    carried: z.boolean(),
    /** Who is named under a map of the study's own borders; null where they are Natural Earth's. */
    credit: Bilingual.nullable(),
    /** Size of the frame, and the degrees east of its middle. */
    width: z.int(),
    height: z.int(),
    centre: z.int(),
    lands: z.array(Land),
    /** Where the capital of each actor lies in the frame. */
    capitals: z.record(z.string(), z.tuple([z.int(), z.int()])),
  })
  .meta({ id: "BordersAnswer" });
export type BordersAnswer = z.infer<typeof BordersAnswer>;

export const bordersOperation = operation({
  name: "borders",
  summary: { en: "The land of every state on a day, as paths of a world map", zh: "某日各国的疆域，以世界地图的路径给出" },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    at: EdtfText.describe("a date (EDTF); the last day that it allows is meant"),
    of: z.string().describe("the actor towards whom the map is turned, by id or name").optional(),
  }),
  output: BordersAnswer,
  rows: ({ lands }) => lands.map(({ actor, divided, x, y, width, height }) => ({ actor, divided: divided.join(" "), x, y, width, height })),
  async run({ at, of }, context) {
    const built = await context.built();
    const day = lastDay(at);
    const centre = of === undefined ? 0 : centreFor(actorOf(registerOf(built), of, day));
    const { borders, credit } = await bordersOn(built, day);
    const period = borders.periodOn(day);
    const { lands, ...frame } = worldIn(borders)({ period, day, centre });
    return {
      at,
      day: isoDay(day),
      from: period.from === null ? null : isoDay(period.from),
      to: period.to === null ? null : isoDay(period.to - 1),
      carried: credit !== null || isoDay(day) >= CARRIED_FROM,
      credit,
      ...frame,
      capitals: Object.fromEntries(Object.entries(frame.capitals).map(([actor, [x, y]]) => [actor, [x, y] as [number, number]])),
      lands: lands.map((land) => ({ ...land, divided: [...land.divided] })),
    };
  },
});

/** Worlds already drawn: one for each period and middle, as drawing takes a fifth of a second. */
const worldIn = perStudy((borders: BorderMap) => {
  const drawn = new Map<string, DrawnWorld>();
  return ({ period, day, centre }: { readonly period: MapPeriod; readonly day: number; readonly centre: number }): DrawnWorld => {
    const key = `${period.from} ${centre}`;
    const world = drawn.get(key) ?? drawWorld(borders.landsOn(day), { centre });
    drawn.set(key, world);
    return world;
  };
});
