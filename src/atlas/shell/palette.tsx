import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SearchAnswer } from "../../work/index.ts";
import { ask } from "../api.ts";
import { linkTo } from "../view/store.ts";
import { words } from "../words.ts";
import { type Entry, type Group, localGroups, searchGroups } from "./palette-entries.ts";

/** Whether the palette is open: one field to go, look up and ask. */
export const isPaletteOpen = signal(false);

/** Opens the palette at Ctrl-K, ⌘-K or `/`; true where the key was for it. */
export function paletteKey(event: KeyboardEvent): boolean {
  const slash = event.key === "/" && !(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement);
  if (!slash && !((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k")) return false;
  event.preventDefault();
  isPaletteOpen.value = true;
  return true;
}

export function Palette() {
  return isPaletteOpen.value ? <OpenPalette /> : null;
}

const PAUSE = 90;

function OpenPalette() {
  const w = words();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = useSearch(text);
  const groups = [...localGroups(text), ...(found === undefined ? [] : searchGroups(found))].filter((group) => group.entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  const dialog = useDialog();
  useEffect(() => setChosen(0), [text]);
  const perform = (entry: Entry | undefined, beside: boolean): void => {
    if (entry === undefined) return;
    isPaletteOpen.value = false;
    if (beside && entry.change !== undefined) open(linkTo(entry.change), "_blank");
    else entry.perform();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setChosen((chosen + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === "Enter") perform(entries[chosen], event.altKey);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} class="pop palette" aria-label={w.find} onClose={() => (isPaletteOpen.value = false)} onClick={closeOutside}>
      <div class="field">
        <span aria-hidden="true" class="glass" />
        <input
          value={text}
          aria-label={w.find}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={entries.length === 0 ? undefined : `palette-${chosen}`}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <kbd>Esc</kbd>
      </div>
      <Results groups={groups} chosen={chosen} onChoose={perform} />
      <div class="foot">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {w.palette.choose}
        </span>
        <span>
          <kbd>Enter</kbd> {w.palette.open}
        </span>
        <span>
          <kbd>Alt</kbd>
          <kbd>Enter</kbd> {w.palette.beside}
        </span>
        <span class="end">{w.palette.local}</span>
      </div>
    </dialog>
  );
}

function Results(props: { readonly groups: readonly Group[]; readonly chosen: number; onChoose(entry: Entry, beside: boolean): void }) {
  let index = -1;
  useEffect(() => document.getElementById(`palette-${props.chosen}`)?.scrollIntoView({ block: "nearest" }), [props.chosen]);
  if (props.groups.length === 0) return <p class="nothing">{words().palette.nothing}</p>;
  return (
    <div id="palette-list" class="results" role="listbox" aria-label={words().find}>
      {props.groups.map((group) => (
        <div key={group.title} role="group" aria-label={group.title}>
          <p class="group" aria-hidden="true">
            {group.total === undefined ? group.title : `${group.title} · ${group.total}`}
          </p>
          {group.entries.map((entry) => {
            index++;
            return (
              <div
                key={entry.key}
                id={`palette-${index}`}
                class="entry"
                role="option"
                aria-selected={index === props.chosen}
                onClick={(event) => props.onChoose(entry, event.altKey)}
              >
                <span class="kind">{entry.kind}</span>
                <span class="what">{entry.what}</span>
                <span class="hint">{entry.hint}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/**
 * A modal dialog as the browser has it: it holds the focus, Esc closes it, and the focus goes back to where it was. The field has the focus before the next
 * key comes, so that who types on at once loses no letter.
 */
function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.focus();
  }, []);
  return dialog;
}

function closeOutside(event: MouseEvent): void {
  if (event.target instanceof HTMLDialogElement) event.target.close();
}

function useSearch(text: string): SearchAnswer | undefined {
  const [found, setFound] = useState<SearchAnswer>();
  useEffect(() => {
    const words = text.trim();
    if (words.length === 0) return setFound(undefined);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      ask<SearchAnswer>("search", { words, limit: 6 }, stop.signal).then(setFound, () => setFound(undefined));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return found;
}
