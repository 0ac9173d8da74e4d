import { overview } from "../../view/store.ts";
import { currentCoder, refusal, setCoder } from "./state.ts";
import { words } from "./words.ts";

/** Who edits: asked of the coders that the study names, and remembered in this browser. A study with one coder asks nobody. */
export function CoderField() {
  const w = words();
  const coders = overview.value?.coders ?? [];
  const current = currentCoder();
  if (coders.length === 1)
    return (
      <span>
        {w.field.coder} {coders[0]?.id}
      </span>
    );
  return (
    <label class={`coder ${current === undefined && refusal.value?.code === "missing-option" ? "wanted" : ""}`}>
      {w.field.coder}
      <select value={current ?? ""} onChange={(event) => setCoder(event.currentTarget.value)}>
        {current === undefined ? <option value="">{w.buttons.choose}</option> : undefined}
        {coders.map((one) => (
          <option key={one.id} value={one.id} title={one.name}>
            {one.id}
          </option>
        ))}
      </select>
    </label>
  );
}
