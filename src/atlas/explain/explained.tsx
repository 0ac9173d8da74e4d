import type { ComponentChildren } from "preact";
import { go } from "../view/store.ts";

/** The element from which the derivation was opened, so that the card can stand beside it and give the focus back. */
export const opener: { element: HTMLElement | undefined } = { element: undefined };

/** Opens the derivation of a number beside the element that asks for it. */
export function openExplanation(address: string, element: HTMLElement | undefined): void {
  opener.element = element;
  go({ explain: address });
}

/** Opens the derivation of a mark of a chart, found by its selector, beside that mark; beside the chart where no such mark is drawn. */
export function explainMark(chart: HTMLElement, mark: string, address: string): void {
  openExplanation(address, chart.querySelector<HTMLElement>(mark) ?? chart);
}

/** A number that opens its derivation: a dotted underline says so. */
export function Explained(props: {
  readonly address: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly label?: string;
}) {
  return (
    <button
      type="button"
      class={`explained ${props.class ?? ""}`}
      aria-haspopup="dialog"
      aria-label={props.label}
      data-explain={props.address}
      onClick={(event) => openExplanation(props.address, event.currentTarget)}
    >
      {props.children}
    </button>
  );
}
