import { useEffect, useRef, useState } from "preact/hooks";
import type { Overview } from "../../work/index.ts";
import { pagedQuestions } from "../view/page-of.ts";
import { go, lang, overview, question, says } from "../view/store.ts";
import { words } from "../words.ts";

/** The question that is asked, and the others of the study to choose from. */
export function QuestionMenu() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const current = question.value;
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = ({ one, page }: ReturnType<typeof pagedQuestions>[number]): void => {
    go({ question: one.id, page, at: undefined });
    close();
  };
  const onKey = (event: KeyboardEvent): void => {
    const options = [...(list.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
    const at = options.indexOf(document.activeElement as HTMLElement);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) options[(at + step + options.length) % options.length]?.focus();
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" || event.key === " ") options[at]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span class="question-menu">
      <button ref={button} type="button" class="question" aria-haspopup="listbox" aria-expanded={open} onClick={() => setOpen(!open)}>
        {current === undefined ? "" : questionName(current)}
        <span aria-hidden="true" class="caret" />
      </button>
      {open ? (
        <ul
          ref={list}
          class="pop"
          role="listbox"
          aria-label={words().question}
          onKeyDown={onKey}
          onFocusOut={(event) => {
            if (!list.current?.contains(event.relatedTarget as Node | null) && event.relatedTarget !== button.current) setOpen(false);
          }}
        >
          {pagedQuestions(overview.value).map(({ one, page }) => (
            <li key={one.id} role="option" tabIndex={-1} aria-selected={one.id === current?.id} onClick={() => choose({ one, page })}>
              <span>{says(one.title)}</span>
              <small>
                {words().pages[page]} · {words().span(one.period)}
              </small>
            </li>
          ))}
        </ul>
      ) : undefined}
    </span>
  );
}

/** The short name of a question and its period: `The DPRK between China and the USSR, 1953–1975`. */
function questionName({ short, period }: Overview["questions"][number]): string {
  return [says(short), words().span(period)].join(lang.value === "zh" ? "，" : ", ");
}
