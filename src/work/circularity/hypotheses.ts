import {
  type CauseYears,
  type CircularityInput,
  circularityBoard,
  circularityRemedies,
  effectLaw,
  type Item,
  laggedRows,
  type Retest,
  standardised,
} from "../../infer/index.ts";
import type {
  Asked,
  CircularityRemedies,
  CodersAgreement,
  HypothesisCircularity,
  TiltQuestion,
  WhyOutcome,
  WhyQuestion,
} from "../../model/index.ts";
import { giveWay } from "../give-way.ts";
import type { BuiltStudy } from "../run-study.ts";
import type { DrawnCause } from "./causes.ts";
import { codersAgreement, groundedCause } from "./grounded.ts";
import { type DrawnOutcome, outcomeOf } from "./outcome.ts";
import { whySettings } from "./settings.ts";
import { type Told, toldIn } from "./told.ts";

/** A question why with everything that its boards are made from. */
export interface WhyGround {
  readonly question: Asked<WhyQuestion>;
  readonly tilt: Asked<TiltQuestion>;
  readonly causes: readonly CauseYears[];
  readonly signal: AbortSignal;
}

/** The boards of all hypotheses that something here tests: each of the causes that it names against the outcome that they are to move. */
export async function circularityOf(built: BuiltStudy, ground: WhyGround): Promise<HypothesisCircularity[]> {
  const told = await toldIn(built);
  const drawn = new Map<string, DrawnCause>();
  for (const cause of ground.causes) drawn.set(cause.id, await groundedCause(built, cause, { ...ground, told }));
  const outcomesOf = outcomesAbout(built, ground.tilt);
  const found: HypothesisCircularity[] = [];
  for (const { id } of ground.question.hypotheses) {
    const tested = testedOf(ground.question, id);
    if (tested === undefined) continue;
    const outcomes = await outcomesOf(tested.outcomes);
    const input = inputOf(id, { tested, outcomes, drawn, ground, told, present: whySettings(built, ground) });
    const remedies = await remediesOf(input, { tested, drawn, outcomes, ground });
    found.push({ hypothesis: id, board: circularityBoard(input), remedies, agreements: agreementsOf(ground, tested) });
  }
  return found;
}

function agreementsOf({ question, causes }: WhyGround, tested: Tested): CodersAgreement[] {
  return question.causes
    .filter(({ id }) => tested.causes.includes(id))
    .flatMap((cause) => codersAgreement(cause, causes.find(({ id }) => id === cause.id)?.values ?? []) ?? []);
}

type Sign = Extract<WhyQuestion["predictions"][number]["test"], { kind: "sign" }>;

/** What the tests of a hypothesis are about. */
interface Tested {
  readonly causes: readonly string[];
  readonly outcomes: readonly WhyOutcome[];
  readonly separates: boolean;
  readonly sign: Sign | undefined;
  /** Claims of dated causes and of onsets, where nothing but their order is tested. */
  readonly dated: { readonly causes: readonly string[]; readonly onsets: readonly string[] } | null;
}

/** Signs and shares name a cause and an outcome; where there are none, the dates of an order do. Ties that held have no cause: nothing to share with. */
function testedOf({ predictions }: WhyQuestion, hypothesis: string): Tested | undefined {
  const tests = predictions.filter((one) => one.hypothesis === hypothesis).map((one) => one.test);
  const signs = tests.filter((test) => test.kind === "sign");
  const shares = tests.filter((test) => test.kind === "dominance");
  const orders = tests.filter((test) => test.kind === "order");
  const hasBound = tests.some((test) => test.kind === "bound");
  if (signs.length + shares.length + orders.length === 0 && !hasBound) return undefined;
  const isOrder = signs.length + shares.length === 0;
  const claims = (key: "causes" | "onsets"): string[] => orders.flatMap((test) => test[key].map(({ claim }) => claim));
  return {
    causes: [...new Set([...signs.map(({ cause }) => cause), ...shares.map(({ greatest }) => greatest)])],
    outcomes: [...new Set([...signs, ...shares].map(({ outcome }) => outcome))],
    separates: shares.length > 0,
    sign: signs[0],
    dated: isOrder ? { causes: claims("causes"), onsets: claims("onsets") } : null,
  };
}

