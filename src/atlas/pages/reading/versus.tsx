import { useEffect, useRef, useState } from "preact/hooks";
import { type DatedSide, datesApart } from "../../../draw/index.ts";
import { boundsOf, dateWords, parseEdtf } from "../../../model/dates.ts";
import type { ClaimAnswer, DocumentAnswer } from "../../../work/index.ts";
import { useAnswer } from "../../api.ts";
import { passageView } from "../../explain/passage-view.ts";
import { followed } from "../../shell/link.ts";
import { go, lang, linkTo, says, view } from "../../view/store.ts";
import { chosenClaim } from "./chosen.ts";
import { Sentence } from "./sentence.tsx";
import { form } from "./state.ts";
import { words } from "./words.ts";

type Contradiction = ClaimAnswer["contradictions"][number];
type Side = Contradiction["sides"][number];

/** The sources that disagree with the open claim, side by side at the foot of the window, each with its own words or the reason why not. */
export function Versus({ document }: { readonly document: DocumentAnswer }) {
  const chosen = chosenClaim(document);
  const isDisputed = chosen !== undefined && chosen.contradictions.length > 0 && form.value === undefined;
  const { value } = useAnswer<ClaimAnswer>("claim", isDisputed ? { claim: chosen.claim.id } : undefined);
  const answer = isDisputed && value?.claim.id === chosen.claim.id ? value : undefined;
  const asked = view.value.options.contradiction;
  if (answer === undefined || asked === "no") return null;
  const at = Math.max(
    0,
    answer.contradictions.findIndex((one) => one.id === asked),
  );
  const one = answer.contradictions[at];
  return one === undefined ? null : <Strip one={one} at={at} answer={answer} document={document} />;
}

function Strip(props: {
  readonly one: Contradiction;
  readonly at: number;
  readonly answer: ClaimAnswer;
  readonly document: DocumentAnswer;
}) {
  const { one, at, answer, document } = props;
  const w = words().contradiction;
  const all = answer.contradictions;
  const dated = datedSides(one);
  const strip = useRoomBelow();
  const turn = (step: number): void =>
    go({ options: { contradiction: all[(at + step + all.length) % all.length]?.id } }, { replace: true });
  return (
    <section ref={strip} class="versus" aria-label={says(one.what)}>
      <header>
        <h2>
          <b class="neq" aria-hidden="true" />
          <span>
            <Sentence text={says(one.what)} />
          </span>
        </h2>
        {all.length < 2 ? undefined : (
          <span class="turn">
            <button type="button" class="step" aria-label="‹" onClick={() => turn(-1)}>
              ‹
            </button>
            {w.of(at + 1, all.length)}
            <button type="button" class="step" aria-label="›" onClick={() => turn(1)}>
              ›
            </button>
          </span>
        )}
        <button type="button" class="x" aria-label={w.close} onClick={() => go({ options: { contradiction: "no" } }, { replace: true })}>
          ×
        </button>
      </header>
      <div class={dated.length === 0 ? "" : "three"}>
        <div class="pair" style={{ "--sides": one.sides.length }}>
          {one.sides.map((side) => (
            <SideView key={side.claim.id} side={side} document={document} />
          ))}
          {one.more === 0 ? undefined : <p class="muted">{w.more(one.more)}</p>}
        </div>
        {dated.length === 0 ? undefined : <Dates key={one.id} sides={dated} />}
      </div>
      {one.prefer === undefined ? undefined : (
        <p class="caption">
          {w.prefers(one.prefer.claim)} {says(one.prefer.why)}
        </p>
      )}
    </section>
  );
}

/** Tells the page how much of the window the strip takes, so that what stands beside the text ends above it. */
function useRoomBelow(): { current: HTMLElement | null } {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const [element, room] = [strip.current, strip.current?.closest<HTMLElement>(".reading")];
    if (element === null || room == null) return;
    const observer = new ResizeObserver(() => room.style.setProperty("--strip", `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      room.style.removeProperty("--strip");
    };
  }, []);
  return strip;
}

function SideView({ side, document }: { readonly side: Side; readonly document: DocumentAnswer }) {
  const w = words();
  const { claim, passage } = side;
  const isOwn = claim.source === document.source;
  const to = passageView({ source: claim.source, claim: claim.id });
  return (
    <div>
      <p class="src">
        {isOwn ? w.contradiction.this : says(side.short)}
        {lang.value === "zh" ? "，" : ", "}
        <a href={linkTo(to)} onClick={followed(to)}>
          {claim.id}
        </a>
      </p>
      {passage.text === null ? undefined : (
        <blockquote lang={/\p{Script=Han}/u.test(passage.text) ? "zh-Hans" : "en"}>{passage.text}</blockquote>
      )}
      <p class={passage.text === null ? undefined : "muted"}>{says(claim.gloss)}</p>
      {passage.state === "found" ? undefined : (
        <p class="withheld">
          {passage.state === "moved" ? (
            w.withheld.movedPassage
          ) : (
            <>
              {w.withheld.short(passage.file ?? claim.source)} <b>--sources</b> {w.withheld.shortEnd}
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** The dates that the sides give, where there are different ones. */
function datedSides(one: Contradiction): DatedSide[] {
  const dated = one.sides.flatMap(({ claim }): DatedSide[] => {
    const parsed = claim.date.edtf === null ? undefined : parseEdtf(claim.date.edtf);
    if (!parsed?.ok) return [];
    const { startEarliest: from, endLatest, startLatest } = boundsOf(parsed.edtf);
    const to = Number.isFinite(endLatest) ? endLatest : startLatest;
    if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
    return [{ label: dateWords(parsed.edtf, lang.value), from, to, isPreferred: one.prefer?.claim === claim.id }];
  });
  const distinct = [...new Map(dated.map((side) => [side.label, side])).values()];
  return distinct.length < 2 ? [] : distinct;
}

const NARROWEST = 160;

/** Dates that disagree on one scale, as wide as there is room. */
function Dates({ sides }: { readonly sides: readonly DatedSide[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const svg = width < NARROWEST ? "" : datesApart(sides, { width, words: words().contradiction.scale, language: lang.value });
  return <div ref={frame} class="dates" dangerouslySetInnerHTML={{ __html: svg }} />;
}
