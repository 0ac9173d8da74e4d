import type { JudgedRival } from "../../model/index.ts";
import { label, labelLines, labels } from "../label.ts";
import { thousandths } from "../numbers.ts";
import { element as el } from "../svg.ts";
import { decibelText, HEAD, type MatrixFrame, NOTE, TITLE } from "./frame.ts";
import type { Block } from "./row-marks.ts";
import type { SeenMatrix } from "./sentences.ts";
import { matrixWords } from "./words.ts";

const TRACK = 7;
const BIG = { size: 20, family: "serif" } as const;

/** What follows from the rows: sums, posteriors with the coder's doubt and the other counting, how many priors and draws agree, and where each rival stands. */
export function sumBlocks(frame: MatrixFrame): Block[] {
  const top: Block = { body: el("line", { x1: 0, x2: frame.width, y1: 1, y2: 1, stroke: "var(--axis)", "stroke-width": 1.5 }), height: 4 };
  if (frame.isList) return [top, ...frame.answer.rivals.map((rival, k) => listSum(frame, rival, k)), keyBlock(frame)];
  const [sum, ...others] = sumLines(frame);
  return [
    top,
    ...(sum === undefined ? [] : [lineBlock(frame, sum)]),
    posteriorBlock(frame),
    ...others.map((line) => lineBlock(frame, line)),
    ...(frame.answer.rows.length === 0 ? [] : [keyBlock(frame)]),
  ];
}

/** One line under the rows: its name, and what it says of each rival. */
export interface SumLine {
  readonly name: string;
  readonly texts: readonly string[];
  readonly isBold: boolean;
}

/** The lines under the rows, without the posterior: the sum of decibels, the shares of priors and of draws under which a rival leads, where it stands. */
export function sumLines({ answer, locale }: SeenMatrix): SumLine[] {
  const words = matrixWords[locale];
  const line = (name: string, of: (rival: JudgedRival) => string, isBold = false): SumLine => ({
    name,
    texts: answer.rivals.map(of),
    isBold,
  });
  return [
    line(words.head.sum, (rival) => decibelText(rival.evidence), true),
    line(words.head.priors, ({ leads }) => shareText(leads.priors)),
    line(words.head.draws, ({ leads }) => shareText(leads.noise)),
    line(words.head.standing, ({ standing }) => words.standings[standing], true),
  ];
}

/** A share in per cent that says all or none only where it is all or none: `>99 %`. */
export function shareText(share: number): string {
  const percent = share > 0 && share < 0.005 ? "<1" : share < 1 && share > 0.995 ? ">99" : (100 * share).toFixed(0);
  return `${percent}\u00a0%`;
}

function lineBlock({ middle, left, column }: MatrixFrame, { name, texts, isBold }: SumLine): Block {
  const style = { size: 13, weight: isBold ? 600 : 400 } as const;
  const lines = labelLines(name, { ...style, width: left - 12 });
  const wrapped = texts.map((text) => labelLines(text, { ...style, width: column - 4 }));
  const cells = wrapped.map((cell, k) =>
    labels(cell, { ...style, x: middle(k), y: 18, leading: 16, anchor: "middle", fill: isBold ? "ink" : "ink-2" }),
  );
  const most = Math.max(lines.length, ...wrapped.map((cell) => cell.length));
  return { body: labels(lines, { ...style, x: 0, y: 18, leading: 16 }) + cells.join(""), height: 10 + 16 * most };
}

function posteriorBlock(frame: MatrixFrame): Block {
  const { answer, words, left, middle, column } = frame;
  const name = labelLines(`${words.head.posterior}${words.comma}${words.priors[answer.settings.prior.as]}`, { ...HEAD, width: left - 12 });
  const key = labelLines(keyText(frame), { ...NOTE, width: left - 12 });
  const cells = answer.rivals.map((rival, k) => {
    const number = label(posteriorText(rival.posterior), { ...BIG, x: middle(k), y: 22, anchor: "middle" });
    const track = trackMark(frame, { rival, k, x: middle(k) - column / 2 + 8, y: 32, length: column - 16 });
    return posteriorMark(frame, rival, number + track);
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

/** A posterior in three digits; what is less than half of the last is told as less than one. */
export function posteriorText(p: number): string {
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
  const { locale, width, words } = frame;
  const numbers = `${decibelText(rival.evidence)} dB${words.separator}${shareText(rival.leads.priors)}${words.separator}${words.standings[rival.standing]}`;
  const name = labelLines(rival.short[locale], { ...TITLE, weight: 600, width: width - 90 });
  const below = 20 + 18 * (name.length - 1);
  const marks =
    labels(name, { ...TITLE, weight: 600, x: 0, y: 20, leading: 18 }) +
    label(posteriorText(rival.posterior), { ...BIG, x: width, y: 22, anchor: "end" }) +
    label(numbers, { ...NOTE, x: 0, y: below + 17, fill: "ink-2" }) +
    trackMark(frame, { rival, k, x: 6, y: below + 26, length: width - 12 });
  return { body: posteriorMark(frame, rival, marks), height: below + 50 };
}

/** Marks of a rival's posterior that open its derivation. */
function posteriorMark({ answer, locale, words }: MatrixFrame, rival: JudgedRival, marks: string): string {
  const what = words.posteriorOf({ rival: rival.short[locale], posterior: posteriorText(rival.posterior) });
  return el("g", { "data-explain": `${answer.question}/${rival.id}`, "data-rival": rival.id, "aria-label": what }, marks);
}

function keyBlock(frame: MatrixFrame): Block {
  const { words, width, isList } = frame;
  const texts = [words.key, words.doubtKey, ...(isList ? [keyText(frame), words.listKey] : [])];
  const lines = texts.flatMap((text) => labelLines(text, { ...NOTE, width }));
  return { body: labels(lines, { ...NOTE, x: 0, y: 26, leading: 17, fill: "ink-2" }), height: 20 + 17 * lines.length };
}
