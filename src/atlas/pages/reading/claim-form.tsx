import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CodebookAnswer, DocumentAnswer } from "../../../work/index.ts";
import { lang, says } from "../../view/store.ts";
import { CoderField } from "./coder-field.tsx";
import { DateField } from "./date-field.tsx";
import { type ClaimForm, standBeside, withGloss, withType } from "./form.ts";
import { PartyField } from "./party-field.tsx";
import { Pick } from "./pick.tsx";
import { Sentence } from "./sentence.tsx";
import { closeForm, codebook, form, isBusy, nameIn, refusal, saveForm, selection } from "./state.ts";
import { words } from "./words.ts";

/** The claim that is being written. The button that saves has the focus, so that Enter or A takes what the passage gave; every field says where that came from. */
export function FormCard({ document }: { readonly document: DocumentAnswer }) {
  const w = words();
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => save.current?.focus({ preventScroll: true }), []);
  const now = form.value;
  if (now === undefined) return null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void saveForm(document);
  };
  return (
    <form
      class="card claim written"
      onSubmit={submit}
      aria-label={now.id === undefined ? w.card.newClaim : w.card.editing(now.id)}
      noValidate
    >
      <header>
        <span class="tag">{now.id === undefined ? w.card.newClaim : w.card.editing(now.id)}</span>
        <span class="faint">{w.place(now.at.start, now.at.end)}</span>
      </header>
      <h2>
        <Sentence text={now.gloss[lang.value] || "–"} />
      </h2>
      <Fields form={now} document={document} />
      <Refusal />
      <div class="acts-row">
        <button ref={save} type="submit" class="btn main" aria-keyshortcuts="A" aria-disabled={isBusy.value}>
          {now.id === undefined ? w.buttons.accept : w.buttons.save}
          <kbd>A</kbd>
        </button>
        <button type="button" class="btn" onClick={closeForm}>
          {w.buttons.cancel}
          <kbd>Esc</kbd>
        </button>
        <span class="end">{isBusy.value ? w.saving : <CoderField />}</span>
      </div>
    </form>
  );
}

