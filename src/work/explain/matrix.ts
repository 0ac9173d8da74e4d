import {
  type Bilingual,
  DATA_SETS,
  type Derivation,
  type JudgedCell,
  type JudgedRival,
  type JudgedRow,
  type MatrixAnswer,
  Problem,
} from "../../model/index.ts";
import { askedMatrix } from "../matrix/asked-matrix.ts";
import { matrixQuestions } from "../matrix/matrix-of.ts";
import type { BuiltStudy } from "../run-study.ts";
import { evidenceOf } from "./events.ts";
import { found, type Ground } from "./ground.ts";

/** What the numbers of a matrix are explained from. */
interface MatrixPlace {
  readonly answer: MatrixAnswer;
  readonly ground: Ground;
  /** `,gamma=1,without=cuba`, or nothing: what was changed in asking. */
  readonly settings: string;
  explain(address: string): Promise<Derivation>;
}

interface MatrixGround {
  readonly built: BuiltStudy;
  readonly ground: Ground;
  /** Explains another number of the study, on which a row stands. */
  explain(address: string): Promise<Derivation>;
}

/**
 * A number of an evidence matrix: the probability of a rival (`first-swing/autonomy`), all that a row says (`first-swing/cuba`) or one cell of it
 * (`first-swing/cuba/autonomy`), with `,gamma=1` or `,without=cuba+purges` where the question was changed; `undefined` where the address is of no matrix.
 */
export async function explainMatrix(address: string, at: MatrixGround): Promise<Derivation | undefined> {
  const [path = "", ...settings] = address.split(",");
  const [head = "", one = "", other] = path.split("/");
  if (!matrixQuestions(at.built).some(({ id }) => id === head)) return undefined;
  const answer = askedMatrix(at.built, { question: head, ...changes(settings, address) });
  const place = { answer, ground: at.ground, settings: settings.map((text) => `,${text}`).join(""), explain: at.explain };
  const rival = answer.rivals.find(({ id }) => id === one);
  if (rival !== undefined && other === undefined) return rivalNode(place, rival);
  const known = [...answer.rivals.map(({ id }) => `${head}/${id}`), ...answer.rows.map(({ id }) => `${head}/${id}`)];
  const row = found(
    answer.rows.find(({ id }) => id === one),
    address,
    known,
  );
  if (other === undefined) return rowNode(place, row);
  const cell = found(
    row.cells.find((each) => each.rival === other),
    address,
    row.cells.map((each) => `${head}/${one}/${each.rival}`),
  );
  return await cellNode(place, { row, cell });
}

function changes(settings: readonly string[], address: string): { readonly without?: string; readonly gamma?: number } {
  const named = settings.map(
    (setting) => /^(without|gamma)=(.+)$/.exec(setting) ?? found(undefined, address, ["gamma=1", "without=ROW+ROW"]),
  );
  const value = (name: string): string | undefined => named.find((match) => match?.[1] === name)?.[2];
  const [without, gamma] = [value("without")?.replaceAll("+", ","), value("gamma")];
  if (gamma !== undefined && !(Number(gamma) >= 0 && Number(gamma) <= 1))
    throw new Problem("bad-option", { option: "gamma", value: gamma, expected: "0–1", "expected.zh": "0—1" });
  return { ...(without === undefined ? {} : { without }), ...(gamma === undefined ? {} : { gamma: Number(gamma) }) };
}

function addressOf({ answer, settings }: MatrixPlace, ...parts: readonly string[]): string {
  return [answer.question, ...parts].join("/") + settings;
}

function rivalNode(place: MatrixPlace, rival: JudgedRival): Derivation {
  const { answer } = place;
  const { gamma } = answer.settings;
  const [prior, sum] = [rival.prior.toFixed(3), decibels(rival.evidence)];
  return {
    address: addressOf(place, rival.id),
    what: {
      en: `probability that it was so: ${rival.title.en}`,
      zh: `此说成立的概率：${rival.title.zh}`,
    },
    value: rounded(rival.posterior),
    method: {
      en: `∝ 10^((prior + Σ decibels)/10) (Fairfield & Charman 2017): prior ${prior}, evidence ${sum} dB; a row counts n^−γ with γ = ${gamma}. Only differences between accounts mean anything.`,
      zh: `∝ 10^((先验 + Σ 分贝)/10)（Fairfield 与 Charman 2017）：先验 ${prior}，证据 ${sum} 分贝；每行计 n^−γ，γ = ${gamma}。唯各说之差有意义。`,
    },
    evidence: [],
    from: answer.rows.filter(({ leftOut }) => leftOut === null).map((row) => plainCell(place, { row, cell: cellOf(row, rival.id) })),
  };
}

