import type { WhyOutcome } from "../../model/index.ts";
import { type Choice, choiceOf } from "../tilt-model/evidence.ts";
import { type Fitted, fitChoice } from "../tilt-model/fit.ts";
import { type OutcomePaths, outcomePaths } from "./outcome.ts";
import type { Pace, WhyProblem } from "./problem.ts";

/** Which fit of the model of alignment is asked for. */
export interface FitOf {
  /** `own`, or an alternative of the tilt question. */
  readonly evidence: string;
  /** The source whose claims are left out; `none` for none. */
  readonly source: string;
  /** Median of the yearly step. */
  readonly step: number;
  readonly without?: Choice["without"];
  /** Whether few draws do: one of very many combinations of choices. */
  readonly quick: boolean;
}

/** Draws and versions of the evidence of a fit that is one of hundreds. */
const QUICK = { draws: 400, versions: 10 } as const;

/** Fits of one question, each made once and kept: many combinations of choices share one, as lag and δ only read its draws again. */
export class Fits {
  readonly #problem: WhyProblem;
  readonly #pace: Pace;
  readonly #kept = new Map<string, Fitted | undefined>();
  readonly #paths = new Map<string, OutcomePaths>();
  #planned: number | undefined;

  constructor(problem: WhyProblem, pace: Pace) {
    this.#problem = problem;
    this.#pace = pace;
  }

  /** Says how many fits will be asked for in all; from then on whoever waits is told how far it is. */
  plan(fits: number): void {
    this.#planned = fits;
  }

  /** The fit; undefined where the choice leaves no evidence. */
  async fit(of: FitOf): Promise<Fitted | undefined> {
    const key = JSON.stringify(of);
    if (this.#kept.has(key)) return this.#kept.get(key);
    await this.#pace.pause();
    const fitted = this.#make(of);
    this.#kept.set(key, fitted);
    if (this.#planned !== undefined) this.#pace.report(Math.min(this.#kept.size, this.#planned), this.#planned);
    return fitted;
  }

  /** Equally likely paths of an outcome under a fit. */
  async paths(of: FitOf, outcome: WhyOutcome): Promise<OutcomePaths | undefined> {
    const key = JSON.stringify([of, outcome]);
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const fitted = await this.fit(of);
    if (fitted === undefined) return undefined;
    const { draws, period } = this.#problem.question;
    const paths = outcomePaths(fitted, { outcome, draws: of.quick ? Math.min(QUICK_PATHS, draws) : draws, period });
    this.#paths.set(key, paths);
    return paths;
  }

  #make({ evidence, source, step, without, quick }: FitOf): Fitted | undefined {
    const { tilt, material } = this.#problem;
    const { model } = tilt;
    const asked = choiceOf(
      tilt,
      tilt.alternatives.find((one) => one.id === evidence),
    );
    const sources = source === "none" ? asked.sources : (asked.sources ?? material.sources).filter((one) => one !== source);
    const choice: Choice = { ...asked, sources, ...(without === undefined ? {} : { without }) };
    const versions = quick ? Math.min(QUICK.versions, model.versions) : model.versions;
    const question = { ...tilt, model: { ...model, versions, step: { ...model.step, median: step } } };
    const draws = quick ? QUICK.draws : without === undefined ? model.draws : model.draws / 2;
    return fitChoice(question, material, { choice, draws });
  }
}

/** Paths that are read where one combination of choices is one of hundreds. */
const QUICK_PATHS = 100;
