import { halfSpread, signed, thousandths, threatWords, withoutZero } from "../../../draw/index.ts";
import type { ThreatWindow } from "../../../model/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { lang, says } from "../../view/store.ts";
import { addressOf, type Shown } from "./look.ts";
import { words } from "./words.ts";

/** Whether the threat changed in the years that the question asks about, in each layer; what the change is made of; and whether other settings say otherwise. */
export function AnswerCard(shown: Shown) {
  const { answer } = shown;
  return (
    <section class="card answer" aria-label={words().answer}>
      <h2 class="eyebrow">{says(answer.title)}</h2>
      {answer.windows.map((window) => (
        <WindowAnswer key={`${window.from}-${window.to}`} shown={shown} window={window} />
      ))}
      <p class="caption">
        {words().figures(answer.figures.origin)} {answer.figures.sets.map(({ id, version }) => `${id} ${version}`).join(", ")}
        {words().stop}
        {words().space}
        {words().notMeasured(answer.notMeasured.map((one) => words().missingThings[one]).join(words().listed))}
      </p>
    </section>
  );
}

function WindowAnswer({ shown, window }: { readonly shown: Shown; readonly window: ThreatWindow }) {
  const w = words();
  const { answer } = shown;
  const { spread } = threatWords[lang.value];
  const found = window.layers.reference;
  const verdict = found === null ? "unknown" : found.flat ? "flat" : "varied";
  const { draws, flat } = { draws: answer.settings.robustness.settings, flat: window.settings?.flat };
  return (
    <>
      <p class="asked">{w.asked(window.from, window.to)}</p>
      <p class="show">{w.changed[verdict]}</p>
      <Spreads shown={shown} window={window} />
      {verdict === "flat" ? <p>{spread.flatMeans}</p> : undefined}
      {flat === undefined ? undefined : <p>{spread.settings({ draws: String(draws), flat: `${(100 * flat).toFixed(0)} %` })}</p>}
      <Change window={window} />
    </>
  );
}

/** The range of the bloc's threat in each layer, and how far it varied. */
function Spreads({ shown, window }: { readonly shown: Shown; readonly window: ThreatWindow }) {
  const w = words();
  return (
    <table class="spreads">
      <tbody>
        {(["reference", "acts", "perceptions"] as const).map((layer) => {
          const found = window.layers[layer];
          if (found === null) return undefined;
          const total = (year: number, value: number) => (
            <Explained address={addressOf(shown, [year, "bloc"], layer)}>{thousandths(value)}</Explained>
          );
          return (
            <tr key={layer}>
              <th scope="row">{w.layerKey[layer]}</th>
              <td class="n">
                {total(found.leastYear, found.least)}
                {w.to}
                {total(found.greatestYear, found.greatest)}
              </td>
              <td class="n">
                ±
                <Explained address={addressOf(shown, [`${window.from}-${window.to}`, "spread"], layer)}>
                  {halfSpread(found.spread)}
                </Explained>{" "}
                %
              </td>
              <td>{w.changed[found.flat ? "flat" : "varied"].toLowerCase()}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const PARTS = ["power", "proximity", "offence", "intention", "cohesion"] as const;

/** The Shapley shares of the change, as bars from their own zero: right adds to the threat, left, hatched, takes from it. */
function Change({ window }: { readonly window: ThreatWindow }) {
  const { change, from, to } = window;
  if (change === null) return null;
  const w = words();
  const most = Math.max(...PARTS.map((part) => Math.abs(change[part])), 1e-12);
  return (
    <table class="change">
      <caption>{w.changeHead(from, to)}</caption>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <th scope="row">{w.parts[part]}</th>
            <td>
              <SignedBar share={change[part] / most} />
            </td>
            <td class="n">{withoutZero(signed(change[part], 3))}</td>
          </tr>
        ))}
        <tr class="total">
          <th scope="row">{w.total}</th>
          <td />
          <td class="n">{withoutZero(signed(change.total, 3))}</td>
        </tr>
      </tbody>
    </table>
  );
}

function SignedBar({ share }: { readonly share: number }) {
  const width = 54 * Math.abs(share);
  return (
    <svg width="120" height="14" viewBox="0 0 120 14" aria-hidden="true">
      {share < 0 ? (
        <rect x={60 - width} y="2.5" width={width} height="9" class="less" />
      ) : (
        <rect x="60" y="2.5" width={width} height="9" class="more" />
      )}
      <line x1="60" x2="60" y1="0" y2="14" stroke="var(--axis)" />
    </svg>
  );
}
