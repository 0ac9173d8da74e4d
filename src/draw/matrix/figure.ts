import type { Locale, MatrixAnswer } from "../../model/index.ts";
import { figureCaptions } from "../figure-captions.ts";
import { labelLines, labels } from "../label.ts";
import { type Mark, stack, svgOf } from "../mark.ts";
import { element as el } from "../svg.ts";
import { type MatrixLook, matrixFrame } from "./frame.ts";
import { againstPattern, type Block, headBlock, rowBlocks } from "./row-marks.ts";
import { matrixSentences, type SeenMatrix } from "./sentences.ts";
import { sumBlocks } from "./sum-marks.ts";
import { matrixWords } from "./words.ts";

/** The evidence against the rivals: bars of decibels, where each row was read, who leads without it, sums and posteriors. */
export function matrixChart(seen: SeenMatrix, look: MatrixLook): Mark {
  const frame = matrixFrame(seen, look);
  const { body, height } = stack([headBlock(frame), ...rowBlocks(frame), ...sumBlocks(frame)]);
  const { verdict, lead, but } = matrixSentences(seen);
  return {
    body: el("defs", {}, againstPattern(look.id)) + body,
    width: look.width,
    height,
    label: [seen.answer.title[seen.locale], verdict, lead, ...but].join(" "),
  };
}

/** A figure of a matrix that stands by itself, and its caption. */
export interface MatrixFigure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly caption: string;
}

/** The answer of an evidence matrix as one figure: the question, the verdict and why, and the matrix. */
export function matrixFigure(answer: MatrixAnswer, { locale, width }: { readonly locale: Locale; readonly width: number }): MatrixFigure {
  const seen: SeenMatrix = { answer, locale };
  const chart = matrixChart(seen, { id: "matrix", width });
  const { body, height } = stack([headOf(seen, width), chart]);
  const words = matrixWords[locale];
  const counted = answer.rows.filter(({ leftOut }) => leftOut === null).length;
  return {
    svg: svgOf({ body: el("rect", { width, height, fill: "var(--paper)" }) + body, width, height, label: chart.label }),
    width,
    height,
    title: answer.title[locale],
    caption: figureCaptions[locale].matrix.caption({
      gamma: answer.settings.gamma,
      prior: words.priors[answer.settings.prior.as],
      rows: counted,
    }),
  };
}

function headOf(seen: SeenMatrix, width: number): Block {
  const { verdict, lead, but, ruledOut } = matrixSentences(seen);
  const words = matrixWords[seen.locale];
  const title = { size: width < 600 ? 25 : 30, weight: 500, family: "serif" } as const;
  const first = { size: width < 600 ? 17 : 20, family: "serif" } as const;
  const rest = { size: 15 } as const;
  const heads = labelLines(seen.answer.title[seen.locale], { ...title, width });
  const leads = labelLines(`${verdict}${words.stop}${lead}`, { ...first, width });
  const reasons = labelLines([...but, ...(ruledOut === null ? [] : [ruledOut])].join(words.space), { ...rest, width });
  const below = title.size + heads.length * (title.size + 6);
  const then = below + leads.length * (first.size + 8);
  return {
    body:
      labels(heads, { ...title, x: 0, y: title.size, leading: title.size + 6 }) +
      labels(leads, { ...first, x: 0, y: below - 4, leading: first.size + 8 }) +
      labels(reasons, { ...rest, x: 0, y: then - 4, leading: 22, fill: "ink-2" }),
    height: then + reasons.length * 22 + 12,
  };
}
