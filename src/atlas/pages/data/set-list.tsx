import { useMemo } from "preact/hooks";
import { coverageAxis, coverageRow, svgOf } from "../../../draw/index.ts";
import type { CoveredSet, DataCoverage } from "../../../work/index.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { go, lang, says } from "../../view/store.ts";
import { words } from "./words.ts";
import { hereOf, keptOf, spanText } from "./years.ts";

const GROUPS = ["kept", "here", "absent"] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ kept, here }: CoveredSet): Group {
  if (kept !== null) return "kept";
  return here === null ? "absent" : "here";
}

/** Every known data set with its years, those that the study keeps first. One tab stop: ↑ and ↓ go from set to set and open each. */
export function SetList({ answer, chosen }: { readonly answer: DataCoverage; readonly chosen: string | undefined }) {
  const w = words();
  const [frame, width] = useWidth<HTMLDivElement>("data-sets");
  const sets = GROUPS.flatMap((group) => answer.sets.filter((set) => groupOf(set) === group));
  const years = useMemo(() => yearsOf(answer.sets), [answer]);
  const look = { width: Math.max(120, width), years, asked: answer.asked };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const at = sets.findIndex(({ id }) => id === chosen);
    const next = sets[Math.min(sets.length - 1, Math.max(0, at + step))];
    if (next !== undefined) {
      open(next.id);
      (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-set="${CSS.escape(next.id)}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section class="sets" onKeyDown={onKey} aria-label={w.listKeys}>
      <Key />
      <div class="head" aria-hidden="true">
        <span>{w.columns.set}</span>
        <div ref={frame}>{width === 0 ? undefined : <Drawing svg={svgOf(coverageAxis({ id: "axis", ...look }))} />}</div>
        <span>{w.columns.version}</span>
        <span>{w.columns.terms}</span>
      </div>
      {GROUPS.map((group) => {
        const own = sets.filter((set) => groupOf(set) === group);
        return own.length === 0 ? undefined : (
          <div key={group}>
            <h2>{w.groups[group]}</h2>
            <ul>
              {own.map((set) => (
                <SetRow key={set.id} set={set} isChosen={set.id === chosen} look={look} isDrawn={width > 0} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function open(id: string): void {
  go({ options: { set: id } }, { replace: true });
}

/** The years of the axis: from 1816, where the state system of the data begins, or the earliest that is kept or held, to the last published. */
function yearsOf(sets: readonly CoveredSet[]): { from: number; to: number } {
  const starts = sets.flatMap(({ kept, here }) => [kept?.years[0]?.year, here?.years?.[0]?.year].filter((year) => year !== undefined));
  return { from: Math.min(FIRST, ...starts), to: Math.max(...sets.map(({ known }) => known.to)) };
}

const FIRST = 1816;

interface RowProps {
  readonly set: CoveredSet;
  readonly isChosen: boolean;
  readonly isDrawn: boolean;
  readonly look: { readonly width: number; readonly years: { from: number; to: number }; readonly asked: DataCoverage["asked"] };
}

function SetRow({ set, isChosen, isDrawn, look }: RowProps) {
  const w = words();
  const label = useMemo(() => labelOf(set), [set, lang.value]);
  const mark = coverageRow({ known: set.known, kept: keptOf(set.kept), here: hereOf(set.here) }, { id: `cover-${set.id}`, ...look, label });
  return (
    <li class={isChosen ? "on" : ""}>
      <button
        type="button"
        data-set={set.id}
        tabIndex={isChosen ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={label}
        onClick={() => open(set.id)}
      >
        <span>{says(set.title)}</span>
        {isDrawn ? <Drawing class="cover" svg={svgOf(mark)} aria-hidden /> : <span />}
        <span class="num">{set.kept?.version ?? set.here?.version ?? set.known.version}</span>
        <span>{w.share[set.share]}</span>
      </button>
    </li>
  );
}

function labelOf({ title, known, kept, here }: CoveredSet): string {
  const w = words();
  return w.row({
    title: says(title),
    known: w.span(known.from, known.to),
    kept: kept === null ? w.notKept : w.keptYears(spanText(kept.years)),
    here: here === null ? w.notHere : w.hereYears(here.years === null ? w.hereEvents : spanText(here.years)),
  });
}

function Key() {
  const { key } = words();
  return (
    <p class="key caption">
      <span>
        <i class="published" /> {key.published}
      </span>
      <span>
        <i class="kept" /> {key.kept}
      </span>
      <span>
        <i class="here" /> {key.here}
      </span>
      <span>
        <i class="blank" /> {key.blank}
      </span>
      <span>
        <i class="asked" /> {key.asked}
      </span>
    </p>
  );
}
