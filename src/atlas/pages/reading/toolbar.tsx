import { useEffect, useState } from "preact/hooks";
import type { DocumentAnswer } from "../../../work/index.ts";
import { followed } from "../../shell/link.ts";
import { go, linkTo, overview, says, view } from "../../view/store.ts";
import { type Find, goToFound } from "./find.ts";
import { words } from "./words.ts";

/** What is read and how: the source, the characters, markup, what is looked for, and the leaves with what each holds. */
export function Toolbar({ document, find }: { readonly document: DocumentAnswer; readonly find: Find }) {
  const w = words();
  const isChinese = document.language.startsWith("zh");
  const hasMarkup = document.hidden.length > 0;
  return (
    <div class="reading-tools">
      <label class="source">
        <span class="eyebrow">{w.source}</span>
        <select value={document.source} onChange={(event) => read(event.currentTarget.value)}>
          {(overview.value?.sources ?? []).map((source) => (
            <option key={source.id} value={source.id}>
              {says(source.short)} ({source.claims})
            </option>
          ))}
        </select>
      </label>
      <Leaves document={document} />
      <span class="end">
        {hasMarkup && document.text !== null ? (
          <label class="check">
            <input
              type="checkbox"
              checked={view.value.options.raw === "yes"}
              onChange={(event) => go({ options: { raw: event.currentTarget.checked ? "yes" : undefined } }, { replace: true })}
            />
            {w.markup}
          </label>
        ) : undefined}
        {isChinese && document.text !== null ? <Script document={document} /> : undefined}
        {document.text === null ? undefined : <FindField document={document} find={find} />}
      </span>
    </div>
  );
}

function read(source: string): void {
  go({ options: { source, leaf: undefined, claim: undefined, place: undefined, find: undefined, raw: undefined } });
}

function Script({ document }: { readonly document: DocumentAnswer }) {
  const w = words();
  return (
    <span class="seg" role="group" aria-label={w.script.label} title={w.scriptNote}>
      {(["as-written", "simplified", "traditional"] as const).map((script) => (
        <button
          key={script}
          type="button"
          aria-pressed={document.script === script}
          onClick={() =>
            go({ options: { script: script === "as-written" ? undefined : script, leaf: String(document.leaf.number) } }, { replace: true })
          }
        >
          {w.script[script]}
        </button>
      ))}
    </span>
  );
}

function FindField({ document, find }: { readonly document: DocumentAnswer; readonly find: Find }) {
  const w = words();
  const [text, setText] = useState(find.words);
  useEffect(() => setText(find.words), [find.words]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text !== find.words) go({ options: { find: text === "" ? undefined : text, place: undefined } }, { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const isAsked = find.words.trim() !== "";
  return (
    <span class="find-in" role="search">
      <input
        type="search"
        value={text}
        aria-label={w.find}
        placeholder={w.find}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") goToFound(find, event.shiftKey ? -1 : 1, document);
          if (event.key === "Escape") setText("");
        }}
      />
      {isAsked ? (
        <>
          <small role="status">{find.at < 0 ? w.found(find.total) : w.foundAt(find.at + 1, find.total)}</small>
          <button
            type="button"
            class="step"
            aria-label={w.before}
            disabled={find.total === 0}
            onClick={() => goToFound(find, -1, document)}
          >
            ‹
          </button>
          <button type="button" class="step" aria-label={w.next} disabled={find.total === 0} onClick={() => goToFound(find, 1, document)}>
            ›
          </button>
        </>
      ) : undefined}
    </span>
  );
}

const PAUSE = 150;

/** The leaves of the document, each as high as it has claims; what is proposed and contradicted in them shows. */
function Leaves({ document }: { readonly document: DocumentAnswer }) {
  const w = words();
  const { leaf, leaves } = document;
  if (leaves.length < 2) return null;
  const most = Math.max(1, ...leaves.map((one) => one.claims));
  const to = (number: number) => ({ options: { leaf: String(number), claim: undefined, place: undefined } });
  return (
    <nav class="leaves" aria-label={w.leaves}>
      <Turn label={w.earlier} text="‹" to={leaf.number > 1 ? leaf.number - 1 : undefined} />
      <ol>
        {leaves.map((one) => (
          <li key={one.number}>
            <a
              href={linkTo(to(one.number))}
              onClick={followed(to(one.number))}
              aria-current={one.number === leaf.number ? "page" : undefined}
              aria-label={w.leafHolds(one)}
              title={w.leafHolds(one)}
            >
              <i style={{ height: `${(16 * (one.claims - one.proposed - one.disputed)) / most}px` }} class="accepted" />
              <i style={{ height: `${(16 * one.disputed) / most}px` }} class="disputed" />
              <i style={{ height: `${(16 * one.proposed) / most}px` }} class="proposed" />
            </a>
          </li>
        ))}
      </ol>
      <Turn label={w.later} text="›" to={leaf.number < leaves.length ? leaf.number + 1 : undefined} />
      <span>{w.leaf(leaf.number, leaves.length)}</span>
    </nav>
  );
}

function Turn({ label, text, to }: { readonly label: string; readonly text: string; readonly to: number | undefined }) {
  const turn = (): void => {
    go({ options: { leaf: String(to), claim: undefined, place: undefined } });
    scrollTo({ top: 0 });
  };
  return (
    <button type="button" class="step" aria-label={label} disabled={to === undefined} onClick={turn}>
      {text}
    </button>
  );
}
