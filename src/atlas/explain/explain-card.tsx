import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Derivation, Evidence } from "../../model/index.ts";
import { useAnswer } from "../api.ts";
import { followed } from "../shell/link.ts";
import { Notice } from "../shell/notice.tsx";
import { usePending } from "../shell/use-pending.ts";
import { type Change, go, lang, linkTo, overview, question, says, view } from "../view/store.ts";
import { words } from "../words.ts";
import { opener } from "./explained.tsx";
import { passageView } from "./passage-view.ts";
import { noteOf, type TreeRow, treeRows, valueText } from "./tree.ts";

const SHOWN = 60;

/** Number → events → claims → passages: the tree under a number, as rows to walk through and as a note to cite. */
export function ExplainCard({ address }: { readonly address: string }) {
  const w = words();
  const card = useRef<HTMLElement>(null);
  const { value: tree, failure, pending } = useAnswer<Derivation>("explain", { number: address });
  usePlacement(card, [address, tree]);
  useEffect(() => {
    card.current?.focus();
    return () => opener.element?.closest<HTMLElement>("button, a, [tabindex]")?.focus();
  }, []);
  const close = (): void => go({ explain: undefined });
  return (
    <section
      ref={card}
      {...usePending(pending, "pop explain")}
      role="dialog"
      aria-label={w.explain.label}
      tabIndex={-1}
      onKeyDown={(event) => onCardKey(event, { card: card.current, close })}
    >
      <div class="head">
        <span class="eyebrow">{w.explain.title}</span>
        <button type="button" class="x" aria-label={w.close} onClick={close}>
          ×
        </button>
      </div>
      {failure === undefined ? undefined : <Notice failure={failure} />}
      {tree === undefined ? undefined : <Tree tree={tree} />}
    </section>
  );
}

function Tree({ tree }: { readonly tree: Derivation }) {
  const w = words();
  const [all, showAll] = useState(false);
  const rows = treeRows(tree, lang.value);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <div class="number">
        {tree.value === undefined ? undefined : <b>{valueText(tree.value)}</b>}
        <span>
          {tree.what[lang.value]}
          <small>{tree.method?.[lang.value]}</small>
        </span>
      </div>
      <ol class="tree">
        {shown.map((row, i) => (
          <Row key={row.key} row={row} first={i === 0} />
        ))}
        {shown.length < rows.length ? (
          <li class="more">
            <span class="kind" />
            <span>
              <button type="button" class="link" onClick={() => showAll(true)}>
                {w.explain.more(rows.length - shown.length)}
              </button>
            </span>
          </li>
        ) : undefined}
      </ol>
      {rows.some(({ evidence }) => evidence !== undefined && evidence.text === undefined) ? (
        <p class="caption">{w.explain.withheld}</p>
      ) : undefined}
      <Footer tree={tree} />
    </>
  );
}

function Row({ row, first }: { readonly row: TreeRow; readonly first: boolean }) {
  const w = words();
  const { evidence } = row;
  const target: Change | undefined =
    evidence !== undefined ? passageView(evidence) : opensItself(row) ? { explain: row.address } : undefined;
  const text = row.value === undefined ? row.text : `${row.text} = ${row.value}`;
  return (
    <li class={`d${Math.min(4, row.depth)} ${evidence === undefined ? "" : "leaf"}`} data-kind={row.kind}>
      <span class="kind">{w.explain[row.kind]}</span>
      <span>
        {target === undefined ? (
          text
        ) : (
          <a href={linkTo(target)} onClick={followed(target)} tabIndex={first ? 0 : -1}>
            {text}
          </a>
        )}
        {row.detail === undefined || evidence !== undefined ? undefined : <small>{row.detail}</small>}
        {evidence === undefined ? undefined : <Place evidence={evidence} words={row.detail} />}
      </span>
    </li>
  );
}

/** An event, a claim, a cell of a data set, and a number of a year whose own derivation is not spread out here, open by themselves. */
function opensItself({ kind, address = "", isLeaf }: TreeRow): boolean {
  if (kind === "event" || kind === "claim" || address.startsWith("figures/")) return true;
  return isLeaf && /^[a-z0-9-]+\/\d{4}\/([A-Z]{3}|bloc)\b/.test(address);
}

