import type { Actor } from "../../../model/index.ts";
import type { DocumentAnswer } from "../../../work/index.ts";
import { ask } from "../../api.ts";
import { lang, overview } from "../../view/store.ts";
import { change, isFaulty } from "./claim-form.tsx";
import type { PartyEntry } from "./form.ts";
import { form, nameIn } from "./state.ts";
import { words } from "./words.ts";

interface PartyProps {
  readonly side: "who" | "whom";
  readonly label: string;
  readonly document: DocumentAnswer;
  wordsOf(actor: string | undefined): string | undefined;
}

const EMPTY: PartyEntry = { text: "", actor: undefined, candidates: [], role: undefined, rest: {} };

/** One side of a claim: a name or an id for each party, whom it means below, and who else the passage names. A name of several is asked about. */
export function PartyField({ side, label, document, wordsOf }: PartyProps) {
  const w = words();
  const now = form.value;
  if (now === undefined) return null;
  const entries = now[side].length === 0 ? [EMPTY] : now[side];
  const set = (next: readonly PartyEntry[]): void => change({ [side]: next }, document);
  const put = (i: number, entry: PartyEntry): void => set(entries.toSpliced(i, 1, entry));
  return (
    <div class={isFaulty("actors") ? "faulty" : undefined}>
      {entries.map((entry, i) => (
        <label key={i}>
          {i === 0 ? label : <span class="again">{w.field.add}</span>}
          <input
            value={entry.actor === undefined ? entry.text : nameIn(document.names)(entry.actor, lang.value)}
            list="actor-names"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) =>
              put(i, { ...entry, text: event.currentTarget.value, actor: known(event.currentTarget.value), candidates: [] })
            }
            onBlur={(event) =>
              void settle(event.currentTarget.value, (found) => put(i, { ...entry, text: event.currentTarget.value, ...found }))
            }
          />
          <small>{whoOf(entry, wordsOf(entry.actor))}</small>
        </label>
      ))}
      {entries.map((entry) =>
        entry.candidates.length === 0 ? undefined : (
          <Choice key={entry.text} entry={entry} choose={(actor) => put(entries.indexOf(entry), { ...entry, actor, candidates: [] })} />
        ),
      )}
      <Others side={side} document={document} add={(actor) => set([...now[side], { ...EMPTY, text: actor, actor }])} />
      {side === "who" ? <Names document={document} /> : undefined}
    </div>
  );
}

function whoOf(entry: PartyEntry, from: string | undefined): string {
  const w = words();
  if (entry.text === "") return w.notSaid;
  if (entry.actor === undefined) return entry.candidates.length > 0 ? w.ambiguous(entry.text) : "";
  return from === undefined ? entry.actor : `${entry.actor}; ${w.from(from)}`;
}

function Choice({ entry, choose }: { readonly entry: PartyEntry; choose(actor: string): void }) {
  return (
    <p class="others">
      {entry.candidates.map((actor) => (
        <button key={actor} type="button" class="link" onClick={() => choose(actor)}>
          {actor}
        </button>
      ))}
    </p>
  );
}

/** Who else is named in the passage, and names there that several bear. */
function Others({ side, document, add }: { readonly side: "who" | "whom"; readonly document: DocumentAnswer; add(actor: string): void }) {
  const w = words();
  const now = form.value;
  if (now === undefined || side === "who") return null;
  const taken = new Set([...now.who, ...now.whom].map((one) => one.actor));
  const others = (now.draft?.otherActors ?? []).filter((one) => !taken.has(one.actor));
  const unclear = (now.draft?.unclear ?? []).filter((one) => !one.candidates.some((actor) => taken.has(actor)));
  return (
    <>
      {others.length === 0 ? undefined : (
        <p class="others">
          {w.also}{" "}
          {others.map((one) => (
            <button key={one.actor} type="button" class="link" onClick={() => add(one.actor)}>
              {nameIn(document.names)(one.actor, lang.value)}
            </button>
          ))}
        </p>
      )}
      {unclear.map((one) => (
        <p key={one.words} class="others">
          {w.ambiguous(one.words)}{" "}
          {one.candidates.map((actor) => (
            <button key={actor} type="button" class="link" onClick={() => add(actor)}>
              {nameIn(document.names)(actor, lang.value)} ({actor})
            </button>
          ))}
        </p>
      ))}
    </>
  );
}

/** The names that the page knows, offered while one is written. */
function Names({ document }: { readonly document: DocumentAnswer }) {
  const names = { ...overview.value?.names, ...document.names };
  return (
    <datalist id="actor-names">
      {Object.entries(names).map(([id, name]) => (
        <option key={id} value={id}>
          {name.en} {name.zh}
        </option>
      ))}
    </datalist>
  );
}

/** The one actor of that id or name among those that the page knows. */
function known(text: string): string | undefined {
  const names = overview.value?.names ?? {};
  if (names[text] !== undefined) return text;
  const bearers = Object.entries(names).filter(([, name]) => name.en === text || name.zh === text);
  return bearers.length === 1 ? bearers[0]?.[0] : undefined;
}

/** Asks the register of actors whom a text means, where the page does not know. */
async function settle(text: string, take: (found: Pick<PartyEntry, "actor" | "candidates">) => void): Promise<void> {
  if (text.trim() === "" || known(text) !== undefined) return;
  const { meaning, actors } = await ask<{ meaning: string; actors: readonly Pick<Actor, "id">[] }>("actors", { name: text.trim() });
  const ids = actors.map((actor) => actor.id);
  if (meaning === "one") take({ actor: ids[0], candidates: [] });
  else if (meaning === "ambiguous") take({ actor: undefined, candidates: ids });
}
