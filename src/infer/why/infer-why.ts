import type { Prediction, SpecificationCurve, TestedPrediction, WhyAnswer } from "../../model/index.ts";
import { partsToLeaveOut } from "../tilt-model/model.ts";
import { combinations, curveOf, fitsNeeded } from "./curve.ts";
import { decidingEvidence } from "./deciding.ts";
import { Fits } from "./fits.ts";
import { testDominance } from "./greatest-cause.ts";
import type { Pace, WhyProblem } from "./problem.ts";
import { ownFit, type SeriesGround, testSign } from "./sign.ts";
import { testBound, testOrder, untested } from "./tested.ts";
import { judge } from "./verdict.ts";

/** What is found of a question why. */
export type WhyFindings = Pick<WhyAnswer, "predictions" | "hypotheses" | "curves" | "deciding">;

/**
 * Holds every prediction against the evidence, tries all combinations of choices, and judges each hypothesis by the rule of method §3.8. The preferred
 * choices are marked only in curves that are drawn.
 */
export async function inferWhy(problem: WhyProblem, pace: Pace): Promise<WhyFindings> {
  const { question } = problem;
  const tried = combinations(question.multiverse);
  const fits = new Fits(problem, pace);
  const own = await fits.fit(ownFit(problem));
  const leftOut = own === undefined ? [] : partsToLeaveOut({ question: problem.tilt, material: problem.material, fitted: own });
  fits.plan(fitsNeeded(tried) + leftOut.length + 1);
  const orders = new Map(question.predictions.flatMap((one) => (isOf(one, "order") ? [[one.id, testOrder(one, problem)] as const] : [])));
  const ground: SeriesGround = { problem, fits, leftOut, orderOf: (id) => resultOf(orders.get(id)), pause: pace.pause };
  const curves: SpecificationCurve[] = [];
  const predictions: TestedPrediction[] = [];
  for (const prediction of question.predictions) {
    if (isOf(prediction, "order")) predictions.push(orders.get(prediction.id) as TestedPrediction);
    else if (isOf(prediction, "bound")) predictions.push(testBound(prediction, problem));
    else if (isOf(prediction, "untested")) predictions.push(untested(prediction));
    else if (isOf(prediction, "dominance")) predictions.push(await testDominance(prediction, ground, tried));
    else if (isOf(prediction, "sign")) {
      const curve = await curveOf(prediction, tried, { problem, fits });
      curves.push(curve);
      predictions.push(await testSign(prediction, ground, curve.cells.length === 0 ? null : curve.sameSign));
    }
  }
  const hypotheses = question.hypotheses.map((one) => {
    const own = predictions.filter((prediction) => prediction.hypothesis === one.id);
    return { ...one, ...judge(own, problem.circularity.get(one.id)), predictions: own.map((prediction) => prediction.id) };
  });
  return { predictions, hypotheses, curves, deciding: await decidingEvidence(predictions, ground) };
}

type OfKind<K extends Prediction["test"]["kind"]> = Prediction & { readonly test: { readonly kind: K } };

function isOf<K extends Prediction["test"]["kind"]>(prediction: Prediction, kind: K): prediction is OfKind<K> {
  return prediction.test.kind === kind;
}

function resultOf(tested: TestedPrediction | undefined): "holds" | "fails" | "open" {
  return tested?.result === "holds" || tested?.result === "fails" ? tested.result : "open";
}
