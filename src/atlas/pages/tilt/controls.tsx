import { useMemo } from "preact/hooks";
import { deltasOf, type EvidenceSet, setMiniature, shownYear, svgOf, type TiltNames } from "../../../draw/index.ts";
import { go, lang, says } from "../../view/store.ts";
import type { Shown } from "./shown.ts";
import { words } from "./words.ts";

/** What can be moved: the half-width of equidistance, and the evidence. The list of sets shows at once how far the answer hangs on it. */
export function Controls({ seen, names }: Shown) {
  const w = words();
  const { answer, delta, chosen } = seen;
  const deltas = deltasOf(answer);
  const sets = [chosen, ...seen.others];
  const ordered = [null, ...answer.alternatives.map((one) => one.id)].flatMap((id) => sets.find((set) => set.id === id) ?? []);
  const odds = w.odds(delta.toFixed(2), Math.exp(delta).toFixed(2));
  const take = (value: number | undefined): void =>
    go({ options: { delta: value === undefined || value === answer.delta ? undefined : String(value) } }, { replace: true });
  return (
    <section class="controls screen-only">
      <h3>
        <label for="delta">{w.delta} δ</label>
        <output for="delta">{odds}</output>
      </h3>
      <input
        id="delta"
        type="range"
        min={0}
        max={deltas.length - 1}
        step={1}
        value={deltas.indexOf(delta)}
        aria-valuetext={odds}
        onInput={(event) => take(deltas[event.currentTarget.valueAsNumber])}
      />
      <fieldset class="sets">
        <legend>
          <span>{w.evidence}</span>
          <span class="span" aria-hidden="true">
            <i>{shownYear(answer.years[0]?.year ?? 0)}</i>
            <i>{shownYear(answer.years.at(-1)?.year ?? 0)}</i>
          </span>
        </legend>
        {ordered.map((set) => (
          <EvidenceChoice key={set.id} set={set} names={names} checked={set === chosen} />
        ))}
      </fieldset>
      <p class="caption">{w.legend(says(names.a), says(names.b))}</p>
    </section>
  );
}

const MINIATURE = { width: 112, height: 20 };

function EvidenceChoice({ set, names, checked }: { readonly set: EvidenceSet; readonly names: TiltNames; readonly checked: boolean }) {
  const locale = lang.value;
  const mark = useMemo(
    () => setMiniature(set, { id: `set-${set.id ?? "own"}`, ...MINIATURE, locale, names }),
    [set, locale, names.a, names.b],
  );
  return (
    <label>
      <input type="radio" name="set" checked={checked} onChange={() => go({ options: { set: set.id ?? undefined } }, { replace: true })} />
      <span>{set.title === null ? words().own : says(set.title)}</span>
      <span class="miniature" dangerouslySetInnerHTML={{ __html: svgOf(mark) }} />
    </label>
  );
}
