import type { DecidingEvidence, Prediction, TestedPrediction } from "../../model/index.ts";
import { type DayBelief, precedence } from "../precedence.ts";
import { actsSentence, daySentence } from "./deciding-words.ts";
import { inDirection, lawsOf, mean } from "./effect.ts";
import { bitsOpen, gainFromActs, gainFromDay } from "./information.ts";
import type { Dated } from "./problem.ts";
import { effectProblem, ownFit, type SeriesGround } from "./sign.ts";

/** How many acts of one year a new, even-handed witness is imagined to tell. */
const ACTS = 5;
/** Days on which an uncertain date is imagined to become known. */
const DAYS = 48;

/**
 * For each prediction that is open, the piece of evidence not at hand that is expected to settle most of it (method §3.8): acts of one year told by an
 * independent witness, or the exact day of something dated loosely.
 */
export async function decidingEvidence(predictions: readonly TestedPrediction[], ground: SeriesGround): Promise<DecidingEvidence[]> {
  const found: DecidingEvidence[] = [];
  for (const tested of predictions) {
    const asked = ground.problem.question.predictions.find((one) => one.id === tested.id);
    if (asked?.test.kind === "sign" && tested.result === "open") found.push(...(await actsFor({ ...asked, test: asked.test }, ground)));
    if (tested.finding.kind === "order" && tested.result === "open") found.push(...dayFor(tested, ground));
  }
  return found;
}

async function actsFor(prediction: Prediction & { test: { kind: "sign" } }, { problem, fits }: SeriesGround): Promise<DecidingEvidence[]> {
  const outcome = await fits.paths(ownFit(problem), prediction.test.outcome);
  const tilts = await fits.paths(ownFit(problem), "tilt");
  if (outcome === undefined || tilts === undefined) return [];
  const asked = effectProblem(prediction, problem, outcome.paths);
  const right = lawsOf(asked).map((law) => inDirection(law, asked.direction));
  const gains = tilts.years.map((year, t) => ({
    year,
    bits: gainFromActs(
      { right },
      tilts.paths.map((path) => path[t] as number),
      ACTS,
    ),
  }));
  const best = gains.reduce((most, one) => (one.bits > most.bits ? one : most));
  const open = bitsOpen(mean(right));
  const { year, bits } = best;
  return [
    {
      prediction: prediction.id,
      what: { kind: "acts", year, acts: ACTS },
      bits,
      open,
      sentence: actsSentence({ year, acts: ACTS, bits, open }),
    },
  ];
}

/** The date whose exact day would settle most of the orders that are open. */
function dayFor(tested: TestedPrediction, { problem }: SeriesGround): DecidingEvidence[] {
  const { causes, onsets } = problem.tests.orders.get(tested.id) ?? { causes: [], onsets: [] };
  const pairs = causes.flatMap((cause) => onsets.map((onset) => ({ cause, onset })));
  const open = pairs.reduce((sum, { cause, onset }) => sum + bitsOpen(precedence(cause.belief, onset.belief).before), 0);
  const gains = [...causes, ...onsets].map((dated) => ({ dated, bits: pairs.reduce((sum, pair) => sum + gainOfDay(dated, pair), 0) }));
  const best = gains.reduce<(typeof gains)[number] | undefined>(
    (most, one) => (most === undefined || one.bits > most.bits ? one : most),
    undefined,
  );
  if (best === undefined || best.bits <= 1e-9) return [];
  const { dated, bits } = best;
  return [
    {
      prediction: tested.id,
      what: { kind: "date", of: dated.thing },
      bits,
      open,
      sentence: daySentence({ title: dated.thing.title, bits, open }),
    },
  ];
}

function gainOfDay(dated: Dated, { cause, onset }: { cause: Dated; onset: Dated }): number {
  if (dated !== cause && dated !== onset) return 0;
  return gainFromDay(
    daysIn(dated.belief).map((day) => (dated === cause ? precedence(day, onset.belief) : precedence(cause.belief, day)).before),
  );
}

/** Days spread evenly over those in which something may lie; such dates are taken as equally likely throughout. */
function daysIn({ from, to }: DayBelief): DayBelief[] {
  const step = (to - from) / DAYS;
  return Array.from({ length: DAYS }, (_, k) => ({ law: "uniform", from: from + k * step, to: from + (k + 1) * step }));
}
