import type { CircularityLevel, WhyAnswer } from "../../../model/index.ts";
import { says } from "../../view/store.ts";
import { words } from "./words.ts";

/** Whether the argument for a hypothesis is circular: the eight checks, each with its sign, what it found and the way out. */
export function Board({ answer, hypothesis }: { readonly answer: WhyAnswer; readonly hypothesis: string }) {
  const w = words();
  const board = answer.circularity.find((one) => one.hypothesis === hypothesis)?.board;
  return (
    <section class="board">
      <h2>{w.circular}</h2>
      {board === undefined ? <p class="caption">{w.noBoard}</p> : undefined}
      <ol class="tiles">
        {(board?.checks ?? []).map((check) => (
          <li key={check.code}>
            <Sign level={check.level} label={w.levels[check.level]} />
            <span>
              <b>{check.code}</b> {says(check.title)}
              <small>{says(check.says)}</small>
              {check.wayOut === null || check.level === "clear" ? undefined : <small class="way-out">{says(check.wayOut)}</small>}
            </span>
          </li>
        ))}
      </ol>
      <p class="legend">
        {(["red", "amber", "clear"] as const).map((level) => (
          <span key={level}>
            <Sign level={level} size={14} /> {w.levels[level]}
          </span>
        ))}
      </p>
    </section>
  );
}

/** A level as a sign that needs no hue: a crossed full square blocks, a half one weakens, an empty one is clear. */
function Sign({ level, label, size = 20 }: { readonly level: CircularityLevel; readonly label?: string; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {level === "red" ? (
        <>
          <rect x="1" y="1" width="18" height="18" fill="var(--ink)" />
          <path d="M6 6l8 8m0-8l-8 8" stroke="var(--paper)" stroke-width="2" />
        </>
      ) : (
        <>
          <rect x="1.5" y="1.5" width="17" height="17" fill="none" stroke={level === "amber" ? "var(--ink)" : "var(--axis)"} />
          {level === "amber" ? <path d="M1.5 18.5v-17h17z" fill="var(--ink)" /> : undefined}
        </>
      )}
    </svg>
  );
}