/** What the server refused: each sentence by itself. */
function Refusal() {
  const failure = refusal.value;
  if (failure === undefined) return null;
  return (
    <div class="notice" role="alert">
      {says(failure.says)
        .split("\n")
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
    </div>
  );
}

/** Whether the server found a fault in a key of the claim, or under it. */
export function isFaulty(key: string): boolean {
  const fields = String(refusal.value?.details.fields ?? "").split("\n");
  return fields.some((field) => field === key || field.startsWith(`${key}.`));
}

/** Changes the form; its gloss follows, where nobody has written one. */
export function change(part: Partial<ClaimForm>, document: DocumentAnswer): void {
  const now = form.value;
  if (now === undefined) return;
  const next = { ...now, ...part };
  form.value = withGloss(next, { type: typeOf(next.type), nameOf: nameIn(document.names) });
}

function typeOf(id: string): CodebookAnswer["types"][number] | undefined {
  return codebook.value?.types.find((one) => one.id === id);
}

function Fields({ form: now, document }: { readonly form: ClaimForm; readonly document: DocumentAnswer }) {
  const w = words();
  const f = w.field;
  const type = typeOf(now.type);
  const from = now.draft?.from;
  const wordsOf = (actor: string | undefined): string | undefined => from?.actors.find((one) => one.actor === actor)?.words;
  return (
    <div class="fields">
      <PartyField side="who" label={f.who} wordsOf={wordsOf} document={document} />
      <TypeField form={now} document={document} />
      <PartyField side="whom" label={standBeside(now, type) ? f.withWhom : f.whom} wordsOf={wordsOf} document={document} />
      <DateField form={now} document={document} />
      <Field label={f.certainty} small={from?.certainty === undefined ? "" : w.from(from.certainty)}>
        <Pick
          value={now.certainty}
          choices={(codebook.value?.certainties ?? []).map((one) => ({ id: one.id, text: says(one.label), title: says(one.definition) }))}
          choose={(id) => change({ certainty: id as ClaimForm["certainty"] }, document)}
        />
      </Field>
      <PassageField form={now} document={document} />
      <EventField form={now} document={document} />
      {(["en", "zh"] as const).map((language) => (
        <Field key={language} all label={f.gloss[language]} small="" faulty={isFaulty(`gloss.${language}`)}>
          <input
            value={now.gloss[language]}
            lang={language === "zh" ? "zh-Hans" : "en"}
            onInput={(event) =>
              change(
                { gloss: { ...now.gloss, [language]: event.currentTarget.value }, isGlossOwn: { ...now.isGlossOwn, [language]: true } },
                document,
              )
            }
          />
        </Field>
      ))}
    </div>
  );
}

/** One labelled field with the small line that says where its value came from. */
export function Field(props: {
  readonly label: string;
  readonly small: ComponentChildren;
  readonly wide?: boolean;
  readonly all?: boolean;
  readonly faulty?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <label class={`${props.wide ? "wide" : ""} ${props.all ? "all" : ""} ${props.faulty ? "faulty" : ""}`}>
      {props.label}
      {props.children}
      {props.small === "" ? undefined : <small>{props.small}</small>}
    </label>
  );
}

function TypeField({ form: now, document }: { readonly form: ClaimForm; readonly document: DocumentAnswer }) {
  const w = words();
  const type = typeOf(now.type);
  const from = now.draft?.from.type;
  return (
    <div>
      <Field
        label={w.field.what}
        small={from !== undefined && now.type === now.draft?.claim.type ? w.from(from) : now.type === "" ? w.notSaid : w.codebook(now.type)}
        faulty={isFaulty("type")}
      >
        <Pick
          value={now.type}
          empty={w.buttons.choose}
          choices={(codebook.value?.types ?? []).map((one) => ({ id: one.id, text: says(one.label), title: says(one.definition) }))}
          choose={(id) => change(withType(now, id), document)}
        />
      </Field>
      {type === undefined || type.subtypes.length === 0 ? undefined : (
        <Pick
          label={w.field.subtype}
          value={now.subtype}
          empty="–"
          choices={type.subtypes.map((one) => ({ id: one.id, text: says(one.label) }))}
          choose={(id) => change({ subtype: id }, document)}
        />
      )}
    </div>
  );
}

/** Where it is read; another selection can take its place. */
function PassageField({ form: now, document }: { readonly form: ClaimForm; readonly document: DocumentAnswer }) {
  const w = words();
  const other = selection.value;
  const isOther = other !== undefined && (other.start !== now.at.start || other.end !== now.at.end);
  return (
    <div class={`wide ${isFaulty("at") ? "faulty" : ""}`}>
      <Field label={w.field.passage} small={isOther ? "" : w.foundExactly}>
        <output class="box">{w.place(now.at.start, now.at.end)}</output>
      </Field>
      {isOther ? (
        <p class="others">
          <button type="button" class="link" onClick={() => change({ at: { ...now.at, ...other } }, document)}>
            {w.takeSelection(other.start, other.end)}
          </button>
        </p>
      ) : undefined}
    </div>
  );
}

function EventField({ form: now, document }: { readonly form: ClaimForm; readonly document: DocumentAnswer }) {
  const w = words();
  const events = now.draft?.events ?? [];
  const known = events.find((one) => one.event === now.event);
  const small = known === undefined ? (now.event === "" ? w.noEvent : "") : `${w.second}; ${w.rule(known.claims.length)}`;
  return (
    <Field label={w.field.event} small={small} faulty={isFaulty("event")}>
      <input value={now.event} list="fitting-events" onInput={(event) => change({ event: event.currentTarget.value }, document)} />
      <datalist id="fitting-events">
        {events.map((one) => (
          <option key={one.event} value={one.event}>
            {says(one.gloss)}
          </option>
        ))}
      </datalist>
    </Field>
  );
}
