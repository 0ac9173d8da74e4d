import { z } from "zod";
import { agreementOf } from "../../infer/index.ts";
import {
  AuditVerdict,
  Bilingual,
  SeriesPartition,
  type Study,
  TiltAnswer,
  TiltModel,
  TiltTurn,
  TurnAgreement,
  TurningPoint,
} from "../../model/index.ts";
import type { KeptAudit } from "../infer-model.ts";
import { operation } from "../operation.ts";
import type { BuiltStudy } from "../run-study.ts";
import { rootsOfSeries } from "../tilt-material.ts";
import { QuestionInput, questionOf } from "./tilt.ts";

const TurnUnder = z.strictObject({
  id: z.string(),
  title: Bilingual,
  ...TiltTurn.pick({ likeliest: true, around: true, none: true, set: true, setHasNone: true }).shape,
});

/** What nobody may forget who reads a probability of the model. */
const CALIBRATION: Bilingual = {
  en: "On data made from known leans, with evidence of five kinds, the 90 % intervals of this model held .90 of the true leans over 30 years and .88 over 14 (npm run validate). Coded evidence may break its assumptions in ways that such data do not: read it as a second opinion beside the years read by themselves.",
  zh: "以已知倾斜、五类证据的模拟数据检验，此模型的 90% 区间在三十年数据中涵盖真值 0.90，在十四年数据中涵盖 0.88（npm run validate）。实际编码的证据可能以模拟数据所没有的方式违背其假定，请将其视为逐年独立判读之外的参考意见。",
};

const TurningPointsAnswer = z
  .strictObject({
    question: z.string(),
    title: Bilingual,
    patrons: TiltAnswer.shape.patrons,
    /** How far the probabilities of the model may be trusted, in words; null where the question declares no model. */
    calibration: Bilingual.nullable(),
    /** The lean of all periods together; null where the question declares no model. */
    model: TiltModel.nullable(),
    /** What the audit of the model says, where it was made of this evidence. */
    audit: AuditVerdict.nullable(),
    /** The turns that the question asks about, by the model; none where it declares no model. */
    crossings: z.array(z.strictObject({ ...TiltTurn.shape, agreement: TurnAgreement, alternatives: z.array(TurnUnder) })),
    /** Changes of rate of count series, and every division of them. */
    changes: z.array(TurningPoint),
    partitions: z.array(SeriesPartition),
  })
  .meta({ id: "TurningPointsAnswer" });
export type TurningPointsAnswer = z.infer<typeof TurningPointsAnswer>;

export const turningPoints = operation({
  name: "turning-points",
  summary: {
    en: "When a state turned from one patron to the other, how sure, and whether independent evidence agrees",
    zh: "一国何时由一方转向另一方，把握多大，独立证据是否相符",
  },
  writes: false,
  positional: ["question"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ question: QuestionInput }),
  output: TurningPointsAnswer,
  rows: ({ crossings, changes }) => [
    ...crossings.flatMap((one) => [
      ...one.law.map(({ period, probability }) => ({ turn: one.id, period, probability })),
      { turn: one.id, period: "none", probability: one.none },
    ]),
    ...changes.map(({ series, between, probability }) => ({ turn: series, period: between, probability })),
  ],
  async run({ question }, context) {
    const built = await context.built();
    const asked = questionOf(built, question);
    const [answer, model] = [await asked.answer(), await asked.model()];
    const changes = await independentChanges(built, { answer, model, readings: await asked.readings() });
    const crossings = (model?.crossings ?? []).map((crossing) => ({
      ...crossing,
      agreement: agreementOf(crossing, { leaveOneOut: model?.leaveOneOut ?? [], changes }),
      alternatives: turnsUnder(model, crossing.id),
    }));
    const { question: id, title, patrons, turningPoints: all, partitions } = answer;
    const calibration = model === null ? null : CALIBRATION;
    const audit = model === null ? null : verdictOf(await asked.audited());
    return { question: id, title, patrons, calibration, model, audit, crossings, changes: all, partitions };
  },
});

function verdictOf(kept: KeptAudit | null): AuditVerdict | null {
  if (kept === null) return null;
  const { rhat, ess, divergent, largestShift, gates, isSound, isPassed } = kept.audit;
  return { rhat, ess, divergent, largestShift, gates, isSound, isPassed };
}

function turnsUnder(model: TiltModel | null, crossing: string): z.infer<typeof TurnUnder>[] {
  return (model?.alternatives ?? []).flatMap(({ id, title, crossings }) => {
    return crossings
      .filter((one) => one.id === crossing)
      .map(({ likeliest, around, none, set, setHasNone }) => ({ id, title, likeliest, around, none, set, setHasNone }));
  });
}

type Asked = ReturnType<typeof questionOf>;

/** Changes of series that the model does not read, and that go back to other roots than its acts. */
async function independentChanges(
  built: BuiltStudy,
  {
    answer,
    model,
    readings,
  }: { answer: Awaited<ReturnType<Asked["answer"]>>; model: TiltModel | null; readings: Awaited<ReturnType<Asked["readings"]>> },
): Promise<TurningPoint[]> {
  const rootsOf = rootsOfSeries(await built.events());
  const counted = new Set(answer.years.flatMap((year) => year.events));
  const roots = new Set(readings.filter((one) => counted.has(one.event)).flatMap((one) => one.roots));
  const read = seriesRead(built.study(), answer.question, model);
  const independent = built.study().series.filter((one) => !read.has(one.id) && !rootsOf(one).some((root) => roots.has(root)));
  return answer.turningPoints.filter((point) => independent.some((one) => one.id === point.series));
}

function seriesRead({ questions }: Study, id: string, model: TiltModel | null): ReadonlySet<string> {
  const used = new Set(model?.indicators.filter((one) => one.cells > 0).map((one) => one.id));
  const indicators = questions.flatMap((one) => (one.kind === "tilt" && one.id === id ? (one.indicators ?? []) : []));
  return new Set(indicators.filter((one) => used.has(one.id)).flatMap((one) => (one.kind === "acts" ? [] : one.of.map((of) => of.series))));
}
