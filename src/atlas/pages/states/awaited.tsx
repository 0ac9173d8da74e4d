import type { StatesAwaited } from "../../../work/index.ts";
import type { Input } from "../../api.ts";
import { says } from "../../view/store.ts";
import { fitAll, fitting, keyOf } from "./asked.ts";
import { words } from "./words.ts";

/** What stands here until the leans are fitted: how long it takes, the press that begins it; then how far it is, and how to call it off. */
export function Awaited({ answer, asked }: { readonly answer: StatesAwaited; readonly asked: Input }) {
  const w = words();
  const { states } = answer;
  if (states === 0)
    return (
      <p class="notice" role="alert">
        {says(answer.says)}
      </p>
    );
  const now = fitting.value?.key === keyOf(asked) ? fitting.value : undefined;
  return (
    <section class="lean-wait">
      <p class="lead">{says(answer.says)}</p>
      {now === undefined ? (
        <button type="button" class="btn" onClick={() => void fitAll(asked, states)}>
          {w.fit(states)}
        </button>
      ) : (
        <>
          <div
            class="meter"
            role="progressbar"
            aria-label={w.fitting(now.done, now.of)}
            aria-valuenow={now.done}
            aria-valuemin={0}
            aria-valuemax={now.of}
          >
            <i style={{ width: `${(100 * now.done) / Math.max(1, now.of)}%` }} />
          </div>
          <p class="line">
            <span>
              {w.fitting(now.done, now.of)}
              {now.done < 3 ? "" : w.left(Math.ceil((now.seconds / now.done) * (now.of - now.done)))}
            </span>
            <button type="button" class="btn" onClick={() => now.stop.abort()}>
              {w.cancel}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
