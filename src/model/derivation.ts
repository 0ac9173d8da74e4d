import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import { Digest } from "./source.ts";

/** The end of a derivation: a claim and the passage it rests on; `text` only where the document was found beside the study. */
export const Evidence = z
  .strictObject({
    claim: z.string(),
    source: z.string(),
    start: z.int(),
    end: z.int(),
    digest: Digest,
    /** Line of the document, from 1, where the document was found. */
    line: z.int().optional(),
    roots: z.array(z.string()),
    gloss: Bilingual,
    text: z.string().optional(),
  })
  .meta({ id: "Evidence" });
export type Evidence = z.infer<typeof Evidence>;

/** The tree from a number down to claims and passages: what it is, its value, how it was made, and what it was made from. */
export interface Derivation {
  /** Where the number stands: `tilt-1960s/1963/pA`. */
  address: string;
  what: Bilingual;
  value?: string | number | undefined;
  method?: Bilingual | undefined;
  evidence: Evidence[];
  from: Derivation[];
}

export const Derivation: z.ZodType<Derivation> = z
  .strictObject({
    address: z.string(),
    what: Bilingual,
    value: z.union([z.string(), z.number()]).optional(),
    method: Bilingual.optional(),
    evidence: z.array(Evidence),
    from: z.array(z.lazy(() => Derivation)),
  })
  .meta({ id: "Derivation" });
