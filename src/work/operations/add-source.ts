import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { z } from "zod";
import { Digest, Problem, type Source, SourceId } from "../../model/index.ts";
import { digestOf, reasonOf, removeFile, writeWhole } from "../../record/index.ts";
import { editStudy } from "../edit/edit-study.ts";
import { appendSource, BIBLIOGRAPHY } from "../edit/source-entry.ts";
import { Undo } from "../edit/undo.ts";
import { operation } from "../operation.ts";
import { readIfThere } from "../study/read-folder.ts";

const AddedSource = z
  .strictObject({
    id: SourceId,
    title: z.string(),
    file: z.string(),
    digest: Digest,
    codePoints: z.int(),
    language: z.string(),
    /** True where the text now lies in the study; otherwise it is read from `beside`. */
    kept: z.boolean(),
    beside: z.string(),
    undo: Undo,
  })
  .meta({ id: "AddedSource" });
export type AddedSource = z.infer<typeof AddedSource>;

export const addSource = operation({
  name: "add-source",
  summary: {
    en: "Enter a text in the bibliography, with its digest and length, so that claims can point into it",
    zh: "把一份文本连同校验码与长度写入文献目录，供主张引用",
  },
  writes: true,
  positional: ["file"],
  needsStudy: true,
  http: false,
  input: z.strictObject({
    file: z.string().min(1).describe("a text file in UTF-8"),
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe("short id of the source; made from the file's name where it is left out")
      .optional(),
    title: z.string().min(1).describe("title of the source; the file's name where it is left out").optional(),
    language: z.string().min(2).describe("language of the text (en, zh-Hans …); told from its script where it is left out").optional(),
    keep: z.enum(["yes", "no"]).describe("yes copies the text into the study: its licence must allow that").default("no"),
  }),
  output: AddedSource,
  rows: ({ id, title, file, codePoints, language, kept }) => [{ id, title, file, codePoints, language, kept }],
  async run({ file, id, title, language, keep }, context) {
    const mayKeepText = keep === "yes";
    const { text, bytes } = await textOf(file);
    const name = basename(file);
    const source: Source = {
      id: id ?? slugOf(name),
      type: "document",
      title: title ?? basename(name, extname(name)),
      custom: {
        document: {
          file: name,
          digest: digestOf(bytes),
          codePoints: [...text].length,
          language: language ?? languageOf(text),
          mayKeepText,
        },
      },
    };
    const place = context.study();
    const copy = mayKeepText ? await copied(join(place.folder, "sources", name), bytes) : undefined;
    try {
      const { undo } = await editStudy(context, ({ text: textIn, opened }) => {
        refuseKnown(source, opened.load().records.sources);
        return { change: { file: BIBLIOGRAPHY, splices: appendSource(textIn(BIBLIOGRAPHY), source) }, result: source };
      });
      const { document } = source.custom ?? {};
      if (document === undefined) throw new RangeError("a source without its document");
      const { digest, codePoints } = document;
      const added = { id: source.id, title: source.title, file: name, digest, codePoints, language: document.language };
      return { ...added, kept: mayKeepText, beside: dirname(resolve(file)), undo };
    } catch (cause) {
      if (copy === "written") await removeFile(join(place.folder, "sources", name));
      throw cause;
    }
  },
});

async function textOf(file: string): Promise<{ text: string; bytes: Uint8Array }> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Problem("cannot-read", { path: file, reason: reasonOf(cause) }, { cause });
  });
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.trim() !== "" && !text.includes("\u0000")) return { text, bytes };
  } catch (cause) {
    throw new Problem("not-text", { path: file }, { cause });
  }
  throw new Problem("not-text", { path: file });
}

/** Puts the text into the study, unless the same bytes lie there already; another file of that name is not written over. */
async function copied(path: string, bytes: Uint8Array): Promise<"written" | "there"> {
  const there = await readIfThere(path);
  if (there === undefined) {
    await writeWhole(path, bytes);
    return "written";
  }
  if (digestOf(there) === digestOf(bytes)) return "there";
  throw new Problem("cannot-write", { path, reason: "EEXIST" });
}

function refuseKnown(source: Source, known: readonly { readonly value: Source }[]): void {
  const { document } = source.custom ?? {};
  const same = known.find(({ value }) => value.id === source.id || value.custom?.document?.file === document?.file)?.value;
  if (same === undefined) return;
  throw new Problem("source-known", { id: source.id, value: same.id, file: document?.file ?? "" });
}

/** A short id from a file's name: `Zhou 2019 (final).txt` gives `zhou-2019-final`, a name without Latin letters `source`. */
export function slugOf(name: string): string {
  const slug = basename(name, extname(name))
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "source" : slug;
}

const HAN_SHARE = 0.2;

/** Chinese where a fifth of the letters are Han characters, otherwise English: what is neither is named with `--language`. */
function languageOf(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > letters * HAN_SHARE ? "zh" : "en";
}
