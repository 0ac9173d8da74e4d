import type { CauseYears } from "../../infer/index.ts";
import { krippendorffAlpha } from "../../measure/index.ts";
import type { Asked, CodersAgreement, TiltQuestion, WhyCause, WhyQuestion } from "../../model/index.ts";
import { onAccepted } from "../accepted.ts";
import type { BuiltStudy } from "../run-study.ts";
import { ownThreat, threatQuestions } from "../threat/threat-of.ts";
import { isCounted } from "../why/causes-of.ts";
import { type CauseGround, type DrawnCause, drawnCause } from "./causes.ts";
import type { Told } from "./told.ts";

interface Place {
  readonly question: Asked<WhyQuestion>;
  readonly tilt: Asked<TiltQuestion>;
  readonly told: Told;
}

/** What a measured cause of a question why draws on. */
export async function groundedCause(built: BuiltStudy, measured: CauseYears, { question, tilt, told }: Place): Promise<DrawnCause> {
  const declared = question.causes.find((one) => one.id === measured.id);
  if (declared === undefined) throw new RangeError(`no cause ${measured.id}`);
  const agreement = codersAgreement(declared, measured.values);
  const known = measured.values.flatMap(({ year, value }) => (value === null ? [] : [[year, value] as const]));
  return drawnCause(
    {
      ...{ id: measured.id, channel: measured.channel, coding: declared.coding, ground: await groundOf(built, declared.measure) },
      ...{ values: new Map(known), blindAlpha: agreement?.isBlind === true ? agreement.alpha : null },
    },
    { told, focal: tilt.focal, period: question.period },
  );
}

/** How far a second coder agrees; undefined where there is none. */
export function codersAgreement({ id, recoding }: WhyCause, values: CauseYears["values"]): CodersAgreement | undefined {
  if (recoding === undefined) return undefined;
  const second = (year: number): number | null => recoding.values.find(({ from, to }) => from <= year && year <= to)?.value ?? null;
  const { alpha, units } = krippendorffAlpha(
    values.map(({ year, value }) => [value, second(year)]),
    "interval",
  );
  return { cause: id, coder: recoding.coder, isBlind: !recoding.knewOutcome, alpha, years: units };
}

async function groundOf(built: BuiltStudy, measure: WhyCause["measure"]): Promise<CauseGround> {
  if (measure.kind === "coded") return { kind: "coded", values: onAccepted(built, measure.values) };
  if (measure.kind === "events") {
    const events = await built.events();
    return { kind: "events", of: measure.of.map((of) => ({ each: of.each, events: events.filter((event) => isCounted(event, of)) })) };
  }
  if (measure.kind === "series") {
    const { series } = built.study();
    const of = measure.of.flatMap(({ series: id, times }) => series.filter((one) => one.id === id).map((one) => ({ series: one, times })));
    return { kind: "series", of };
  }
  const asked = threatQuestions(built).find((one) => one.id === measure.question);
  const answer = asked === undefined ? undefined : await ownThreat(built, asked);
  if (asked === undefined || answer === undefined) throw new RangeError(`no threat ${measure.question}`);
  return { kind: "threat", asked, answer, layer: measure.layer };
}
