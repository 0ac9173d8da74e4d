import { useState } from "preact/hooks";
import {
  drawnCurve,
  pairCurve,
  probability,
  svgOf,
  THREAT_FACTORS,
  type ThreatFactor,
  threatName,
  threatWords,
  type WeightCurve,
  weightStrip,
} from "../../../draw/index.ts";
import { useAhead } from "../../api.ts";
import { Explained } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { go, lang, questionOn, says } from "../../view/store.ts";
import { addressOf, chosenComposite, type Shown, threatInput } from "./look.ts";
import { nextWeights, percentsAfter, percentsOf, weightText } from "./shares.ts";
import { words } from "./words.ts";

const FORMS = [-1, 0, 0.5, 1] as const;

/**
 * What can be moved: the weights of the four factors and the form in which they are put together; beside it what each weight decides. Once a weight has
 * been moved, or the reader is near them, the answers to the next step of each are asked for ahead.
 */
export function Weights(shown: Shown) {
  const w = words();
  const chosen = chosenComposite();
  const { settings } = shown.answer;
  const { rho = settings.rho, weights = THREAT_FACTORS.map((factor) => settings.weights[factor]) } = chosen;
  const isOwn = chosen.rho === undefined && chosen.weights === undefined;
  const [isNear, setNear] = useState(!isOwn);
  const id = questionOn("threat")?.id;
  const next = isNear && id !== undefined ? nextWeights(weights).map((one) => threatInput(id, { ...chosen, weights: one })) : [];
  useAhead("threat", next);
  return (
    <section class="weights" onPointerEnter={() => setNear(true)} onFocusIn={() => setNear(true)}>
      <h3>{w.weights}</h3>
      <p class="caption">{w.weightsText}</p>
      <div class="screen-only">
        {THREAT_FACTORS.map((factor) => (
          <Slider key={factor} factor={factor} weights={weights} />
        ))}
        <p class="buttons">
          <button type="button" class="link" onClick={() => take(THREAT_FACTORS.map(() => 25))}>
            {w.equal}
          </button>
          <button
            type="button"
            class="link"
            disabled={isOwn}
            onClick={() => go({ options: { w: undefined, rho: undefined } }, { replace: true })}
          >
            {w.reset}
          </button>
        </p>
        <fieldset class="form">
          <legend>{w.form}</legend>
          <span class="seg">
            {[...new Set([...FORMS, rho])]
              .toSorted((a, b) => a - b)
              .map((form) => (
                <button
                  key={form}
                  type="button"
                  aria-pressed={form === rho}
                  onClick={() => go({ options: { rho: String(form) } }, { replace: true })}
                >
                  {w.forms[String(form)] ?? w.otherForm(String(form))}
                </button>
              ))}
          </span>
          <p class="caption">{w.formText}</p>
        </fieldset>
      </div>
      <Strips {...shown} />
    </section>
  );
}

function take(parts: readonly number[]): void {
  go({ options: { w: parts.join(".") } }, { replace: true });
}

/** One weight. When it is moved, the others share the rest as they did before. */
function Slider({ factor, weights }: { readonly factor: ThreatFactor; readonly weights: readonly number[] }) {
  const place = THREAT_FACTORS.indexOf(factor);
  const percents = percentsOf(weights);
  const percent = percents[place] ?? 0;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return (
    <label class="slider">
      <span>{threatWords[lang.value].factors[factor]}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-valuetext={`${percent} %`}
        onInput={(event) => take(percentsAfter(percents, place, event.currentTarget.valueAsNumber))}
      />
      <output>{weightText((weights[place] ?? 0) / all)}</output>
    </label>
  );
}

const STRIP = { width: 54, height: 20 };

/** What holds at some weightings and not at others: for each weight of one factor, the share of the others at which it holds. */
function Strips(shown: Shown) {
  const { factors } = threatWords[lang.value];
  const rows = openConclusions(shown);
  if (rows.length === 0) return null;
  return (
    <table class="strips">
      <caption>{words().weightOf}</caption>
      <thead>
        <tr>
          <td />
          {THREAT_FACTORS.map((factor) => (
            <th key={factor} scope="col">
              {factors[factor]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.title}>
            <th scope="row">
              {row.title} <Explained address={row.address}>{probability(row.share)}</Explained>
            </th>
            {THREAT_FACTORS.map((factor) => (
              <td key={factor}>
                <Strip row={row} factor={factor} weight={shown.answer.settings.weights[factor]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface OpenConclusion {
  readonly title: string;
  readonly address: string;
  readonly share: number;
  curve(factor: ThreatFactor): WeightCurve;
}

/** The conclusions of the question, and who is the greatest threat, as far as the weights can change them. */
function openConclusions(shown: Shown): readonly OpenConclusion[] {
  const { answer, year, seen } = shown;
  const isOpen = ({ share }: { readonly share: number }): boolean => share > 0 && share < 1;
  const own = answer.conclusions.flatMap(({ id, title, layers: { reference } }) =>
    reference === null || !isOpen(reference)
      ? []
      : [
          {
            title: says(title),
            address: addressOf(shown, [id, "share"]),
            share: reference.share,
            curve: (factor: ThreatFactor) => drawnCurve(reference.slices[factor]),
          },
        ],
  );
  const pairs = (year?.pairs ?? []).filter(isOpen).map(({ one, other, share, differences }) => ({
    title: words().greater(threatName(seen, one), threatName(seen, other)),
    address: addressOf(shown, [year?.year ?? 0, one, "over", other]),
    share,
    curve: (factor: ThreatFactor) => pairCurve(differences, factor),
  }));
  return [...own, ...pairs];
}

function Strip({ row, factor, weight }: { readonly row: OpenConclusion; readonly factor: ThreatFactor; readonly weight: number }) {
  const { robust, factors } = threatWords[lang.value];
  const label = robust.slice({ factor: factors[factor], what: row.title });
  return <Drawing class="strip" svg={svgOf(weightStrip(row.curve(factor), { weight, ...STRIP, label }))} />;
}
