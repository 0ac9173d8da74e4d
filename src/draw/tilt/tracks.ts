import type { ThreatAnswer } from "../../model/index.ts";
import type { Mark } from "../mark.ts";
import { element as el } from "../svg.ts";
import { threatStrip } from "../threat/strip.ts";
import type { Track } from "../tracks/track.ts";
import { litColumn, pressedColumns, yearAxis } from "../tracks/year-axis.ts";
import { actTrack } from "./act-marks.ts";
import { changeTracks } from "./changes.ts";
import { classTrack } from "./class-strip.ts";
import { curveTrack } from "./curve.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { LevelOptions } from "./level.ts";
import type { SeenTilt } from "./seen.ts";

/** What is drawn: at which year, and under the tilt the threat to the same state, where there is an answer to that. */
export interface TracksOptions extends LevelOptions {
  readonly at: number | undefined;
  readonly threat?: ThreatAnswer | undefined;
}

/**
 * The tilt by year as tracks on one axis, each with its own scale: D with its 90 % interval, the probabilities of the classes, the change points of
 * count series, the acts, the threat to the state. Every year has a column with `data-year`, every square its `data-event`.
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
  const years = { ...frame, years: seen.chosen.years };
  const reach = { top: 6, bottom };
  const axis = yearAxis(years, bottom + 2);
  const tracks = [curve, classes, changes, acts, threat, axis];
  const ground = [el("defs", {}, frame.fills.defs), litColumn(years, reach), pressedColumns(years, reach)];
  const body = [...ground, ...tracks.map((track) => track.body)].join("");
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
