import { z } from "zod";
import { Bilingual } from "./bilingual.ts";

export const SourceId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ id: "SourceId" });
export type SourceId = z.infer<typeof SourceId>;

/** `sha256:` and the 64 hexadecimal digits of a document's exact bytes. */
export const Digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .meta({ id: "Digest" });
export type Digest = z.infer<typeof Digest>;

/** The document itself: its file name, exact bytes and length in code points, and whether its text may be kept in the study. */
export const SourceDocument = z
  .strictObject({
    file: z.string().min(1),
    digest: Digest,
    codePoints: z.int().positive(),
    language: z.string().min(2),
    mayKeepText: z.boolean(),
  })
  .meta({ id: "SourceDocument" });
export type SourceDocument = z.infer<typeof SourceDocument>;

/**
 * What is wrong with an entry that stands for a note: `empty` has nothing in it, `dead` names an address that no longer leads to the work, `dangling`
 * is cited by a number that has no note, `unnamed` is cited, but the work behind it is not known.
 */
export const SourceFault = z.enum(["empty", "dead", "dangling", "unnamed"]);
export type SourceFault = z.infer<typeof SourceFault>;

const CslName = z.strictObject({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() });
const CslDate = z.strictObject({ "date-parts": z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) });

/** One bibliographic record, as CSL-JSON; what is Tiltmeter's own stands under `custom`, where CSL leaves room for it. */
export const Source = z
  .strictObject({
    id: SourceId,
    type: z.string().min(1),
    title: z.string().min(1),
    "title-short": z.string().optional(),
    author: z.array(CslName).optional(),
    editor: z.array(CslName).optional(),
    issued: CslDate.optional(),
    accessed: CslDate.optional(),
    "container-title": z.string().optional(),
    publisher: z.string().optional(),
    "publisher-place": z.string().optional(),
    volume: z.string().optional(),
    issue: z.string().optional(),
    page: z.string().optional(),
    URL: z.string().optional(),
    DOI: z.string().optional(),
    language: z.string().optional(),
    custom: z
      .strictObject({
        titles: Bilingual.optional(),
        /** A name for places where the title is too long. */
        short: Bilingual.optional(),
        document: SourceDocument.optional(),
        /** The source in which this one is cited, when it was not seen itself. */
        citedIn: SourceId.optional(),
        /** Another entry for the same work, by the coder's judgement: the two count as one root. */
        sameAs: SourceId.optional(),
        fault: SourceFault.optional(),
        note: Bilingual.optional(),
      })
      .optional(),
  })
  .meta({ id: "Source" });
export type Source = z.infer<typeof Source>;
