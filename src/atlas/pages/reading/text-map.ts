/** A stretch of the document that is shown, in code points of the whole document. */
export interface Run {
  readonly start: number;
  readonly text: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is shown of a block: its text without what is hidden, each stretch with its place. `from` is the place of the first of the points. */
export function runsOf(
  block: Span,
  { points, from }: { readonly points: readonly string[]; readonly from: number },
  hidden: readonly Span[],
): Run[] {
  const runs: Run[] = [];
  let at = block.start;
  const add = (end: number): void => {
    if (end > at) runs.push({ start: at, text: points.slice(at - from, end - from).join("") });
  };
  for (const span of hidden) {
    if (span.end <= block.start || span.start >= block.end) continue;
    add(span.start);
    at = Math.max(at, span.end);
  }
  add(block.end);
  return runs;
}

/** Runs cut at every place of a list, so that each piece lies wholly inside or outside of what begins and ends there. */
export function cutRuns(runs: readonly Run[], places: readonly number[]): Run[] {
  return runs.flatMap((run) => {
    const points = Array.from(run.text);
    const cuts = [...new Set(places)].filter((place) => place > run.start && place < run.start + points.length).sort((a, b) => a - b);
    return [run.start, ...cuts].map((start, i) => {
      const end = cuts[i] ?? run.start + points.length;
      return { start, text: points.slice(start - run.start, end - run.start).join("") };
    });
  });
}

const RUN = "[data-at]";

/** The place in the document of a boundary of a selection; `side` says which end it is, where it lies between two runs. */
export function placeAt(
  article: Element,
  boundary: { readonly node: Node; readonly offset: number },
  side: "start" | "end",
): number | undefined {
  const { node, offset } = boundary;
  const own = node.parentElement?.closest<HTMLElement>(RUN);
  if (node.nodeType === Node.TEXT_NODE && own !== null && own !== undefined && article.contains(own)) {
    return Number(own.dataset.at) + pointsIn((node.textContent ?? "").slice(0, offset));
  }
  const range = document.createRange();
  range.setStart(node, offset);
  const runs = [...article.querySelectorAll<HTMLElement>(RUN)];
  const next = runs.findIndex((run) => range.comparePoint(run, 0) >= 0);
  const run = side === "start" ? runs[next] : runs[(next < 0 ? runs.length : next) - 1];
  if (run === undefined) return undefined;
  return Number(run.dataset.at) + (side === "start" ? 0 : pointsIn(run.textContent ?? ""));
}

/** The part of a page that shows a stretch of the document; undefined where none of it is shown. */
export function rangeOf(article: Element, { start, end }: Span): Range | undefined {
  const runs = [...article.querySelectorAll<HTMLElement>(RUN)].filter((run) => {
    const at = Number(run.dataset.at);
    return at < end && start < at + pointsIn(run.textContent ?? "");
  });
  const [first, last] = [runs[0], runs.at(-1)];
  if (first?.firstChild == null || last?.firstChild == null) return undefined;
  const range = document.createRange();
  range.setStart(first.firstChild, unitsOf(first, start));
  range.setEnd(last.firstChild, unitsOf(last, end));
  return range;
}

function unitsOf(run: HTMLElement, place: number): number {
  const points = Array.from(run.textContent ?? "");
  return points.slice(0, Math.max(0, place - Number(run.dataset.at))).join("").length;
}

function pointsIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
