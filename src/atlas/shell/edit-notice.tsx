import { says } from "../view/store.ts";
import { told, undoable, undoLast } from "../view/undo.ts";
import { words } from "../words.ts";

/** What was edited last, in a line at the foot of the page, with the way back. It stays until it is put away or something else is edited. */
export function EditNotice() {
  const w = words();
  const last = told.value;
  return (
    <div class="edit-notice" role="status" aria-live="polite" hidden={last === undefined}>
      {last === undefined ? undefined : (
        <>
          <span>{last.kind === "undone" ? w.edit.undone(says(last.what)) : says(last.what)}</span>
          {undoable.value === 0 ? undefined : (
            <button type="button" class="btn" onClick={() => void undoLast()}>
              {w.edit.undo}
              <kbd>Ctrl Z</kbd>
            </button>
          )}
          <button type="button" class="x" aria-label={w.close} onClick={() => (told.value = undefined)}>
            ×
          </button>
        </>
      )}
    </div>
  );
}
