import { words } from "../words.ts";

/** What stands where the first answer is still awaited. */
export function Loading() {
  return (
    <p class="muted" aria-busy="true">
      {words().loading}
    </p>
  );
}
