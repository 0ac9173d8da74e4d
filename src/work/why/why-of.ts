import { setImmediate } from "node:timers/promises";
import { type Circularity, inferWhy } from "../../infer/index.ts";
import { type Asked, Problem, type WhyAnswer, type WhyQuestion } from "../../model/index.ts";
import { circularityOf } from "../circularity/hypotheses.ts";
import { whySettings } from "../circularity/settings.ts";
import { namesFor } from "../name-of.ts";
import { perStudy, registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import type { Progress } from "../stage.ts";
import { boundsIn } from "./bounds-of.ts";
import { causesOf } from "./causes-of.ts";
import { ordersOf } from "./dated-of.ts";
import { disagreementsOf } from "./disagreements-of.ts";
import { tiltAsked } from "./why-questions.ts";

/** Who waits for an answer: it may be called off, and hears how far it is. */
export interface Waiting {
  readonly signal: AbortSignal;
  report(progress: Progress): void;
}

const answers = perStudy((_: BuiltStudy) => new Map<string, Promise<WhyAnswer>>());

/** The answer to a question why; it takes seconds, so it is kept as long as the study is. One that was called off is not kept. */
export function answerWhy(built: BuiltStudy, question: Asked<WhyQuestion>, waiting: Waiting): Promise<WhyAnswer> {
  const kept = answers(built);
  const known = kept.get(question.id);
  if (known !== undefined) return known;
  const making = makeAnswer(built, question, waiting);
  kept.set(question.id, making);
  making.catch(() => kept.delete(question.id));
  return making;
}

async function makeAnswer(built: BuiltStudy, question: Asked<WhyQuestion>, { signal, report }: Waiting): Promise<WhyAnswer> {
  const tilt = tiltAsked(built, question);
  const about = built.questions.get(tilt.id);
  if (about === undefined) throw new RangeError(`the tilt question ${tilt.id} was not built`);
  const causes = await causesOf(built, question);
  const boards = await circularityOf(built, { question, tilt, causes, signal });
  const circularity = new Map<string, Circularity>(
    boards.map(({ hypothesis, board: { level, internalOnly } }) => [hypothesis, { hasRed: level === "red", internalOnly }]),
  );
  const found = await inferWhy(
    {
      ...{ question, tilt, causes, circularity },
      material: await about.material(),
      tests: { orders: ordersOf(built, question), bounds: await boundsIn(built, question, tilt.focal) },
    },
    {
      async pause() {
        await setImmediate();
        if (signal.aborted) throw new Problem("cancelled");
      },
      report: (done, of) =>
        report({ task: `test/${question.id} ${done}/${of}`, freshness: { state: "missing" }, done: false, rows: 0, seconds: 0 }),
    },
  );
  return {
    ...{ question: question.id, title: question.title, about: tilt.id, focal: tilt.focal, patrons: tilt.patrons, period: question.period },
    causes: causes.map(({ variants: _variants, weightings: _weightings, ...cause }) => cause),
    ...found,
    threats: question.multiverse.threats.map(({ id, title }) => ({ id, title })),
    disagreements: await disagreementsOf(built, { causes, sources: tilt.sources }),
    circularity: boards,
    settings: { digest: whySettings(built, { question, tilt }), frozen: question.settings ?? null },
    seed: question.multiverse.seed,
    names: namesFor(registerOf(built), [tilt.focal, ...tilt.patrons]),
  };
}
