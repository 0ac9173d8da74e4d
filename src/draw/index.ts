export { type CaptionText, captionBlock } from "./caption-block.ts";
export { type CoveredYear, coverageAxis, coverageRow, stateCoverage } from "./data/coverage.ts";
export { inSentence } from "./english-name.ts";
export type { MapWorld } from "./map/world.ts";
export { type Mark, svgOf } from "./mark.ts";
export { type MatrixFigure, matrixChart, matrixFigure } from "./matrix/figure.ts";
export { decibelText, groupedRows, rootText, withoutRow } from "./matrix/frame.ts";
export {
  leaderText,
  type MatrixSentences,
  matrixSentences,
  type SeenMatrix,
  sourceText,
} from "./matrix/sentences.ts";
export { posteriorText, type SumLine, shareText, sumLines } from "./matrix/sum-marks.ts";
export { matrixWords } from "./matrix/words.ts";
export { chanceOf, grouped, probability, shownYear, signed, thousandths, told, withoutZero } from "./numbers.ts";
export { claimGloss, type GlossParts } from "./reading/claim-gloss.ts";
export { type DatedSide, datesApart } from "./reading/dates-apart.ts";
export { type Extent, labelTops, lanesOf } from "./reading/lanes.ts";
export { curveChoices, curveSentence } from "./reasons/curve-choices.ts";
export { gateNumbers } from "./reasons/gate-numbers.ts";
export { type OrderRow, orderChart } from "./reasons/order.ts";
export { type CurveChoice, specificationCurve } from "./reasons/specification-curve.ts";
export { disputeSentences, tieYears } from "./reasons/tie-words.ts";
export { verdictLevel } from "./reasons/verdict-level.ts";
export { VERDICT_WORDS, WHY_WORDS } from "./reasons/why-words.ts";
export { reasonWords } from "./reasons/words.ts";
export { type KeyEntry, registerFigure } from "./register/figure.ts";
export { fillOf, swatch } from "./register/fill.ts";
export { type MapStanding, type RegisterMap, type RegisterMapInput, registerMap } from "./register/map.ts";
export { type RaceInput, raceChart } from "./register/race.ts";
export { runsOf, spanText } from "./runs.ts";
export { linear } from "./scale.ts";
export { type StateCurveInput, stateCurve } from "./states/curve.ts";
export { statesFigure, type ToldLeans, toldLeans } from "./states/figure.ts";
export { leanSwatch } from "./states/fill.ts";
export { countKinds, kindOfYear, LEAN_KINDS, type LeanKind, leansAt, type StateLeanAt } from "./states/leans.ts";
export { statesMap } from "./states/map.ts";
export { statesWords } from "./states/words.ts";
export { escapeText } from "./svg.ts";
export { type TextStyle, textWidth } from "./text-width.ts";
export { factorRows } from "./threat/factor-rows.ts";
export { type ThreatFigure, type ThreatFigureOptions, threatFigure } from "./threat/figure.ts";
export {
  factorShown,
  halfSpread,
  type SeenThreat,
  THREAT_FACTORS,
  type ThreatFactor,
  type ThreatLayer,
  threatAddress,
  threatName,
  threatText,
} from "./threat/look.ts";
export { blocEquation, spreadSentence, type ThreatSentence, threatFinding } from "./threat/sentences.ts";
export { threatTracks } from "./threat/tracks.ts";
export { drawnCurve, pairCurve, shareAtWeight, shareMark, type WeightCurve, weightStrip } from "./threat/weight-marks.ts";
export { threatWords } from "./threat/words.ts";
export {
  agreeingSeries,
  answerSummary,
  type Call,
  calledProbability,
  callsOf,
  dependence,
  leftOut,
  likeliestDivision,
  toldChanges,
  turningSentences,
  untoldChanges,
} from "./tilt/answer-words.ts";
export { checkSentences } from "./tilt/check-words.ts";
export { emptyLevel } from "./tilt/empty-level.ts";
export { type TiltFigure, type TiltFigureOptions, tiltFigure } from "./tilt/figure.ts";
export { findingOf } from "./tilt/finding.ts";
export { levelMark } from "./tilt/level.ts";
export { partName } from "./tilt/part-name.ts";
export { readoutsOf } from "./tilt/readouts.ts";
export {
  deltasOf,
  type EvidenceSet,
  type SeenTilt,
  type SeenYear,
  seeTilt,
  type TiltChoice,
  type TiltNames,
} from "./tilt/seen.ts";
export { setMiniature } from "./tilt/set-miniature.ts";
export { tiltTracks } from "./tilt/tracks.ts";
export { type ChartLane, type TimelineDrawing, type TimelineLook, timelineChart } from "./timeline/chart.ts";
export { chartLanes, type TimelineShown } from "./timeline/chart-lanes.ts";
export { DATE_GRADIENTS, DATE_ICON, dateIcon, iconWidth } from "./timeline/date-glyph.ts";
export { KEY_FORMS } from "./timeline/date-key.ts";
export { type Dispute, disputeScale } from "./timeline/dispute-scale.ts";
export type { ChartEvent } from "./timeline/lane.ts";
export { timelineWords } from "./timeline/words.ts";
export { COLOURS, FONTS, resolveTokens, type Theme } from "./tokens.ts";
export { wrapText } from "./wrap-text.ts";