/** The words of a passage, where they are at hand, and where it stands. */
function Place({ evidence, words: text }: { readonly evidence: Evidence; readonly words: string | undefined }) {
  const w = words().explain;
  const { claim, start, end, line, roots, source } = evidence;
  const root = roots.join() === source ? w.ownRoot : w.root(roots.map(titleOf).join(lang.value === "zh" ? "、" : "; "));
  return (
    <>
      {text === undefined ? undefined : <q lang={isChinese(text) ? "zh-Hans" : "en"}>{text}</q>}
      <small>{[claim, w.place({ source: titleOf(source), start, end, line }), root].join(" · ")}</small>
    </>
  );
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function titleOf(source: string): string {
  const found = overview.value?.sources.find((one) => one.id === source);
  return found === undefined ? source : says(found.short);
}

function Footer({ tree }: { readonly tree: Derivation }) {
  const w = words();
  const [copied, setCopied] = useState(false);
  const study = overview.value === undefined ? "" : says(overview.value.title);
  const copy = async (): Promise<void> => {
    const close = w.explain.note(tree.address, study, location.origin + linkTo({}));
    await navigator.clipboard.writeText(noteOf(tree, { locale: lang.value, titleOf, close }));
    setCopied(true);
  };
  const events = tree.address.startsWith("event/") ? tree.address.slice("event/".length) : undefined;
  const year = /\/(-?\d{4})\//.exec(`${tree.address}/`)?.[1];
  const chronicle: Change = {
    page: "chronicle",
    explain: undefined,
    ...(year === undefined ? {} : { at: year }),
    options: events === undefined ? {} : { event: events },
  };
  return (
    <div class="foot">
      <button type="button" onClick={copy}>
        {copied ? w.explain.copied : w.explain.copy}
      </button>
      {view.value.page === "chronicle" || (events === undefined && year === undefined) || question.value === undefined ? undefined : (
        <a class="link" href={linkTo(chronicle)} onClick={followed(chronicle)}>
          {w.explain.chronicle}
        </a>
      )}
      <span class="keys">
        <kbd>↑</kbd>
        <kbd>↓</kbd> {w.explain.level} <kbd>Enter</kbd> {w.explain.passage}
      </span>
    </div>
  );
}

/** ↑ and ↓ go through the rows that lead somewhere, Esc closes; the keys do nothing behind the card. */
function onCardKey(event: KeyboardEvent, { card, close }: { readonly card: HTMLElement | null; readonly close: () => void }): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] ?? 0;
  if (event.key === "Escape") close();
  else if (step !== 0) {
    const links = [...(card?.querySelectorAll<HTMLElement>(".tree a") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

const GAP = 10;

/** Beside the number that was asked about, never over it, and inside the window; in the middle where no number asked. */
function usePlacement(card: { readonly current: HTMLElement | null }, when: readonly unknown[]): void {
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null || matchMedia("(max-width: 719px)").matches) return;
    const asked = opener.element?.isConnected ? opener.element.getBoundingClientRect() : undefined;
    const { width, height } = element.getBoundingClientRect();
    const [roomX, roomY] = [document.documentElement.clientWidth, innerHeight];
    const left = asked === undefined ? (roomX - width) / 2 : Math.min(Math.max(8, asked.left - 24), roomX - width - 8);
    const below = asked === undefined ? 100 : asked.bottom + GAP;
    const fits = below + height <= roomY - 8 || asked === undefined;
    const top = fits ? below : asked.top - GAP - height;
    const beside = asked !== undefined && !fits && top < 8;
    element.style.left = `${beside ? Math.max(8, asked.left - GAP - width < 8 ? Math.min(asked.right + GAP, roomX - width - 8) : asked.left - GAP - width) : left}px`;
    element.style.top = `${beside ? Math.max(8, Math.min(asked.top, roomY - height - 8)) : Math.max(8, top)}px`;
  }, when);
}
