import { useState } from "preact/hooks";
import type { StandingAnswer } from "../../../work/index.ts";
import { daysOf } from "../../view/date-text.ts";
import { go, lang, overview } from "../../view/store.ts";
import { type AskedRegister, nameIn } from "./asked.ts";
import { words } from "./words.ts";

/** Whose register, relations or missions, and the other date where two are compared. */
export function Controls({ answer, asked }: { readonly answer: StandingAnswer; readonly asked: AskedRegister }) {
  const w = words();
  return (
    <div class="register-controls" role="group" aria-label={w.controls}>
      <OfWhom answer={answer} />
      <span class="seg" role="group" aria-label={w.view}>
        {(["diplomatic_relations", "mission"] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={asked.view === one}
            onClick={() => go({ options: { view: one === "mission" ? one : undefined, open: undefined } })}
          >
            {w.views[one]}
          </button>
        ))}
      </span>
      <OtherDate key={asked.with ?? ""} given={asked.with} />
    </div>
  );
}

function OfWhom({ answer }: { readonly answer: StandingAnswer }) {
  const w = words();
  const collator = new Intl.Collator(lang.value);
  const asked = [...new Set((overview.value?.questions ?? []).filter((one) => one.kind === "register").flatMap((one) => one.actors))];
  const states = answer.standings.map(({ actor }) => actor).filter((actor) => actor !== "UNK" && !asked.includes(actor));
  const others = [...new Set([answer.of, ...states])].filter((actor) => !asked.includes(actor));
  const option = (actor: string) => (
    <option key={actor} value={actor}>
      {nameIn(answer, actor)}
    </option>
  );
  return (
    <label>
      <span>{w.of}</span>
      <select value={answer.of} onChange={(event) => go({ options: { of: event.currentTarget.value, open: undefined, state: undefined } })}>
        {asked.length === 0 ? undefined : <optgroup label={w.asked}>{asked.map(option)}</optgroup>}
        <optgroup label={w.states}>
          {others.toSorted((a, b) => collator.compare(nameIn(answer, a), nameIn(answer, b))).map(option)}
        </optgroup>
      </select>
    </label>
  );
}

function OtherDate({ given }: { readonly given: string | undefined }) {
  const w = words();
  const [text, setText] = useState(given ?? "");
  const [refused, refuse] = useState<string>();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const date = text.trim();
    const isRefused = date !== "" && daysOf(date) === undefined;
    refuse(isRefused ? date : undefined);
    if (!isRefused) go({ options: { with: date === "" ? undefined : date } });
  };
  return (
    <form onSubmit={submit}>
      <label>
        <span>{w.compareWith}</span>
        <input
          value={text}
          placeholder={w.compareHint}
          aria-invalid={refused !== undefined}
          aria-describedby={refused === undefined ? undefined : "other-date-refused"}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        {w.compare}
      </button>
      {given === undefined ? undefined : (
        <button type="button" class="btn" onClick={() => go({ options: { with: undefined } })}>
          {w.stopComparing}
        </button>
      )}
      {refused === undefined ? undefined : (
        <span id="other-date-refused" role="alert" class="refused">
          {w.noDate(refused)}
        </span>
      )}
    </form>
  );
}
