import { probability, shareMark, svgOf, threatName, threatWords } from "../../../draw/index.ts";
import type { ThreatConclusion, ThreatPair } from "../../../model/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { lang, says } from "../../view/store.ts";
import { addressOf, type Shown } from "./look.ts";
import { decidingFactor, weightText } from "./shares.ts";
import { words } from "./words.ts";

const MARK = { width: 168 };

/** What the weights decide: each conclusion of the question, and who is the greatest threat of the year, held against all weightings. */
export function Robustness(shown: Shown) {
  const w = words();
  const { answer, year } = shown;
  return (
    <section class="robust">
      <h2>{w.decides}</h2>
      <p class="caption">{w.decidesText}</p>
      <LayerKey />
      <ul>
        {answer.conclusions.map((conclusion) => (
          <Conclusion key={conclusion.id} conclusion={conclusion} shown={shown} />
        ))}
        {(year?.pairs ?? []).map((pair) => (
          <Pair key={pair.other} pair={pair} shown={shown} />
        ))}
      </ul>
    </section>
  );
}

function LayerKey() {
  const { layerKey } = words();
  return (
    <p class="layer-key">
      <span>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="4" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.75" />
        </svg>
        {layerKey.reference}
      </span>
      <span>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <rect x="1" y="1" width="8" height="8" fill="var(--ink)" />
        </svg>
        {layerKey.acts}
      </span>
      <span>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 6l5-5l5 5l-5 5z" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.25" />
        </svg>
        {layerKey.perceptions}
      </span>
    </p>
  );
}

const LAYERS = ["reference", "acts", "perceptions"] as const;

function Conclusion({ conclusion, shown }: { readonly conclusion: ThreatConclusion; readonly shown: Shown }) {
  const w = words();
  const { id, title, layers } = conclusion;
  const share = (layer: (typeof LAYERS)[number]): number | null => layers[layer]?.share ?? null;
  const shares = { reference: share("reference"), acts: share("acts"), perceptions: share("perceptions") };
  const deciding = layers.reference === null ? undefined : decidingFactor(layers.reference);
  const { factors } = threatWords[lang.value];
  return (
    <li>
      <span class="what">{says(title)}</span>
      <Axis shares={shares} label={says(title)} />
      <span class="shares">
        {LAYERS.map((layer) => {
          const value = shares[layer];
          return value === null ? undefined : (
            <span key={layer}>
              <small>{w.layerKey[layer]}</small>{" "}
              <Explained address={addressOf(shown, [id, "share"], layer)}>{probability(value)}</Explained>
            </span>
          );
        })}
      </span>
      <b class="verdict">{layers.reference === null ? w.changed.unknown : w.verdicts[layers.reference.verdict]}</b>
      {deciding === undefined ? undefined : (
        <small class="why">
          {w.fails({ factor: factors[deciding.factor], failing: weightText(deciding.failing), holding: weightText(deciding.holding) })}
        </small>
      )}
    </li>
  );
}

function Pair({ pair, shown }: { readonly pair: ThreatPair; readonly shown: Shown }) {
  const w = words();
  const { seen, year } = shown;
  const { robust } = threatWords[lang.value];
  const title = w.greater(threatName(seen, pair.one), threatName(seen, pair.other));
  const notes = [
    ...(pair.share === 1 ? [robust.always] : pair.share === 0 ? [robust.never] : limitsOf(pair)),
    ...(pair.withoutPresence === null ? [] : [w.withoutTroops(probability(pair.withoutPresence))]),
  ];
  return (
    <li>
      <span class="what">{title}</span>
      <Axis shares={{ reference: pair.share, acts: null, perceptions: null }} label={title} />
      <span class="shares">
        <Explained address={addressOf(shown, [year?.year ?? 0, pair.one, "over", pair.other])}>{probability(pair.share)}</Explained>
      </span>
      <b class="verdict">{w.verdicts[pair.verdict]}</b>
      {notes.length === 0 ? undefined : <small class="why">{`${notes.join(w.semicolon)}${w.stop}`}</small>}
    </li>
  );
}

/** Where one weight alone settles it, in words. */
function limitsOf({ limits }: ThreatPair): string[] {
  const w = words().limits;
  const { factors } = threatWords[lang.value];
  return limits.flatMap(({ factor, helps, holds, fails }) => {
    const name = factors[factor];
    const sure = holds === null ? [] : [(helps ? w.holdsAbove : w.holdsBelow)(name, weightText(holds))];
    const lost = fails === null ? [] : [(helps ? w.failsBelow : w.failsAbove)(name, weightText(fails))];
    return [...sure, ...lost];
  });
}

function Axis({ shares, label }: { readonly shares: Parameters<typeof shareMark>[0]; readonly label: string }) {
  return <Drawing class="axis" svg={svgOf(shareMark(shares, { ...MARK, label }))} />;
}
