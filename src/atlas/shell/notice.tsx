import { AskFailure } from "../api.ts";
import { lang } from "../view/store.ts";
import { words } from "../words.ts";

/** What went wrong, in one sentence. */
export function Notice({ failure }: { readonly failure: unknown }) {
  const says = failure instanceof AskFailure ? failure.says[lang.value] : String(failure);
  return (
    <div class="notice" role="alert">
      <b>{words().failed}.</b> {says}
    </div>
  );
}
