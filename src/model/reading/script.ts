/** How characters of one script are written in another; `isVariant` says whether two are the same character in either. */
export interface ScriptTable {
  /** A run of Han characters, by phrases. */
  phrase(run: string): string;
  character(character: string): string;
  isVariant(one: string, other: string): boolean;
}

/**
 * A text in the other script with every character in its place: as many code points, each a variant of the one it stands for, so that no offset
 * moves. Phrases decide where the characters keep their number and kind (`关系` is `關係`), otherwise each character by itself; what has no variant stays.
 */
export function convertScript(text: string, table: ScriptTable): string {
  return text.replace(/\p{Script=Han}+/gu, (run) => {
    const [own, other] = [Array.from(run), Array.from(table.phrase(run))];
    const fits = own.length === other.length && own.every((one, i) => table.isVariant(one, other[i] ?? ""));
    return fits ? other.join("") : own.map((one) => variantOf(one, table)).join("");
  });
}

function variantOf(character: string, table: ScriptTable): string {
  const other = table.character(character);
  return Array.from(other).length === 1 && table.isVariant(character, other) ? other : character;
}
