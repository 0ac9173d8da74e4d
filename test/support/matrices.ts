import fc from "fast-check";
import type { JudgeableMatrix } from "../../src/infer/matrix/judge.ts";
import type { EvidenceMatrix, WeighedRow } from "../../src/infer/matrix/weigh.ts";
import { MATRIX_GATES, type MatrixAnswer } from "../../src/model/index.ts";

/** The illustrative matrix of method §3.2: eight rows, five rivals (threat, ideology, aid, coercion, power at home). */
const ROWS: readonly (readonly number[])[] = [
  [0, -2, 8, 0, 0],
  [6, 8, -4, 2, 0],
  [0, 0, -8, 2, 0],
  [-6, 6, -6, 6, 4],
  [8, -4, 2, -2, 0],
  [5, 4, -5, 6, 0],
  [0, -2, 0, 5, 8],
  [-5, 0, 0, 0, 0],
];

/** That matrix with some rows of it in clusters, numbered from 1. */
export function methodMatrix(clusters: readonly (readonly number[])[] = []): EvidenceMatrix {
  return {
    priors: [0, 0, 0, 0, 0],
    rows: ROWS.map((decibels, i): WeighedRow => {
      const cluster = clusters.findIndex((one) => one.includes(i + 1));
      const from = i < 6 ? "paper" : `source-${i + 1}`;
      return {
        id: `e${i + 1}`,
        decibels,
        sds: decibels.map(() => 3),
        cluster: cluster < 0 ? `row ${i + 1}` : `cluster ${cluster}`,
        roots: [from],
        documents: [from],
      };
    }),
  };
}

/** The same, ready to be judged. */
export function judgeable(matrix: EvidenceMatrix, change: Partial<JudgeableMatrix> = {}): JudgeableMatrix {
  return {
    ...matrix,
    rivals: matrix.priors.map((_, k) => `h${k + 1}`),
    gammas: [0, 0.5, 1],
    noise: { sd: 3, draws: 4000, seed: 1962 },
    bar: { odds: 19, share: 0.9 },
    ...change,
  };
}

const decibel = fc.integer({ min: -12, max: 12 });

/** Matrices of two to five rivals and up to seven rows, in clusters or not, from a few sources. */
export const anyMatrix: fc.Arbitrary<EvidenceMatrix> = fc.integer({ min: 2, max: 5 }).chain((n) =>
  fc.record({
    priors: fc.array(fc.integer({ min: -6, max: 6 }), { minLength: n, maxLength: n }),
    rows: fc
      .array(
        fc.record({
          decibels: fc.array(decibel, { minLength: n, maxLength: n }),
          sds: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }),
          cluster: fc.constantFrom("a", "b", "c"),
          roots: fc.subarray(["x", "y", "z"], { minLength: 1 }),
          documents: fc.subarray(["p", "q"], { minLength: 1 }),
        }),
        { maxLength: 7 },
      )
      .map((rows) => rows.map((row, i) => ({ ...row, id: `r${i}` }))),
  }),
);

/** What the operation is asked with. */
export interface MatrixOperationInput {
  readonly question?: string;
  readonly without?: string;
  readonly gamma?: number;
}

