import { z } from "zod";

/** Text that takes the place of a stretch of a file, counted in UTF-16 code units of the file as it was; `end` excluded. */
export const Splice = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() }).meta({ id: "Splice" });
export type Splice = z.infer<typeof Splice>;

/** The text with every splice made; they stand in order and do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of splices) {
    if (start < at || end < start || end > text.length) throw new RangeError("splices must stand in order, inside the text");
    parts.push(text.slice(at, start), put);
    at = end;
  }
  return `${parts.join("")}${text.slice(at)}`;
}

/** The splices that turn the changed text back into the one it came from. */
export function inverse(text: string, splices: readonly Splice[]): Splice[] {
  let shift = 0;
  return splices.map(({ start, end, text: put }) => {
    const at = start + shift;
    shift += put.length - (end - start);
    return { start: at, end: at + put.length, text: text.slice(start, end) };
  });
}
