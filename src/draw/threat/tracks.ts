import type { Mark } from "../mark.ts";
import { missingPattern } from "../side-patterns.ts";
import { element as el } from "../svg.ts";
import { litColumn, pressedColumns, yearAxis } from "../tracks/year-axis.ts";
import { blocTrack, perceivedTrack } from "./bloc-track.ts";
import { factorFills } from "./fills.ts";
import { threatFrame, yearColumns } from "./frame.ts";
import { type SeenThreat, threatName } from "./look.ts";
import { rivalTrack, tieTrack } from "./rival-tracks.ts";

/**
 * The threat by year as tracks on one axis, each with its own scale: the bloc, the ties inside it, what is said to have been perceived, every state by itself.
 * Every year has a column with `data-year`, every number that can be opened its `data-explain`.
 */
export function threatTracks(seen: SeenThreat, look: { readonly id: string; readonly width: number; readonly composite?: string }): Mark {
  const frame = threatFrame(seen, look);
  const gap = frame.isSmall ? 14 : 12;
  const bloc = blocTrack(frame, 0);
  const ties = tieTrack(frame, bloc.bottom + gap);
  const seenTrack = perceivedTrack(frame, ties.bottom + gap);
  const rivals = rivalTrack(frame, seenTrack.bottom + gap);
  const columns = yearColumns(frame);
  const reach = { top: 4, bottom: rivals.bottom };
  const axis = yearAxis(columns, rivals.bottom + 2);
  const { answer, words } = frame;
  const names = answer.bloc.map((state) => threatName(frame, state)).join(frame.locale === "zh" ? "、" : ", ");
  return {
    body: [
      el("defs", {}, factorFills(look.id).defs, missingPattern(look.id)),
      litColumn(columns, reach),
      pressedColumns(columns, reach),
      ...[bloc, ties, seenTrack, rivals, axis].map((track) => track.body),
    ].join(""),
    width: look.width,
    height: axis.bottom,
    label: words.tracksLabel({ from: answer.period.from, to: answer.period.to, on: threatName(frame, answer.on), bloc: names }),
  };
}
