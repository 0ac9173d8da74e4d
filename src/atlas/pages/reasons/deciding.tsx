import type { TestedPrediction, WhyAnswer } from "../../../model/index.ts";
import { says } from "../../view/store.ts";
import { words } from "./words.ts";

/** What evidence would settle the chosen predictions, by the bits that it is expected to tell. */
export function Deciding({ answer, predictions }: { readonly answer: WhyAnswer; readonly predictions: readonly TestedPrediction[] }) {
  const own = new Set(predictions.map((one) => one.id));
  const told = answer.deciding.filter((one) => own.has(one.prediction)).toSorted((a, b) => b.bits - a.bits);
  if (told.length === 0) return null;
  const most = Math.max(...told.map((one) => one.open), 1e-9);
  return (
    <section class="need">
      <h2>
        {words().deciding} <span>{words().bits}</span>
      </h2>
      <ol>
        {told.map((one) => (
          <li key={`${one.prediction} ${one.sentence.en}`}>
            <span>{says(one.sentence)}</span>
            <svg width="84" height="16" viewBox="0 0 84 16" role="img" aria-label={one.bits.toFixed(2)}>
              <rect y="5" width="44" height="6" fill="var(--well)" />
              <rect y="5" width={(44 * one.bits) / most} height="6" fill="var(--ink)" />
              <text x="84" y="12.5" text-anchor="end" font-size="12" fill="var(--ink-2)">
                {one.bits.toFixed(2).replace(/^0/, "")}
              </text>
            </svg>
          </li>
        ))}
      </ol>
    </section>
  );
}
