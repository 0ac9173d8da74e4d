import type { ThreatAnswer } from "../../model/index.ts";
import type { Mark } from "../mark.ts";
import { element as el } from "../svg.ts";
import { threatStrip } from "../threat/strip.ts";
import { actTrack } from "./act-marks.ts";
import { changeTracks } from "./changes.ts";
import { classTrack } from "./class-strip.ts";
import { curveTrack } from "./curve.ts";
import { type Frame, frameOf, type Track } from "./frame.ts";
import type { LevelOptions } from "./level.ts";
import type { SeenTilt } from "./seen.ts";
import { yearAxis } from "./year-axis.ts";

/** What is drawn: at which year, and under the tilt the threat to the same state, where there is an answer to that. */
export interface TracksOptions extends LevelOptions {
  readonly at: number | undefined;
  readonly threat?: ThreatAnswer | undefined;
}

/**
 * The tilt over the years as tracks on one time axis, each with its own scale: D with its 90 % interval, the class probabilities, the change points of
 * count series, the acts, and under them the threat to the state. The column of the chosen year is lit in all of them; every year has a column with `data-year`, every square its `data-event`.
 */
export function tiltTracks(seen: SeenTilt, options: TracksOptions): Mark {
  const frame = frameOf(seen, options);
  const gap = frame.isSmall ? 16 : 14;
  const curve = curveTrack(frame, frame.isSmall ? 0 : 18);
  const classes = classTrack(frame, curve.bottom + gap);
  const changes = changeTracks(frame, classes.bottom + gap);
  const acts = actTrack(frame, changes.bottom + (changes.body === "" ? 0 : gap));
  const threat = threatUnder(frame, acts.bottom + gap, options.threat);
  const bottom = threat.body === "" ? acts.bottom : threat.bottom;
  const axis = yearAxis(frame, bottom + 2);
  const tracks = [curve, classes, changes, acts, threat, axis];
  const body = [el("defs", {}, frame.fills.defs), here(frame, bottom), columns(frame, bottom), ...tracks.map((track) => track.body)].join(
    "",
  );
  const { names, locale } = frame;
  const [focal, a, b] = [names.focal[locale], names.a[locale], names.b[locale]];
  const [from, to] = [seen.chosen.years[0]?.year ?? 0, seen.chosen.years.at(-1)?.year ?? 0];
  return { body, width: options.width, height: axis.bottom, label: frame.words.tracksLabel({ from, to, focal, a, b }) };
}

/** Threat to the focal state, from the bloc and from the patrons themselves, where it was asked about too. */
function threatUnder(frame: Frame, top: number, answer: ThreatAnswer | undefined): Track {
  const { years } = frame.seen.chosen;
  const { patrons } = frame.seen.answer;
  if (answer === undefined) return { body: "", bottom: top };
  const span = { from: years[0]?.year ?? 0, to: years.at(-1)?.year ?? 0 };
  return threatStrip(answer, { ...frame, years: span }, { top, states: patrons });
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
