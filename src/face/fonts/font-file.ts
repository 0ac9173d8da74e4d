/** What a TrueType file says of its characters. */
export interface FontFile {
  has(codePoint: number): boolean;
  /** Advance width in thousandths of an em; undefined where there is no glyph. */
  advance(codePoint: number): number | undefined;
}

/** Reads the character map and the advance widths of a TrueType file. */
export function readFontFile(bytes: Buffer): FontFile {
  const glyphs = readCharacterMap(bytes);
  const perEm = bytes.readUInt16BE(tableAt(bytes, "head") + 18);
  const last = bytes.readUInt16BE(tableAt(bytes, "hhea") + 34) - 1;
  const metrics = tableAt(bytes, "hmtx");
  return {
    has: (codePoint) => glyphs.has(codePoint),
    advance(codePoint) {
      const glyph = glyphs.get(codePoint);
      return glyph === undefined ? undefined : (bytes.readUInt16BE(metrics + 4 * Math.min(glyph, last)) * 1000) / perEm;
    },
  };
}

/** The same file under another family name, which must not be longer than its own. */
export function renamed(bytes: Buffer, family: string): Buffer {
  const copy = Buffer.from(bytes);
  const names = tableAt(copy, "name");
  const storage = names + copy.readUInt16BE(names + 4);
  for (let record = names + 6; record < names + 6 + 12 * copy.readUInt16BE(names + 2); record += 12) {
    if (copy.readUInt16BE(record + 6) !== FAMILY_NAME) continue;
    const name = Buffer.from(family, "utf16le").swap16();
    if (name.length > copy.readUInt16BE(record + 8)) throw new RangeError(`the family name ${family} is too long`);
    name.copy(copy, storage + copy.readUInt16BE(record + 10));
    copy.writeUInt16BE(name.length, record + 8);
  }
  return copy;
}

const FAMILY_NAME = 1;

function tableAt(bytes: Buffer, tag: string): number {
  for (let record = 12; record < 12 + 16 * bytes.readUInt16BE(4); record += 16) {
    if (bytes.toString("latin1", record, record + 4) === tag) return bytes.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}

function readCharacterMap(bytes: Buffer): ReadonlyMap<number, number> {
  const table = tableAt(bytes, "cmap");
  const glyphs = new Map<number, number>();
  for (let i = 0; i < bytes.readUInt16BE(table + 2); i += 1) {
    const subtable = table + bytes.readUInt32BE(table + 8 + 8 * i);
    const format = bytes.readUInt16BE(subtable);
    if (format === 4) readSegments(bytes, subtable, glyphs);
    if (format === 12) readGroups(bytes, subtable, glyphs);
  }
  return glyphs;
}

/** Format 4: segments of the basic plane. */
function readSegments(bytes: Buffer, at: number, glyphs: Map<number, number>): void {
  const size = bytes.readUInt16BE(at + 6);
  for (let segment = at + 14; segment < at + 14 + size; segment += 2) {
    const [end, start] = [bytes.readUInt16BE(segment), bytes.readUInt16BE(segment + size + 2)];
    const delta = bytes.readUInt16BE(segment + 2 * size + 2);
    const offsetAt = segment + 3 * size + 2;
    const offset = bytes.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const stored = offset === 0 ? code : bytes.readUInt16BE(offsetAt + offset + 2 * (code - start));
      const glyph = stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/** Format 12: groups of all planes. */
function readGroups(bytes: Buffer, at: number, glyphs: Map<number, number>): void {
  for (let group = at + 16; group < at + 16 + 12 * bytes.readUInt32BE(at + 12); group += 12) {
    const [from, to, first] = [bytes.readUInt32BE(group), bytes.readUInt32BE(group + 4), bytes.readUInt32BE(group + 8)];
    for (let code = from; code <= to; code += 1) glyphs.set(code, first + code - from);
  }
}
