import { z } from "zod";
import { Bilingual, Claim, Digest } from "../../model/index.ts";

const Place = { start: z.int(), end: z.int() };

/** A stretch of the document that is read as one; `line` counts from 1, and so does `page`, where the document marks its pages. */
const Block = z
  .strictObject({ kind: z.enum(["heading", "paragraph", "row"]), ...Place, line: z.int(), page: z.int().optional() })
  .meta({ id: "Block" });

/** A part of the document that is shown at once, with the number of its claims. */
const Leaf = z
  .strictObject({ number: z.int(), ...Place, line: z.int().nullable(), claims: z.int(), proposed: z.int(), disputed: z.int() })
  .meta({ id: "Leaf" });

/** A claim whose passage touches the leaf. `isMoved`: it was coded in another version of the document, so that nobody knows where its passage stands. */
const ClaimOnLeaf = z.strictObject({ claim: Claim, isMoved: z.boolean(), contradictions: z.array(z.string()) }).meta({ id: "ClaimOnLeaf" });

/** Claims of the source by what they are; `disputed` are those accepted ones that a contradiction names. */
const ClaimTotals = z
  .strictObject({
    accepted: z.int(),
    proposed: z.int(),
    rejected: z.int(),
    superseded: z.int(),
    disputed: z.int(),
    moved: z.int(),
  })
  .meta({ id: "ClaimTotals" });

/** A document as far as it is looked at: one leaf of its text with the claims read there. All places are code points of the whole document. */
export const DocumentAnswer = z
  .strictObject({
    source: z.string(),
    title: Bilingual,
    language: z.string(),
    codePoints: z.int(),
    /** Licence of the study, where the study may keep the text; null for a text that may not be kept. */
    licence: z.string().nullable(),
    file: z.string(),
    state: z.enum(["unchanged", "changed", "absent"]),
    /** Digest of the version that was coded, and of the one that lies there. */
    coded: Digest,
    found: Digest.nullable(),
    script: z.enum(["as-written", "simplified", "traditional"]),
    leaf: Leaf,
    leaves: z.array(Leaf),
    /** The text of the leaf, `null` where it is not at hand. */
    text: z.string().nullable(),
    blocks: z.array(Block),
    /** What is passed over when the leaf is read: markup, indents, line breaks inside a paragraph. */
    hidden: z.array(z.strictObject(Place)),
    claims: z.array(ClaimOnLeaf),
    totals: ClaimTotals,
    /** The next proposed claim behind this leaf, from the beginning again after the last one. */
    nextProposed: z.string().nullable(),
    /** The files that an edit of what is shown would change, with their digests; null where there is none yet. */
    files: z.strictObject({
      claims: z.strictObject({ path: z.string(), digest: Digest.nullable() }),
      contradictions: z.strictObject({ path: z.string(), digest: Digest.nullable() }),
    }),
    /** Short names of the actors in the claims. */
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "DocumentAnswer" });
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;