const names = fc.constantFrom(
  { en: "Threat", zh: "威胁" },
  { en: "Power at home", zh: "国内权力" },
  { en: "Ideology + Aid + Autonomy", zh: "意识形态＋援助＋自主" },
  { en: "Bargaining", zh: "两面取利" },
);
const titles = fc.constantFrom(
  { en: "A loan", zh: "贷款" },
  {
    en: "Back to the neighbour when its revolution calms, whether arms are delivered or not",
    zh: "邻国革命稍息即复归，不论其是否仍在输送军备，亦不论他国作何反应",
  },
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const PLENTY = { minLength: 29, maxLength: 29 };
const SOURCE = { en: "Signals of support from five major powers (an invented set)", zh: "五大国支持信号（虚构的数据集）" };
const WHEN = { on: "2026-01-01", by: "ada" };

/** Gives the members of a list one after another, without end. (A stream of fast-check has state, and what is made of one in a map cannot be shrunk.) */
function roundAndRound(list: readonly number[]): () => number {
  let given = 0;
  return () => {
    given += 1;
    return list[(given - 1) % list.length] ?? 0;
  };
}

/** Answers of many shapes, to be drawn: two to eight rivals, up to nine rows, alone or in clusters, counted or left out. Their numbers need not agree. */
export const anyMatrixAnswer: fc.Arbitrary<MatrixAnswer> = fc
  .record({
    names: fc.array(names, { minLength: 2, maxLength: 8 }),
    rows: fc.array(fc.record({ title: titles, cluster: fc.constantFrom(null, "a", "b"), counts: fc.boolean() }), { maxLength: 9 }),
    cells: fc.array(fc.oneof(fc.integer({ min: -30, max: 30 }), fc.constantFrom(-12.5, 0, 7.5)), PLENTY),
    shares: fc.array(share, PLENTY),
    leads: fc.integer({ min: -1, max: 1 }),
    gates: fc.subarray([...MATRIX_GATES]),
  })
  .map(({ names: shorts, rows, cells, shares, leads, gates }) => {
    const [nextCell, nextShare] = [roundAndRound(cells), roundAndRound(shares)];
    const ids = shorts.map((_, k) => `h${k}`);
    const leader = ids[leads] ?? null;
    const variant = (kind: MatrixAnswer["variants"][number]["kind"], id: string): MatrixAnswer["variants"][number] => ({
      kind,
      id,
      rows: [],
      posterior: ids.map(() => nextShare()),
      leader: ids[id.length % ids.length] ?? null,
    });
    const shown = rows.map(({ title, cluster, counts }, i) => ({
      id: `r${i}`,
      title,
      cluster,
      coded: WHEN,
      claims: [],
      series: [],
      data: i % 2 === 0 ? ["set"] : [],
      numbers: [],
      roots: ["set"],
      documents: i % 2 === 0 ? ["set"] : ["book"],
      leftOut: counts ? null : ("asked" as const),
      weight: 1,
      expected: null,
      cells: ids.map((rival) => ({ rival, decibels: nextCell(), sd: 3, why: null, test: null })),
    }));
    const bounds = (): [number, number] => {
      const [a, b] = [nextShare(), nextShare()];
      return [Math.min(a, b), Math.max(a, b)];
    };
    return {
      question: "matrix",
      title: { en: "Why did the one turn from the other?", zh: "一方何以离开另一方？" },
      about: { text: { en: "A turn", zh: "转向" } },
      period: { from: 1961, to: 1964 },
      hypotheses: shorts.map((short, k) => ({
        id: ids[k] ?? "",
        short,
        title: short,
        world: short,
        elicited: WHEN,
        posterior: nextShare(),
      })),
      rivals: shorts.map((short, k) => ({
        id: ids[k] ?? "",
        short,
        title: short,
        hypotheses: [ids[k] ?? ""],
        prior: nextShare(),
        evidence: nextCell(),
        posterior: nextShare(),
        interval: bounds(),
        range: bounds(),
        leads: { priors: nextShare(), noise: nextShare(), both: nextShare() },
        overturn: k === leads ? null : nextCell(),
        standing: (["supported", "contradicted", "undetermined"] as const)[k % 3] ?? "undetermined",
      })),
      clusters: [
        { id: "a", title: { en: "One source", zh: "同一文献" }, why: SOURCE },
        { id: "b", title: SOURCE, why: SOURCE },
      ],
      rows: shown,
      variants: [
        variant("gamma", "1"),
        ...shown.filter(({ leftOut }) => leftOut === null).map(({ id }) => variant("row", id)),
        variant("document", "book"),
      ],
      smallest: null,
      wanted: [],
      outcome: {
        verdict: gates.length === 0 ? "supported" : "undetermined",
        leader,
        odds: 18.97,
        gates: gates.map((id) => ({
          id,
          passed: false,
          value: nextShare(),
          breaks: { rows: ["r0"], sources: ["book"], clusters: ["1"], order: ["h0"] }[id as string] ?? [],
        })),
      },
      settings: {
        gamma: 0,
        gammas: [0, 1],
        prior: { as: "equal", why: SOURCE },
        noise: { sd: 3, draws: 100, seed: 1 },
        bar: { odds: 19, share: 0.9 },
      },
      sources: { set: SOURCE, book: { en: "A book", zh: "一书" } },
    } satisfies MatrixAnswer;
  });
