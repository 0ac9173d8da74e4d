import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { grouped } from "../../../draw/index.ts";

/** One thing that can be chosen, with how many events it would leave. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** A button that opens a list of things to choose from, several at a time; Esc or a press elsewhere closes it. */
export function Choices(props: {
  readonly summary: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** A second list below the first, with its own heading. */
  readonly further?: { readonly label: string; readonly choices: readonly Choice[] };
  readonly clear: string;
  onChoose(ids: readonly string[] | undefined): void;
  readonly children?: preact.ComponentChildren;
}) {
  const { summary, label, further, clear, onChoose } = props;
  const choices = [...props.choices, ...(further?.choices ?? [])];
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, [open]);
  const toggle = (id: string): void => {
    const next = choices.filter((one) => (one.id === id ? !one.chosen : one.chosen)).map((one) => one.id);
    onChoose(next.length === 0 ? undefined : next);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    setOpen(false);
    root.current?.querySelector<HTMLElement>("button")?.focus();
    event.stopPropagation();
  };
  return (
    <div ref={root} class="choices" onKeyDown={onKey}>
      <button
        type="button"
        class="btn"
        aria-expanded={open}
        aria-haspopup="true"
        aria-label={`${label}: ${summary}`}
        onClick={() => setOpen(!open)}
      >
        {summary} <span aria-hidden="true">▾</span>
      </button>
      {open ? (
        <div class="pop" role="group" aria-label={label}>
          {props.children}
          {choices.map((one, i) => (
            <Fragment key={one.id}>
              {further !== undefined && i === props.choices.length ? <p class="eyebrow">{further.label}</p> : undefined}
              <label>
                <input type="checkbox" checked={one.chosen} onChange={() => toggle(one.id)} />
                <span>{one.label}</span>
                <span class="n">{grouped(one.count)}</span>
              </label>
            </Fragment>
          ))}
          <button type="button" class="link" onClick={() => onChoose(undefined)}>
            {clear}
          </button>
        </div>
      ) : undefined}
    </div>
  );
}
