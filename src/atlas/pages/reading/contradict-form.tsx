import { useState } from "preact/hooks";
import type { Claim } from "../../../model/index.ts";
import type { ClaimAnswer, DocumentAnswer } from "../../../work/index.ts";
import { useAnswer } from "../../api.ts";
import { says } from "../../view/store.ts";
import { Field } from "./claim-form.tsx";
import { Pick } from "./pick.tsx";
import { isBusy, isContradicting, noteContradiction, refusal } from "./state.ts";
import { words } from "./words.ts";

const KINDS = ["date", "order", "status", "quantity", "actor", "identity", "certainty"] as const;

/** Notes that the open claim cannot be true together with another one; the sentences begin as the two claims side by side. */
export function ContradictForm({ claim, document }: { readonly claim: Claim; readonly document: DocumentAnswer }) {
  const w = words().contradiction;
  const [other, setOther] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("date");
  const [own, setOwn] = useState<{ en?: string; zh?: string }>({});
  const { value } = useAnswer<ClaimAnswer>("claim", /-\d{3,}$/.test(other) ? { claim: other } : undefined);
  const gloss = value?.claim.id === other ? value.claim.gloss : undefined;
  const told = (language: "en" | "zh"): string =>
    own[language] ?? (gloss === undefined ? "" : `${claim.gloss[language]} ≠ ${gloss[language]}`);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void noteContradiction({ claims: `${claim.id},${other.trim()}`, kind, en: told("en"), zh: told("zh") }, document);
  };
  return (
    <form class="card contradict" onSubmit={submit} aria-label={w.head(claim.id)}>
      <h3>
        <b class="neq" aria-hidden="true" /> {w.head(claim.id)}
      </h3>
      <div class="fields">
        <Field label={w.other} small={gloss === undefined ? "" : says(gloss)} wide>
          <input
            value={other}
            list="other-claims"
            spellcheck={false}
            required
            onInput={(event) => setOther(event.currentTarget.value.trim())}
          />
          <datalist id="other-claims">
            {document.claims
              .filter((one) => one.claim.id !== claim.id)
              .map((one) => (
                <option key={one.claim.id} value={one.claim.id}>
                  {says(one.claim.gloss)}
                </option>
              ))}
          </datalist>
        </Field>
        <Field label={w.kind} small="">
          <Pick value={kind} choices={KINDS.map((id) => ({ id, text: w.kinds[id] }))} choose={(id) => setKind(id as typeof kind)} />
        </Field>
        {(["en", "zh"] as const).map((language) => (
          <Field key={language} all label={w.says[language]} small="">
            <textarea
              rows={2}
              required
              lang={language === "zh" ? "zh-Hans" : "en"}
              value={told(language)}
              onInput={(event) => setOwn({ ...own, [language]: event.currentTarget.value })}
            />
          </Field>
        ))}
      </div>
      {refusal.value === undefined ? undefined : (
        <p class="notice" role="alert">
          {says(refusal.value.says)}
        </p>
      )}
      <div class="acts-row">
        <button type="submit" class="btn main" aria-disabled={isBusy.value}>
          {w.note}
        </button>
        <button type="button" class="btn" onClick={() => (isContradicting.value = false)}>
          {words().buttons.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
