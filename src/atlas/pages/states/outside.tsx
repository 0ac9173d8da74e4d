import { isoYear } from "../../../model/dates.ts";
import { go } from "../../view/store.ts";
import type { YearOutside } from "./asked.ts";
import { words } from "./words.ts";

/** What stands instead of the map at a date outside the years that are asked: which years there are, and the way to the nearest of them. */
export function Outside({ from, to, nearest }: YearOutside) {
  const w = words();
  return (
    <p class="lead" role="status">
      {w.outsideText(from, to)}{" "}
      <button type="button" class="link" onClick={() => go({ at: isoYear(nearest) })}>
        {w.goTo(nearest)}
      </button>
    </p>
  );
}
