import { type AssessedThreat, type Composite, readThreatActs, type ThreatMaterial, threatAssay } from "../../measure/index.ts";
import { type Asked, certaintyCredence, type Figures, type ThreatAnswer, type ThreatQuestion } from "../../model/index.ts";
import { onAccepted } from "../accepted.ts";
import { namesFor } from "../name-of.ts";
import { perStudy, registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { whenFailed } from "../stage.ts";

/** A threat question as it was asked: of a file, or on the command line alone. */
export type AskedThreat = ThreatQuestion & { readonly id: string | null };

/** A threat question with the figures it is measured on. */
interface PosedThreat {
  readonly asked: AskedThreat;
  readonly figures: Figures;
}

/** The threat questions of a study, with the ties that count. */
export function threatQuestions(built: BuiltStudy): readonly Asked<ThreatQuestion>[] {
  return built.study().questions.flatMap((question) => {
    if (question.kind !== "threat") return [];
    const { cohesion } = question;
    return [{ ...question, cohesion: { ...cohesion, ties: onAccepted(built, cohesion.ties) } }];
  });
}

/**
 * The answer of a study's own question on its own figures, under its own weights and form or others; `undefined` where it keeps no figures on that state.
 * What does not hang on the weights is kept as long as the study is.
 */
export function ownThreat(built: BuiltStudy, asked: Asked<ThreatQuestion>): Promise<ThreatAnswer> | undefined {
  const figures = studyFigures(built, asked);
  if (figures === undefined) return undefined;
  const kept = assaysOf(built);
  const assay = kept.get(asked.id) ?? assayOf(built, { asked, figures });
  kept.set(asked.id, assay);
  whenFailed(assay, () => kept.delete(asked.id));
  return assay.then((assess) => answerOf(built, { asked, figures }, assess(asked)));
}

const assaysOf = perStudy((_: BuiltStudy) => new Map<string, ReturnType<typeof assayOf>>());

/** The answer of the first threat question about a state that the study's own figures can answer; `undefined` where there is none. */
export function threatOn(built: BuiltStudy, state: string): Promise<ThreatAnswer> | undefined {
  const asked = threatQuestions(built).find((question) => question.on === state && studyFigures(built, question) !== undefined);
  return asked === undefined ? undefined : ownThreat(built, asked);
}

/** The study's own figures, where they have every state of the bloc toward the one that is threatened. */
export function studyFigures(built: BuiltStudy, { on, bloc }: Pick<ThreatQuestion, "on" | "bloc">): Figures | undefined {
  const { figures } = built.study();
  if (figures === undefined) return undefined;
  const isKept = bloc.every((state) => figures.pairs.some((pair) => pair.by === state && pair.on === on));
  return isKept ? { origin: "study", ...figures } : undefined;
}

/** Measures threat on figures, with the acts and perceptions that the study tells of. */
export async function answerThreat(built: BuiltStudy, asked: AskedThreat, figures: Figures): Promise<ThreatAnswer> {
  const assess = await assayOf(built, { asked, figures });
  return answerOf(built, { asked, figures }, assess(asked));
}

async function assayOf(built: BuiltStudy, { asked, figures }: PosedThreat): Promise<(composite: Composite) => AssessedThreat> {
  return threatAssay(await threatMaterial(built, { asked, figures }));
}

/** What threat is measured from: the question, its figures, and the acts and perceptions that the study tells of. */
export async function threatMaterial(built: BuiltStudy, { asked, figures }: PosedThreat): Promise<ThreatMaterial> {
  return { question: asked, figures, acts: readThreatActs(asked, await built.events(), certaintyCredence) };
}

function answerOf(built: BuiltStudy, { asked, figures }: PosedThreat, measured: AssessedThreat): ThreatAnswer {
  const { id, kind: _kind, title, short: _short, on, bloc, others, period, published: _published, ...settings } = asked;
  const listed = measured.years.flatMap(({ presets }) => presets.flatMap(({ enemies }) => enemies.map((enemy) => enemy.state)));
  const hosts = figures.presence.map((row) => row.host);
  return {
    question: id,
    title,
    on,
    bloc,
    others,
    period,
    settings,
    figures: { origin: figures.origin, sets: figures.description.sets.map((set) => ({ id: set.id, version: set.version })) },
    ...measured,
    notMeasured: ["territorial-claims", "nuclear-weapons"],
    names: namesFor(registerOf(built), [on, ...bloc, ...others, ...listed, ...hosts, ...asked.published.flatMap((one) => one.enemies)]),
  };
}
