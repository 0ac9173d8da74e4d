import type { JudgedRival } from "../../model/index.ts";
import { label, labelLines, labels } from "../label.ts";
import { thousandths } from "../numbers.ts";
import { element as el } from "../svg.ts";
import { decibelText, HEAD, type MatrixFrame, NOTE, TITLE } from "./frame.ts";
import type { Block } from "./row-marks.ts";

const TRACK = 7;
const BIG = { size: 20, family: "serif" } as const;

/** What follows from the rows: sums, posteriors with the coder's doubt and the other counting, how many priors and draws agree, and where each rival stands. */
export function sumBlocks(frame: MatrixFrame): Block[] {
  const top: Block = { body: el("line", { x1: 0, x2: frame.width, y1: 1, y2: 1, stroke: "var(--axis)", "stroke-width": 1.5 }), height: 4 };
  if (frame.isList) return [top, ...frame.answer.rivals.map((rival, k) => listSum(frame, rival, k)), keyBlock(frame)];
  const { words, answer } = frame;
  const share = (value: number): string => `${percent(value)}\u00a0%`;
  return [
    top,
    lineBlock(frame, words.head.sum, { of: (rival) => decibelText(rival.evidence), bold: true }),
    posteriorBlock(frame),
    lineBlock(frame, words.head.priors, { of: ({ leads }) => share(leads.priors) }),
    lineBlock(frame, words.head.draws, { of: ({ leads }) => share(leads.noise) }),
    lineBlock(frame, words.head.standing, { of: ({ standing }) => words.standings[standing], bold: true }),
    ...(answer.rows.length === 0 ? [] : [keyBlock(frame)]),
  ];
}

function percent(share: number): string {
  if (share > 0 && share < 0.005) return "<1";
  if (share < 1 && share > 0.995) return ">99";
  return (100 * share).toFixed(0);
}

function lineBlock(
  frame: MatrixFrame,
  name: string,
  { of, bold = false }: { of(rival: JudgedRival): string; readonly bold?: boolean },
): Block {
  const { answer, middle, left, column } = frame;
  const style = { size: 13, weight: bold ? 600 : 400 } as const;
  const lines = labelLines(name, { ...style, width: left - 12 });
  const cells = answer.rivals.map((rival, k) => {
    const wrapped = labelLines(of(rival), { ...style, width: column - 4 });
    return labels(wrapped, { ...style, x: middle(k), y: 18, leading: 16, anchor: "middle", fill: bold ? "ink" : "ink-2" });
  });
  const most = Math.max(lines.length, ...answer.rivals.map((rival) => labelLines(of(rival), { ...style, width: column - 4 }).length));
  return { body: labels(lines, { ...style, x: 0, y: 18, leading: 16 }) + cells.join(""), height: 10 + 16 * most };
}

function posteriorBlock(frame: MatrixFrame): Block {
  const { answer, words, left, middle, column } = frame;
  const name = labelLines(`${words.head.posterior}${words.comma}${words.priors[answer.settings.prior.as]}`, { ...HEAD, width: left - 12 });
  const key = labelLines(keyText(frame), { ...NOTE, width: left - 12 });
  const cells = answer.rivals.map((rival, k) => {
    const number = label(posteriorText(rival.posterior), { ...BIG, x: middle(k), y: 22, anchor: "middle" });
    const track = trackMark(frame, { rival, k, x: middle(k) - column / 2 + 8, y: 32, length: column - 16 });
    return el("g", { "data-explain": `${answer.question}/${rival.id}`, "data-rival": rival.id }, number + track);
  });
  return {
    body:
      labels(name, { ...HEAD, x: 0, y: 18, leading: 16 }) +
      labels(key, { ...NOTE, x: 0, y: 18 + 16 * name.length, leading: 15, fill: "ink-2" }) +
      cells.join(""),
    height: Math.max(62, 16 + 16 * name.length + 15 * key.length),
  };
}

function keyText({ answer, words }: MatrixFrame): string {
  return words.posteriorKey(String(answer.settings.gammas.at(-1)));
}

function posteriorText(p: number): string {
  return p > 0 && p < 0.0005 ? "<.001" : thousandths(p);
}

/** The posterior as a share of a track, under it what the coder's doubt leaves open, and a ring where dependent rows count as one. */
function trackMark(
  { answer }: MatrixFrame,
  {
    rival,
    k,
    x,
    y,
    length,
  }: { readonly rival: JudgedRival; readonly k: number; readonly x: number; readonly y: number; readonly length: number },
): string {
  const [low, high] = rival.interval;
  const other = answer.variants.filter(({ kind }) => kind === "gamma").at(-1)?.posterior[k];
  const doubt = y + TRACK + 6;
  return [
    el("rect", { x, y, width: length, height: TRACK, fill: "var(--between-tint)" }),
    el("rect", { x, y, width: length * rival.posterior, height: TRACK, fill: "var(--ink)" }),
    el("line", {
      x1: x + length * low,
      x2: x + length * high,
      y1: doubt,
      y2: doubt,
      stroke: "var(--axis)",
      "stroke-width": 1.5,
      "data-part": "doubt",
    }),
    ...(other === undefined
      ? []
      : [
          el("circle", {
            cx: x + length * other,
            cy: y + TRACK / 2,
            r: 5,
            fill: "var(--paper)",
            stroke: "var(--ink)",
            "stroke-width": 1.75,
          }),
        ]),
  ].join("");
}

function listSum(frame: MatrixFrame, rival: JudgedRival, k: number): Block {
  const { locale, width, words, answer } = frame;
  const numbers = `${decibelText(rival.evidence)} dB${words.separator}${percent(rival.leads.priors)}\u00a0%${words.separator}${words.standings[rival.standing]}`;
  const name = labelLines(rival.short[locale], { ...TITLE, weight: 600, width: width - 90 });
  const below = 20 + 18 * (name.length - 1);
  const marks =
    labels(name, { ...TITLE, weight: 600, x: 0, y: 20, leading: 18 }) +
    label(posteriorText(rival.posterior), { ...BIG, x: width, y: 22, anchor: "end" }) +
    label(numbers, { ...NOTE, x: 0, y: below + 17, fill: "ink-2" }) +
    trackMark(frame, { rival, k, x: 6, y: below + 26, length: width - 12 });
  return { body: el("g", { "data-explain": `${answer.question}/${rival.id}`, "data-rival": rival.id }, marks), height: below + 50 };
}

function keyBlock(frame: MatrixFrame): Block {
  const { words, width, isList } = frame;
  const texts = [words.key, words.doubtKey, ...(isList ? [keyText(frame), words.listKey] : [])];
  const lines = texts.flatMap((text) => labelLines(text, { ...NOTE, width }));
  return { body: labels(lines, { ...NOTE, x: 0, y: 26, leading: 17, fill: "ink-2" }), height: 20 + 17 * lines.length };
}
