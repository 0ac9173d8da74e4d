import { probability, shownYear } from "../../../draw/index.ts";
import type { ActList as ActAnswer, ListedAct } from "../../../work/index.ts";
import { useAhead, useAnswer } from "../../api.ts";
import { passageView } from "../../explain/passage-view.ts";
import { followed } from "../../shell/link.ts";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { yearShown } from "../../view/date.ts";
import { go, lang, linkTo, nameOf, says } from "../../view/store.ts";
import type { Shown } from "./shown.ts";
import { SideGlyph } from "./side-glyph.tsx";
import { words } from "./words.ts";

const PAGE = 40;

/** What the acts of a year are asked with. */
export function actsInput(of: { readonly question: string; readonly year: number; readonly set?: string | undefined }) {
  return { question: of.question, year: of.year, set: of.set, limit: PAGE } as const;
}

/** The acts of the year in order of time: side, date, gloss, the passage of each claim; ↑ and ↓ go through them. */
export function ActList({ seen, year }: Shown) {
  const w = words();
  const set = seen.chosen.id ?? undefined;
  const inputFor = (one: number) => actsInput({ question: seen.answer.question, year: one, set });
  const { value: list, failure, pending } = useAnswer<ActAnswer>("acts", year && inputFor(year.year));
  useAhead("acts", nearestYears(seen, year?.year).map(inputFor));
  const look = usePending(pending, "acts");
  if (year === undefined) return undefined;
  const [a, b] = seen.answer.patrons;
  const { A, B } = year.toward;
  return (
    <section {...look} aria-label={w.acts(shownYear(yearShown.value))}>
      <h3>
        {w.acts(shownYear(yearShown.value))}
        <span>
          {year.acts === 0 ? undefined : [w.toward(B.events.length, nameOf(b)), w.toward(A.events.length, nameOf(a))].join(w.list.comma)}
        </span>
      </h3>
      {failure === undefined ? undefined : <Notice failure={failure} />}
      {year.acts === 0 ? <p class="muted">{w.noActs}</p> : undefined}
      {list === undefined || year.acts === 0 ? undefined : (
        <ol onKeyDown={onListKey}>
          {list.acts.map((act) => (
            <Act key={act.events[0]?.id} act={act} patrons={[a, b]} year={list.year} />
          ))}
          {list.total > list.acts.length ? <More list={list} /> : undefined}
        </ol>
      )}
    </section>
  );
}

/** How many years' acts are asked for ahead. */
const AHEAD = 30;

function nearestYears({ chosen }: Shown["seen"], shown: number | undefined): number[] {
  if (shown === undefined) return [];
  const years = chosen.years.filter((one) => one.acts > 0 && one.year !== shown).map((one) => one.year);
  return years.sort((a, b) => Math.abs(a - shown) - Math.abs(b - shown) || b - a).slice(0, AHEAD);
}

function More({ list }: { readonly list: ActAnswer }) {
  const change = { page: "chronicle" as const };
  return (
    <li class="more">
      <a class="link" href={linkTo(change)} onClick={followed(change)}>
        {words().more(list.total - list.acts.length)}
      </a>
    </li>
  );
}

function Act({ act, patrons, year }: { readonly act: ListedAct; readonly patrons: readonly [string, string]; readonly year: number }) {
  const w = words();
  const sides = (["B", "A"] as const).filter((side) => act.sides.includes(side));
  return (
    <li>
      <span class="g">
        {sides.map((side) => (
          <SideGlyph key={side} side={side} label={nameOf(patrons[side === "A" ? 0 : 1])} />
        ))}
      </span>
      <div>
        {act.events.map((event) => {
          const lead = event.passages[0];
          const target = lead === undefined ? { explain: `event/${event.id}` } : passageView(lead);
          return (
            <p key={event.id} data-act={event.id}>
              <span class="when">{withoutYear(says(event.said), year)}</span>
              <a class="what" href={linkTo(target)} onClick={followed(target)}>
                {says(event.gloss)}
              </a>
              {event.contradictions.length === 0 ? undefined : (
                <button
                  type="button"
                  class="neq"
                  aria-label={w.contradicted}
                  title={w.contradicted}
                  onClick={() => go({ page: "chronicle", options: { event: event.id } })}
                />
              )}
              {event.chance < 1 ? <small>{w.mayBe(probability(event.chance))}</small> : undefined}
              <span class="cites">
                {event.passages.map((passage) => (
                  <a
                    key={passage.claim}
                    class="cite"
                    href={linkTo(passageView(passage))}
                    onClick={followed(passageView(passage))}
                    aria-label={w.passage(passage.claim)}
                  >
                    {passage.claim}
                  </a>
                ))}
              </span>
            </p>
          );
        })}
        {act.events.length > 1 ? <small class="occasion">{w.occasion}</small> : undefined}
      </div>
    </li>
  );
}

/** A date in the list of its year needs no year; a date that is no more than the year keeps it. */
function withoutYear(said: string, year: number): string {
  const short = lang.value === "zh" ? said.replace(`${year} 年 `, "") : said.replace(new RegExp(` ${year}$`), "");
  return short === "" ? said : short;
}

function onListKey(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const acts = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("a.what")];
  const at = acts.indexOf(document.activeElement as HTMLElement);
  if (at + step < 0) document.querySelector<HTMLElement>(".tilt .tracks [role=slider]")?.focus();
  else acts[Math.min(acts.length - 1, at + step)]?.focus();
  event.preventDefault();
}
