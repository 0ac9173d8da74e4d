import { spanText, type TiltNames } from "../../draw/index.ts";
import type { Contradiction, MatrixAnswer, TiltQuestion, WhyAnswer } from "../../model/index.ts";
import { digestOf } from "../../record/index.ts";
import { type BuiltStudy, bilingualName, questionOf, registerOf, type TurningPointsAnswer } from "../../work/index.ts";
import { csvOf } from "../csv.ts";
import { ask, operationNamed } from "../figures/ask.ts";
import type { FigureContext } from "../figures/figure.ts";
import { drawTilt } from "../figures/tilt.ts";
import { VERSION } from "../version.ts";
import { methodSection } from "./method-section.ts";
import { dependenceSection, modelSection, turnSection } from "./model-sections.ts";
import { notesOf } from "./notes.ts";
import { matrixSection, whySection } from "./reason-sections.ts";
import { referencesOf } from "./references.ts";
import { inPrint, REPORT_WIDTH, type Report, type ReportBlock } from "./report.ts";
import { answerSection, type TiltReader, yearSection } from "./tilt-sections.ts";
import { reportWords } from "./words.ts";

/** The report of a tilt question: its answer, figure, tables, turning points, dependence, methods, and every passage behind them. */
export async function makeReport(named: string | undefined, context: FigureContext): Promise<Report> {
  const { locale } = context;
  const built = await context.study.built();
  const answer = await questionOf(built, named).answer();
  const question = built.study().questions.find((one) => one.id === answer.question) as TiltQuestion & { readonly id: string };
  const turns = await ask<TurningPointsAnswer>("turning-points", { question: answer.question }, context);
  const reasons = await reasonsOf(answer.question, context);
  const reader: TiltReader = { answer, locale, names: namesOf(built, answer), notes: await notesOf(answer, claimsOf(reasons), context) };
  const model = turns.model === null || question.model === undefined ? null : { fitted: turns.model, settings: question.model };
  const { manifest, sources } = built.study();
  const digest = await digestOfStudy(context);
  const sections = [
    answerSection(reader),
    yearSection(reader, await figureOf(answer.question, context)),
    ...(turns.model === null ? [] : [modelSection(reader, turns.model)]),
    turnSection(reader, turns),
    ...(turns.model === null ? [] : [dependenceSection(reader, turns.model)]),
    ...reasons.map((one) => (one.kind === "why" ? whySection(one.answer, { ...reader, tilt: answer }) : matrixSection(one.answer, reader))),
    methodSection({ question, answer, model, version: VERSION, digest, runtime: `Node ${process.version}` }, locale),
  ];
  const cited = reader.notes.all.flatMap((note) =>
    note.passages.flatMap(({ claim, source }) => [source, ...(built.claims().get(claim)?.root ?? [])]),
  );
  const words = reportWords[locale];
  const command = `tiltmeter report --question ${answer.question} --lang ${locale} --out report.pdf`;
  const numbers = digestOf(Buffer.from(csvOf(operationNamed("tilt").rows(answer))));
  return {
    locale,
    question: answer.question,
    title: answer.title[locale],
    subtitle: `${reader.names.focal[locale]} · ${reader.names.a[locale]} · ${reader.names.b[locale]}${words.comma}${words.period(spanText(question.period.from, question.period.to, locale))}`,
    about: [
      words.about.study(manifest.title[locale], manifest.licence),
      words.about.made(VERSION, command),
      words.about.digests(answer.question, short(numbers)),
    ],
    sections,
    notes: reader.notes.all,
    contradictions: await contradictionsIn(reader, context),
    references: referencesOf([...cited, ...answer.sources], { sources, locale }),
  };
}

function namesOf(built: BuiltStudy, { focal, patrons: [a, b] }: TiltReader["answer"]): TiltNames {
  const name = (id: string) => bilingualName(registerOf(built), id);
  return { focal: name(focal), a: name(a), b: name(b) };
}

type Reasons = { readonly kind: "why"; readonly answer: WhyAnswer } | { readonly kind: "matrix"; readonly answer: MatrixAnswer };

/** What the study asks of the reasons of this lean: its questions why, and its matrices of single turns. */
async function reasonsOf(question: string, context: FigureContext): Promise<Reasons[]> {
  const { questions } = (await context.study.built()).study();
  const found: Reasons[] = [];
  for (const one of questions) {
    if (one.kind === "why" && one.about === question)
      found.push({ kind: "why", answer: await ask<WhyAnswer>("test", { question: one.id }, context) });
    if (one.kind === "matrix" && one.about.turn?.question === question) {
      found.push({ kind: "matrix", answer: await ask<MatrixAnswer>("matrix", { question: one.id }, context) });
    }
  }
  return found;
}

/** The claims that reasons stand on. */
function claimsOf(reasons: readonly Reasons[]): string[] {
  return reasons.flatMap((one) =>
    one.kind === "matrix" ? one.answer.rows.flatMap((row) => row.claims) : one.answer.hypotheses.flatMap((hypothesis) => hypothesis.claims),
  );
}

/** The contradictions that the notes name. */
async function contradictionsIn({ notes, locale }: TiltReader, context: FigureContext): Promise<Report["contradictions"]> {
  const { contradictions } = await ask<{ readonly contradictions: readonly Contradiction[] }>("contradictions", {}, context);
  const named = new Set(notes.all.flatMap((note) => note.contradictions));
  return contradictions.filter(({ id }) => named.has(id)).map(({ id, what, claims }) => ({ id, what: what[locale], claims }));
}

/** The figure of the question on white, its marks with the colours and fonts of print. */
async function figureOf(question: string, context: FigureContext): Promise<ReportBlock> {
  const words = reportWords[context.locale];
  const { svg, title, text } = await drawTilt({ question, width: REPORT_WIDTH }, context);
  return {
    kind: "figure",
    svg: inPrint(svg),
    caption: `${title}${words.stop}${words.space}${text}`,
  };
}

async function digestOfStudy({ study }: FigureContext): Promise<string> {
  const { files } = await study.opened();
  const parts = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, file]) => `${path} ${file.digest}`);
  return short(digestOf(Buffer.from(parts.join("\n"))));
}

/** As much of a digest as tells one from another. */
function short(digest: string): string {
  return digest.slice(0, "sha256:".length + 16);
}