function cellOf(row: JudgedRow, rival: string): JudgedCell {
  return found(
    row.cells.find((cell) => cell.rival === rival),
    rival,
    [],
  );
}

function rowNode(place: MatrixPlace, row: JudgedRow): Derivation {
  return {
    address: addressOf(place, row.id),
    what: row.title,
    value: rounded(row.weight),
    method: {
      en: `value = what the row counts; coded by ${row.coded.by} on ${row.coded.on}${noteOf(row, "en")}`,
      zh: `数值 = 此行计多少；${row.coded.by} 编码于 ${row.coded.on}${noteOf(row, "zh")}`,
    },
    evidence: evidenceIn(place, row),
    from: row.cells.map((cell) => ({ ...plainCell(place, { row, cell }), evidence: [] })),
  };
}

function noteOf({ coded: { note } }: JudgedRow, locale: "en" | "zh"): string {
  return note === undefined ? "" : `${locale === "en" ? ". " : "。"}${note[locale]}`;
}

function evidenceIn({ ground }: MatrixPlace, { claims }: JudgedRow): Derivation["evidence"] {
  return claims.flatMap((id) => evidenceOf(ground.claims.get(id), ground));
}

interface CellPlace {
  readonly row: JudgedRow;
  readonly cell: JudgedCell;
}

/** A cell without the numbers that its row stands on. */
function plainCell(place: MatrixPlace, { row, cell }: CellPlace): Derivation {
  const rival = place.answer.rivals.find(({ id }) => id === cell.rival);
  const [en, zh] = [rival?.short.en ?? cell.rival, rival?.short.zh ?? cell.rival];
  return {
    address: addressOf(place, row.id, cell.rival),
    what: { en: `${row.title.en}: for ${en}, in decibels`, zh: `${row.title.zh}：于${zh}，以分贝计` },
    value: rounded(cell.decibels * row.weight),
    method: methodOf({ row, cell }),
    evidence: evidenceIn(place, row),
    from: [],
  };
}

/** The coder's reason, the doubt, the weight where it is not one, the kind of test, and the data. */
function methodOf({ row, cell }: CellPlace): Bilingual {
  const data = row.data.flatMap((id) => DATA_SETS.find((set) => set.id === id) ?? []);
  const test = cell.test === null ? undefined : ratios(cell.test);
  const parts = (locale: "en" | "zh"): string[] => [
    ...(row.weight === 1 ? [] : [`${decibels(cell.decibels)} dB × ${row.weight.toFixed(3)}`]),
    `± ${cell.sd} dB`,
    ...(test === undefined ? [] : [test]),
    ...data.map(({ title, version }) => `${title[locale]} ${version}`),
  ];
  const [en, zh] = [cell.why ?? NO_REASON].flatMap((why) => [why.en, why.zh]);
  return { en: `${en} ${parts("en").join("; ")}`, zh: `${zh}${parts("zh").join("；")}` };
}

const NO_REASON: Bilingual = { en: "No reason given.", zh: "未说明理由。" };

function ratios({ plus, minus }: NonNullable<JudgedCell["test"]>): string {
  return `LR+ ${Number(plus.toPrecision(3))}, LR− ${Number(minus.toPrecision(3))}`;
}

/** A cell with everything that its row stands on: claims, and numbers of the study with what they are made from. */
async function cellNode(place: MatrixPlace, at: CellPlace): Promise<Derivation> {
  return { ...plainCell(place, at), from: await Promise.all(at.row.numbers.map((address) => place.explain(address))) };
}

function decibels(value: number): string {
  return String(rounded(value)).replace("-", "−");
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
