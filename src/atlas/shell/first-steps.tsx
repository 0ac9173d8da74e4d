import type { ComponentChildren } from "preact";

/** Steps in words, each with where it is done: a file, a command. */
export type Steps = readonly (readonly [step: string, place: string])[];

/** What stands where a study has nothing to show yet: why, and the steps to it. */
export function FirstSteps(props: {
  readonly why: string;
  readonly steps: Steps;
  /** A drawing above. */
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="first-steps">
      {props.children}
      <h1>{props.why}</h1>
      <ol>
        {props.steps.map(([step, place], i) => (
          <li key={place}>
            <b>{i + 1}</b>
            <span>{step}</span>
            <code>{place}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