/** The outcomes that hypotheses are about, each drawn once however many share it. */
function outcomesAbout(
  built: BuiltStudy,
  tilt: Asked<TiltQuestion>,
): (asked: readonly WhyOutcome[]) => Promise<Map<WhyOutcome, DrawnOutcome>> {
  const known = new Map<WhyOutcome, DrawnOutcome | undefined>();
  return async (asked) => {
    const found = new Map<WhyOutcome, DrawnOutcome>();
    for (const outcome of asked) {
      if (!known.has(outcome)) known.set(outcome, await outcomeOf(built, tilt, outcome));
      const drawn = known.get(outcome);
      if (drawn !== undefined) found.set(outcome, drawn);
    }
    return found;
  };
}

interface Drawn {
  readonly tested: Tested;
  readonly outcomes: ReadonlyMap<WhyOutcome, DrawnOutcome>;
  readonly drawn: ReadonlyMap<string, DrawnCause>;
  readonly ground: WhyGround;
}

function inputOf(
  test: string,
  { tested, outcomes, drawn, ground, told, present }: Drawn & { readonly told: Told; readonly present: string },
): CircularityInput {
  const { question, tilt } = ground;
  const contributions = [...outcomes.values()].map((one) => one.contribution);
  const as = { information: 1, periods: [] };
  const dated = (claims: readonly string[]): Item[] => claims.flatMap((claim) => told.items([claim], as));
  const byOrder = { id: "dates", items: dated(tested.dated?.causes ?? []), constructs: [], notBy: null, coded: null, blindAlpha: null };
  const causes = tested.causes.flatMap((id) => drawn.get(id)?.contribution ?? []);
  return {
    test,
    outcome: {
      id: tilt.id,
      items: [...contributions.flatMap((one) => one.items), ...dated(tested.dated?.onsets ?? [])],
      constructs: contributions.flatMap((one) => one.constructs),
    },
    outcomeEnds: tilt.period.to,
    causes: tested.dated !== null && byOrder.items.length > 0 ? [byOrder] : causes,
    rivals: [...drawn.values()].map((one) => one.contribution),
    separates: tested.separates,
    settings: {
      present,
      frozen: question.settings === undefined ? null : { on: question.settings.frozen, digest: question.settings.digest },
    },
  };
}

const NONE: CircularityRemedies = { whole: null, outcomeApart: null, causeApart: null, splits: null };
const SPLITS = 200;

/** The first sign of a hypothesis estimated again, where its cause varied at all. */
async function remediesOf(input: CircularityInput, { tested: { sign }, drawn, outcomes, ground }: Drawn): Promise<CircularityRemedies> {
  const { question, causes, signal } = ground;
  const outcome = sign === undefined ? undefined : outcomes.get(sign.outcome);
  const cause = sign === undefined ? undefined : drawn.get(sign.cause);
  const isVaried = causes.some((one) => one.id === sign?.cause && one.isVaried);
  if (outcome === undefined || cause === undefined || !isVaried) return NONE;
  const beside = (sign?.beside ?? []).flatMap((id) => drawn.get(id) ?? []);
  const apart = { ...input, outcome: outcome.contribution, causes: [cause.contribution] };
  return await circularityRemedies(apart, retestOf(question, { outcome, cause, beside }), {
    splits: SPLITS,
    seed: question.multiverse.seed,
    pause: async () => await giveWay(signal),
  });
}

/** Rows under which a regression says more of its prior than of the evidence. */
const LEAST_ROWS = 5;

/** The dynamic regression of the question on the most probable path of the outcome, in place of all of its paths. */
function retestOf(
  { period, lag, belief }: WhyQuestion,
  { outcome, cause, beside }: { outcome: DrawnOutcome; cause: DrawnCause; beside: readonly DrawnCause[] },
): Retest {
  const years = [...new Set(outcome.years)].filter((year) => year >= period.from && year <= period.to);
  const fixed = beside.map((one) => standardised(one.values(years, () => true)));
  return {
    outcome: (keeps) => yearly(outcome, years, outcome.path(keeps)),
    cause: (keeps) => cause.values(years, keeps),
    effect(path, values) {
      const series = { outcome: path, causes: [standardised(values), ...fixed], lag };
      if (new Set(values.filter((value) => value !== null)).size < 2 || laggedRows(series).length < LEAST_ROWS) return null;
      return effectLaw(series, belief).location;
    },
  };
}

/** The mean of the periods of each year; of every year the outcome has one. */
function yearly(outcome: DrawnOutcome, years: readonly number[], path: readonly number[]): number[] {
  return years.map((year) => {
    const own = path.filter((_, t) => outcome.years[t] === year);
    return own.reduce((sum, value) => sum + value / own.length, 0);
  });
}
