import { useEffect, useState } from "preact/hooks";
import { grouped } from "../../../draw/index.ts";
import type { CoveredSet, DataCoverage } from "../../../work/index.ts";
import { useAnswer } from "../../api.ts";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { overview, says } from "../../view/store.ts";
import { StateRows } from "./state-rows.tsx";
import { words } from "./words.ts";
import { spanText } from "./years.ts";

/** One data set: what is here of it, how to add it, its terms and how to cite it, and its states with their gaps. */
export function OpenedSet({ set }: { readonly set: CoveredSet }) {
  const w = words();
  const { value, failure, pending } = useAnswer<DataCoverage>("data/coverage", { set: set.id });
  const purpose = overview.value?.data.find((one) => one.set === set.id)?.for;
  const states = value?.sets[0]?.id === set.id ? value.states : [];
  return (
    <aside class="aside opened-set" aria-label={says(set.title)}>
      <section class="card">
        <h2>{says(set.title)}</h2>
        <p>{w.published(set.known.version, w.span(set.known.from, set.known.to))}</p>
        {set.kept === null ? undefined : <p>{keptText(set.kept)}</p>}
        {set.here === null ? undefined : <p>{hereText(set.here)}</p>}
        {purpose === undefined ? undefined : <p>{w.used(says(purpose))}</p>}
        <HowToAdd set={set} />
        <h3>{w.terms}</h3>
        <p>{[says(set.terms), ...(set.licence === null || says(set.terms).includes(set.licence) ? [] : [set.licence])].join(" ")}</p>
        <h3>{w.cite}</h3>
        <p class="cite" lang="en">
          {set.cite}
        </p>
        {set.notes.length === 0 ? undefined : (
          <>
            <h3>{w.notes}</h3>
            <ul>
              {set.notes.map((note) => (
                <li key={note.en}>{says(note)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      {failure === undefined ? undefined : <Notice failure={failure} />}
      <div {...usePending(pending)}>
        <StateRows set={set} states={states} />
      </div>
    </aside>
  );
}

function keptText({ version, years }: NonNullable<CoveredSet["kept"]>): string {
  const w = words();
  const cells = years.reduce((sum, year) => sum + year.cells, 0);
  const blank = years.reduce((sum, year) => sum + year.cells - year.filled, 0);
  return w.keptSays({
    version,
    years: spanText(years),
    cells: grouped(cells),
    blank: blank === 0 ? w.blankNone : w.blankSome(blank),
  });
}

function hereText({ version, file, rows, years, intact }: NonNullable<CoveredSet["here"]>): string {
  const w = words();
  if (!intact) return w.damaged(file);
  return w.hereSays({ version, file, rows: grouped(rows), years: years === null ? w.hereEvents : spanText(years) });
}

function HowToAdd({ set }: { readonly set: CoveredSet }) {
  const w = words();
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [set.id]);
  const command = `npx tiltmeter data add FILE --as ${set.id}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
  };
  return (
    <>
      <h3>{set.here === null ? w.add : w.again}</h3>
      <p class="command">
        <code>{command}</code>{" "}
        <button type="button" class="link" onClick={copy}>
          {copied ? w.copied : w.copy}
        </button>
      </p>
      <p class="caption home">{w.addSays(set.home)}</p>
    </>
  );
}
