import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { matrixChart, svgOf } from "../../../draw/index.ts";
import type { MatrixAnswer } from "../../../model/index.ts";
import { explainMark } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { lang } from "../../view/store.ts";
import { words } from "./words.ts";

/**
 * The matrix as it is drawn in files; a press on a number opens its derivation. One tab stop: ←/→ go from account to account, ↑/↓ from row to row,
 * Enter opens the derivation of the number that is marked.
 */
export function MatrixChart({ answer }: { readonly answer: MatrixAnswer }) {
  const [box, width] = useWidth<HTMLDivElement>("reasons matrix");
  const [current, mark] = useState<string>();
  const [said, say] = useState("");
  const locale = lang.value;
  const chart = useMemo(
    () => (width === 0 ? undefined : matrixChart({ answer, locale }, { id: "matrix", width })),
    [answer, locale, width],
  );
  useLayoutEffect(() => {
    for (const one of numbersOf(box.current)) one.toggleAttribute("data-current", one.dataset.explain === current);
    say(
      numbersOf(box.current)
        .find((one) => one.dataset.explain === current)
        ?.getAttribute("aria-label") ?? "",
    );
  }, [current, chart]);
  const onKey = (event: KeyboardEvent): void => {
    const numbers = numbersOf(box.current);
    const at = numbers.findIndex((one) => one.dataset.explain === current);
    const to = nextNumber(event.key, { at, count: numbers.length, columns: answer.rivals.length });
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (to !== undefined) mark(numbers[to]?.dataset.explain);
    else if (event.key === "Enter" && current !== undefined) explainNumber(event.currentTarget as HTMLElement, current);
    else return;
    event.preventDefault();
  };
  const onPress = (event: MouseEvent): void => {
    const address = (event.target as Element).closest<SVGElement>("[data-explain]")?.dataset.explain;
    if (address !== undefined) explainNumber(event.currentTarget as HTMLElement, address);
  };
  return (
    <figure class="matrix">
      <Drawing
        frame={box}
        svg={chart === undefined ? "" : svgOf(chart)}
        role="group"
        tabIndex={0}
        aria-label={words().matrixKeys}
        onClick={onPress}
        onKeyDown={onKey}
      />
      <p class="sr" role="status">
        {said}
      </p>
    </figure>
  );
}

/** The numbers of the chart in the order in which they are drawn: row after row, then the posteriors, as many in each as there are accounts. */
function numbersOf(box: HTMLElement | null): SVGElement[] {
  return [...(box?.querySelectorAll<SVGElement>("[data-explain]") ?? [])];
}

function explainNumber(chart: HTMLElement, address: string): void {
  explainMark(chart, `[data-explain="${CSS.escape(address)}"]`, address);
}

/** Where a key leads in a grid of numbers; the first number where none is marked yet, undefined where the key leads nowhere. */
export function nextNumber(key: string, { at, count, columns }: { at: number; count: number; columns: number }): number | undefined {
  const column = at % columns;
  const ways: Readonly<Record<string, number | undefined>> = {
    ArrowLeft: column > 0 ? at - 1 : at,
    ArrowRight: column < columns - 1 ? at + 1 : at,
    ArrowUp: at >= columns ? at - columns : at,
    ArrowDown: at + columns < count ? at + columns : at,
    Home: 0,
    End: count - 1,
  };
  if (count === 0 || !(key in ways)) return undefined;
  return at < 0 && key !== "End" ? 0 : ways[key];
}
