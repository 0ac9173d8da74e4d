import { dateWords, EDTF_FAULTS, parseEdtf } from "../../../model/dates.ts";
import type { DocumentAnswer } from "../../../work/index.ts";
import { says } from "../../view/store.ts";
import { change, Field, isFaulty } from "./claim-form.tsx";
import type { ClaimForm } from "./form.ts";
import { words } from "./words.ts";

/** When: the date as EDTF, what it means in both languages, the words of the source for it, and other dates of the passage. */
export function DateField({ form, document }: { readonly form: ClaimForm; readonly document: DocumentAnswer }) {
  const w = words();
  const others = form.draft?.otherDates ?? [];
  return (
    <div class="wide">
      <Field label={w.field.when} small={<Meaning form={form} />} faulty={isFaulty("date") || isWrong(form.edtf)}>
        <input
          value={form.edtf}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={isWrong(form.edtf)}
          onInput={(event) => change({ edtf: event.currentTarget.value.trim() }, document)}
        />
      </Field>
      {others.length === 0 ? undefined : (
        <p class="others">
          {w.otherDates}{" "}
          {others.map((one) => (
            <button
              key={one.words}
              type="button"
              class="link"
              onClick={() => change({ edtf: one.edtf, dateWords: one.words, basis: "explicit" }, document)}
            >
              {one.words}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function isWrong(edtf: string): boolean {
  return edtf !== "" && !parseEdtf(edtf).ok;
}

function Meaning({ form }: { readonly form: ClaimForm }) {
  const w = words();
  const from = form.draft?.from.date;
  if (form.edtf === "") return <>{form.draft === undefined ? w.noDate : w.notSaid}</>;
  const parsed = parseEdtf(form.edtf);
  if (!parsed.ok) return <>{says(EDTF_FAULTS[parsed.reason])}</>;
  const means = w.means(dateWords(parsed.edtf, "en"), dateWords(parsed.edtf, "zh"));
  const isOwn = from !== undefined && form.edtf === form.draft?.claim.date.edtf;
  const source = isOwn
    ? from.anchor === undefined
      ? w.from(from.words)
      : w.anchored(from.words, from.anchor)
    : form.dateWords === ""
      ? w.bases[form.basis]
      : w.from(form.dateWords);
  return (
    <>
      {means}
      <br />
      {source}
    </>
  );
}
