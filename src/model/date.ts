import { z } from "zod";
import { boundsOf, type DateBounds, span } from "./date-bounds.ts";
import { parseEdtf } from "./edtf.ts";
import { perText } from "./per-text.ts";

/** A date in EDTF (ISO 8601-2, levels 0–2). Its faults reach `check` with the offset inside the text. */
export const EdtfText = z
  .string()
  .superRefine((text, context) => {
    const result = parseEdtf(text);
    if (!result.ok) context.addIssue({ code: "custom", message: result.reason, params: { edtf: result.reason, offset: result.offset } });
  })
  .meta({ id: "EdtfText" });

/** What lets a coder say the date: the clause itself, the sentence, its surroundings, a note, a named event, other knowledge, or nothing. */
export const DateBasis = z
  .enum(["explicit", "sentence", "context", "footnote", "named_event", "external", "none"])
  .meta({ id: "DateBasis" });
export type DateBasis = z.infer<typeof DateBasis>;

/** When a source says something happened: the words of the source beside the EDTF a coder gave them. `edtf: null` means that the source does not say. */
export const ClaimDate = z
  .strictObject({
    edtf: EdtfText.nullable(),
    words: z.string().min(1).optional(),
    calendar: z.enum(["gregorian", "lunar", "julian"]).optional(),
    basis: DateBasis,
    alternatives: z.array(EdtfText).min(1).optional(),
  })
  .meta({ id: "ClaimDate" });
export type ClaimDate = z.infer<typeof ClaimDate>;

/** The bounds of an EDTF text that is known to be valid, or undefined for one that is not or is absent. */
export function boundsOfText(text: string | null | undefined): DateBounds | undefined {
  return text === null || text === undefined ? undefined : knownBounds(text);
}

const knownBounds = perText((text) => {
  const result = parseEdtf(text);
  return result.ok ? boundsOf(result.edtf) : undefined;
});

/** The days `[from, to)` that a date may touch, or undefined where there is no date. */
export function whenOf(text: string | null | undefined): { readonly from: number; readonly to: number } | undefined {
  const bounds = boundsOfText(text);
  return bounds === undefined ? undefined : span(bounds);
}
