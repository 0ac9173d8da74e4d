import { type Circularity, inferWhy } from "../../infer/index.ts";
import { type Asked, CODEBOOK, type WhyAnswer, type WhyQuestion } from "../../model/index.ts";
import { circularityOf } from "../circularity/hypotheses.ts";
import { whySettings } from "../circularity/settings.ts";
import { giveWay } from "../give-way.ts";
import { namesFor } from "../name-of.ts";
import { registerOf } from "../per-study.ts";
import { type BuiltQuestion, type BuiltStudy, first } from "../run-study.ts";
import type { Waiting } from "../shared.ts";
import type { Task, Work } from "../stage.ts";
import { boundsIn } from "./bounds-of.ts";
import { causesOf } from "./causes-of.ts";
import { ordersOf } from "./dated-of.ts";
import { disagreementsOf } from "./disagreements-of.ts";
import { tiltAsked } from "./why-questions.ts";

/** The answer to a question why. It takes seconds, so it is kept as a model is, and several who ask at once wait for the same one. */
export async function answerWhy(built: BuiltStudy, question: Asked<WhyQuestion>, waiting: Waiting): Promise<WhyAnswer> {
  const { rows } = await built.perform(await whyTask(built, question), waiting);
  return first(await rows());
}

/** It reads claims, codings and contradictions, questions, figures and the bibliography besides what the tilt question reads: every file counts. */
async function whyTask(built: BuiltStudy, question: Asked<WhyQuestion>): Promise<Task<WhyAnswer>> {
  const about = outcomeOf(built, question);
  return {
    recipe: {
      ...{ stage: "infer", task: `infer/${question.id}`, version: 5, parameters: { codebook: CODEBOOK.version } },
      inputs: { ...built.digests, ...(await about.digests()) },
    },
    make: async (work) => [await makeAnswer(built, question, work)],
  };
}

/** What was built of the tilt question that a question why is about. */
function outcomeOf(built: BuiltStudy, question: Asked<WhyQuestion>): BuiltQuestion {
  const { id } = tiltAsked(built, question);
  const about = built.questions.get(id);
  if (about === undefined) throw new RangeError(`the tilt question ${id} was not built`);
  return about;
}

async function makeAnswer(built: BuiltStudy, question: Asked<WhyQuestion>, { signal, told }: Work): Promise<WhyAnswer> {
  const tilt = tiltAsked(built, question);
  const causes = await causesOf(built, question);
  const boards = await circularityOf(built, { question, tilt, causes, signal });
  const circularity = new Map<string, Circularity>(
    boards.map(({ hypothesis, board: { level, internalOnly } }) => [hypothesis, { hasRed: level === "red", internalOnly }]),
  );
  const found = await inferWhy(
    {
      ...{ question, tilt, causes, circularity },
      material: await outcomeOf(built, question).material(),
      tests: { orders: ordersOf(built, question), bounds: await boundsIn(built, question, tilt.focal) },
    },
    { pause: async () => await giveWay(signal), report: (done, of) => told(done / of) },
  );
  return {
    ...{ question: question.id, title: question.title, about: tilt.id, focal: tilt.focal, patrons: tilt.patrons, period: question.period },
    causes: causes.map(({ variants: _variants, weightings: _weightings, ...cause }) => cause),
    ...found,
    threats: question.multiverse.threats.map(({ id, title }) => ({ id, title })),
    disagreements: disagreementsOf(built, { causes, sources: tilt.sources }),
    circularity: boards,
    settings: { digest: whySettings(built, { question, tilt }), frozen: question.settings ?? null },
    seed: question.multiverse.seed,
    names: namesFor(registerOf(built), [tilt.focal, ...tilt.patrons]),
  };
}
