import { useEffect, useState } from "preact/hooks";
import { grouped } from "../../../draw/index.ts";
import type { TimelineAnswer } from "../../../work/index.ts";
import { go, lang, says, view } from "../../view/store.ts";
import { type Choice, Choices } from "./choices.tsx";
import { words } from "./words.ts";

/** Which lanes, which types of event, how certain, what only, and a field for words; each choice says how many events it would leave. */
export function Filters({ answer }: { readonly answer: TimelineAnswer }) {
  const w = words();
  return (
    <div class="filters" role="group" aria-label={w.filters}>
      <WordsField />
      <Lanes answer={answer} />
      <Kinds answer={answer} />
      <span class="seg" role="group" aria-label={w.filters}>
        <Only only={undefined} text={`${w.all} ${grouped(answer.all)}`} />
        <Only only="contradicted" text={`≠ ${w.contradicted} ${grouped(answer.contradicted)}`} />
        <Only only="unsourced" text={`${w.unsourced} ${grouped(answer.unsourced)}`} title={w.unsourcedMeans} />
      </span>
    </div>
  );
}

function Only({ only, text, title }: { readonly only: string | undefined; readonly text: string; readonly title?: string }) {
  return (
    <button type="button" aria-pressed={view.value.options.only === only} title={title} onClick={() => go({ options: { only } })}>
      {text}
    </button>
  );
}

function Lanes({ answer }: { readonly answer: TimelineAnswer }) {
  const w = words();
  const { lanes } = answer;
  const shown = lanes.filter((lane) => lane.shown).length;
  const all = lanes.filter((lane) => lane.id !== "elsewhere").length;
  const choices = lanes.map((lane) => {
    const members = says(lane.members);
    return {
      id: lane.id,
      label: members === "" ? says(lane.label) : `${says(lane.label)}, ${members}`,
      count: lane.count,
      chosen: lane.shown,
    };
  });
  const choose = (ids: readonly string[] | undefined): void => go({ options: { lanes: ids?.join() } });
  const by = (kind: string | undefined): void => go({ options: { by: kind, lanes: undefined } });
  return (
    <Choices summary={w.lanes(shown, Math.max(shown, all))} label={w.lanesLabel} choices={choices} clear={w.clear} onChoose={choose}>
      <span class="seg" role="group" aria-label={w.by.label}>
        <button type="button" aria-pressed={answer.by === "pairs"} onClick={() => by(undefined)}>
          {w.by.pairs}
        </button>
        <button type="button" aria-pressed={answer.by === "fields"} onClick={() => by("fields")}>
          {w.by.fields}
        </button>
      </span>
    </Choices>
  );
}

/** Types of event and, below them, how certain the source is. */
function Kinds({ answer }: { readonly answer: TimelineAnswer }) {
  const w = words();
  const [types, certainties] = [listed("types", answer.types), listed("certainties", answer.certainties)];
  const made = [...types, ...certainties].filter((one) => one.chosen).length;
  const choose = (ids: readonly string[] | undefined): void => {
    const chosen = (list: readonly Choice[]): string | undefined =>
      list
        .filter(({ id }) => ids?.includes(id))
        .map(({ id }) => id)
        .join() || undefined;
    go({ options: { types: chosen(types), certainties: chosen(certainties) } });
  };
  return (
    <Choices
      summary={w.types(made)}
      label={w.typesLabel}
      clear={w.clear}
      onChoose={choose}
      choices={types}
      further={{ label: w.certaintiesLabel, choices: certainties }}
    />
  );
}

function listed(name: "types" | "certainties", list: TimelineAnswer["types"]): Choice[] {
  const chosen = new Set(view.value.options[name]?.split(",") ?? []);
  return list.map((one) => ({ id: one.id, label: says(one.label), count: one.count, chosen: chosen.has(one.id) }));
}

const PAUSE = 150;

/** Words are looked for while they are written, a moment after the last key. */
function WordsField() {
  const w = words();
  const given = view.value.options.words ?? "";
  const [draft, setDraft] = useState(given);
  useEffect(() => setDraft(given), [given]);
  useEffect(() => {
    if (draft === given) return;
    const timer = setTimeout(() => go({ options: { words: draft === "" ? undefined : draft } }, { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <input
      type="search"
      class="words"
      lang={lang.value}
      value={draft}
      placeholder={w.search}
      aria-label={w.search}
      title={w.searchMeans}
      onInput={(event) => setDraft(event.currentTarget.value)}
    />
  );
}
