import type { Asked, Derivation, Figures, ThreatQuestion } from "../model/index.ts";
import { configurationsQuestions } from "./configurations-of.ts";
import { configurationsNode } from "./explain/configurations.ts";
import { claimNode, eventNode } from "./explain/events.ts";
import { cellAt } from "./explain/figure-cell.ts";
import { found, type Ground, groundOf } from "./explain/ground.ts";
import { explainMatrix } from "./explain/matrix.ts";
import { type ModelGround, modelNode, turnNode } from "./explain/model.ts";
import { registerNode } from "./explain/register.ts";
import { seriesNode } from "./explain/series.ts";
import { threatNode } from "./explain/threat.ts";
import { readYearAddress } from "./explain/year-address.ts";
import { yearNode } from "./explain/years.ts";
import { matrixQuestions } from "./matrix/matrix-of.ts";
import type { BuiltStudy } from "./run-study.ts";
import { readForm, readWeights } from "./threat/composite.ts";
import { answerThreat, ownThreat, studyFigures, threatQuestions } from "./threat/threat-of.ts";

/** Where figures are had that the study does not keep itself. */
export interface ExplainOptions {
  figures?(question: Asked<ThreatQuestion>): Promise<Figures>;
}

/**
 * The derivation of any number of an answer (`tilt-1960s/1963/pA`, `tilt-1960s/1963`, `tilt-1960s/1963/pA,set=paper,delta=0.75`,
 * `tilt-1960s/model/1966/pB`, `tilt-1960s/turn/to-the-ussr/1965`, `tilt-1960s/prc-press/1965|1966`, `threat-bloc/1965/USA/power`,
 * `first-swing/autonomy`, `first-swing/cuba/autonomy`, `swings-qca/R*I/consistency`, `swings-qca/R/1962`), of a count of a register
 * (`register/PRK/1975-06-30/diplomatic_relations/established`), of an event (`event/<id>`), a claim (`claim/<id>`) or a figure
 * (`figures/states/1965/USA/milex`). An address that names nothing is the problem `not-found`, with what could have been meant.
 */
export async function explain(built: BuiltStudy, address: string, options: ExplainOptions = {}): Promise<Derivation> {
  return await explained({ built, options, above: [] }, address);
}

/** Where in a derivation something is explained: the addresses above it are those that it is a part of. */
interface Place {
  readonly built: BuiltStudy;
  readonly options: ExplainOptions;
  readonly above: readonly string[];
}

/** What a number stands on that is explained itself. One that stands on itself, however far round, is named and not followed again. */
async function explainedBelow(place: Place, address: string): Promise<Derivation> {
  if (!place.above.includes(address)) return await explained(place, address);
  return { address, what: ITSELF, evidence: [], from: [] };
}

const ITSELF = {
  en: "the number that is being explained: what it stands on comes back to it",
  zh: "即所释之数：其依据辗转又回到其自身",
};

async function explained(place: Place, address: string): Promise<Derivation> {
  const { built, options } = place;
  const ground = await groundOf(built);
  const [head = "", ...rest] = address.split("/");
  const tail = rest.join("/");
  if (head === "event") return eventNode(found(ground.events.get(tail), address, [...ground.events.keys()]), { ground });
  if (head === "claim") return claimNode(found(ground.claims.get(tail), address, [...ground.claims.keys()]), ground);
  if (head === "register") return await registerNode(address, { built, ground });
  if (head === "figures") return cellAt({ figures: await figuresIn(built, address, options), nameOf: ground.nameOf }, address);
  const configurations = configurationsQuestions(built).find(({ id }) => id === head);
  if (configurations !== undefined) return configurationsNode({ question: configurations, ground }, address);
  const threat = await explainThreat(built, ground, { head, address, options });
  if (threat !== undefined) return threat;
  const below = { ...place, above: [...place.above, address] };
  const matrix = await explainMatrix(address, { built, ground, explain: async (other) => await explainedBelow(below, other) });
  if (matrix !== undefined) return matrix;
  const entry = found(built.questions.get(head), address, [
    ...built.questions.keys(),
    ...configurationsQuestions(built).map(({ id }) => id),
    ...threatQuestions(built).map(({ id }) => id),
    ...matrixQuestions(built).map(({ id }) => id),
    "register",
    "event",
    "claim",
  ]);
  const question = found(ground.study.questions.flatMap((one) => (one.kind === "tilt" && one.id === head ? [one] : []))[0], address, []);
  const answer = await entry.answer();
  const readings = await entry.readings();
  const [part, ...under] = rest;
  if (part === "model" || part === "turn") {
    const model = found((await entry.model()) ?? undefined, address, [`${head}/${answer.years[0]?.year}/pA`]);
    return modelAt({ answer, question, ground, readings, model }, { part, place: under.join("/"), whole: address });
  }
  const at = readYearAddress(tail, address);
  if (at !== undefined) return yearNode({ answer, question, ground, readings }, at);
  return seriesNode({ answer, question, ground }, address);
}

/** `model/1966/pB` or `turn/to-the-ussr/1965` of a question. */
function modelAt(ground: ModelGround, { part, place, whole }: { part: "model" | "turn"; place: string; whole: string }): Derivation {
  if (part === "turn") {
    const [turn = "", period = "none"] = place.split("/");
    return turnNode(ground, { turn, period });
  }
  const known = ground.model.periods.map((year) => `${ground.answer.question}/model/${year.period}/pA`);
  return modelNode(ground, found(readYearAddress(place, whole), whole, known));
}

/** The study's own figures; where it keeps none, those that its threat question is measured on. */
async function figuresIn(built: BuiltStudy, address: string, options: ExplainOptions): Promise<Figures> {
  const { figures } = built.study();
  if (figures !== undefined) return { origin: "study", ...figures };
  const [question] = threatQuestions(built);
  return found(question === undefined ? undefined : await options.figures?.(question), address, []);
}

async function explainThreat(
  built: BuiltStudy,
  ground: Ground,
  { head, address, options }: { head: string; address: string; options: ExplainOptions },
): Promise<Derivation | undefined> {
  const question = threatQuestions(built).find(({ id }) => id === head);
  if (question === undefined) return undefined;
  const { asked, composite } = posed(question, address);
  const figures = found(studyFigures(built, question) ?? (await options.figures?.(question)), address, []);
  const answer = (await ownThreat(built, asked)) ?? (await answerThreat(built, asked, figures));
  return threatNode({ answer, question: asked, composite, ground, events: await built.events(), figures, nameOf: ground.nameOf }, address);
}

/** The question under the weights and the form that an address names, and how it names them. */
function posed(question: Asked<ThreatQuestion>, address: string): { readonly asked: Asked<ThreatQuestion>; readonly composite: string } {
  const named = address.split(",").filter((setting) => /^(weights|rho)=/.test(setting));
  const value = (name: string): string | undefined => named.find((setting) => setting.startsWith(`${name}=`))?.slice(name.length + 1);
  const [weights, rho] = [value("weights"), value("rho")];
  return {
    asked: {
      ...question,
      ...(weights === undefined ? {} : { weights: readWeights(weights) }),
      ...(rho === undefined ? {} : { rho: readForm(rho) }),
    },
    composite: named.map((setting) => `,${setting}`).join(""),
  };
}
