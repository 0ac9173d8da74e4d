import type { Mark } from "../mark.ts";
import { element as el } from "../svg.ts";
import { actTrack } from "./act-marks.ts";
import { changeTracks } from "./changes.ts";
import { classTrack } from "./class-strip.ts";
import { curveTrack } from "./curve.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { LevelOptions } from "./level.ts";
import type { SeenTilt } from "./seen.ts";
import { yearAxis } from "./year-axis.ts";

/**
 * The tilt over the years as tracks on one time axis, each with its own scale: D with its 90 % interval, the class probabilities, the change points of
 * count series, the acts. The column of the chosen year is lit in all of them; every year has a column with `data-year`, every square its `data-event`.
 */
export function tiltTracks(seen: SeenTilt, options: LevelOptions & { readonly at: number | undefined }): Mark {
  const frame = frameOf(seen, options);
  const gap = frame.isSmall ? 16 : 14;
  const curve = curveTrack(frame, frame.isSmall ? 0 : 18);
  const classes = classTrack(frame, curve.bottom + gap);
  const changes = changeTracks(frame, classes.bottom + gap);
  const acts = actTrack(frame, changes.bottom + (changes.body === "" ? 0 : gap));
  const axis = yearAxis(frame, acts.bottom + 2);
  const tracks = [curve, classes, changes, acts, axis];
  const body = [
    el("defs", {}, frame.fills.defs),
    here(frame, acts.bottom),
    columns(frame, acts.bottom),
    ...tracks.map((track) => track.body),
  ].join("");
  const { names, locale } = frame;
  const [focal, a, b] = [names.focal[locale], names.a[locale], names.b[locale]];
  const [from, to] = [seen.chosen.years[0]?.year ?? 0, seen.chosen.years.at(-1)?.year ?? 0];
  return { body, width: options.width, height: axis.bottom, label: frame.words.tracksLabel({ from, to, focal, a, b }) };
}

function here({ at, x, step }: Frame, bottom: number): string {
  if (at === undefined) return "";
  return el("rect", { x: x(at) - step / 2, y: 6, width: step, height: bottom - 2, fill: "var(--here)" });
}

/** What is pointed at: a column for each year under the marks, so that the squares of acts keep their own. */
function columns({ seen, x, step }: Frame, bottom: number): string {
  return seen.chosen.years
    .map(({ year }) =>
      el("rect", { x: x(year) - step / 2, y: 6, width: step, height: bottom + 18, fill: "transparent", "data-year": year }),
    )
    .join("");
}
