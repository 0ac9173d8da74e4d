import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Bilingual, type Finding, Problem } from "../../model/index.ts";
import { reasonOf } from "../files.ts";

/** A file as a table of texts, before anybody knows what it means. */
export interface TableFile {
  readonly path: string;
  readonly name: string;
  readonly form: "csv" | "parquet";
  readonly bytes: number;
  /** `sha256:` and digest of the file as it was given. */
  readonly digest: string;
  /** For CSV: what parts its cells. */
  readonly delimiter: string;
  /** The first row of a CSV file: its headings, or values where it has none. */
  readonly firstRow: readonly string[];
}

/** What is wrong with a file, at a place in it. */
export type FileFinding = Pick<Finding, "rule" | "line" | "column" | "details">;

/** A file of reference data, or the one thing that keeps it from being read as a table. */
export type TableReading = { readonly file: TableFile } | { readonly finding: FileFinding };

/** Another form in which data are published: known by its first bytes, in hexadecimal, or its first words; and how it becomes a table. */
interface OtherForm {
  readonly bytes?: RegExp;
  readonly words?: RegExp;
  readonly what: Bilingual;
  readonly wayOut: Bilingual;
}

const AS_CSV: Bilingual = { en: "export the sheet as CSV (UTF-8)", zh: "请将工作表导出为 CSV（UTF-8）" };
const FROM_R = 'write.csv(…, na = "", row.names = FALSE)';

const OTHER_FORMS: readonly OtherForm[] = [
  { bytes: /^504b0304/, words: /xl\/|\[Content_Types\]/, what: { en: "an Excel workbook", zh: "Excel 工作簿" }, wayOut: AS_CSV },
  { bytes: /^d0cf11e0/, what: { en: "an old Excel workbook", zh: "旧版 Excel 工作簿" }, wayOut: AS_CSV },
  {
    bytes: /^504b0304/,
    what: { en: "a ZIP archive", zh: "ZIP 压缩包" },
    wayOut: { en: "unpack it and add the file inside", zh: "请解压后添加其中的文件" },
  },
  {
    bytes: /^(1f8b|425a68|fd377a58|5244)/,
    what: { en: "a packed file or one of R", zh: "压缩文件或 R 数据文件" },
    wayOut: { en: `unpack it; in R read it and write it with ${FROM_R}`, zh: `请解压；若为 R 数据，请读入后用 ${FROM_R} 写出` },
  },
  {
    bytes: /^(3c73746174615f647461|7[1-6]0[12]01)/,
    what: { en: "a Stata file", zh: "Stata 文件" },
    wayOut: { en: "in Stata: export delimited using data.csv, nolabel", zh: "在 Stata 中：export delimited using data.csv, nolabel" },
  },
  {
    bytes: /^24464c[23]/,
    what: { en: "an SPSS file", zh: "SPSS 文件" },
    wayOut: { en: "export it as CSV from SPSS, or in R with haven::read_sav", zh: "请从 SPSS 导出为 CSV，或在 R 中用 haven::read_sav" },
  },
  {
    words: /^\s*<(!doctype|html)/i,
    what: { en: "a web page", zh: "网页" },
    wayOut: { en: "fetch the file itself, not the page that offers it", zh: "请下载文件本身，而非其下载页面" },
  },
];

function otherForm(head: Buffer): OtherForm | undefined {
  const [bytes, words] = [head.subarray(0, 10).toString("hex"), head.toString("latin1")];
  return OTHER_FORMS.find((form) => form.bytes?.test(bytes) !== false && form.words?.test(words) !== false);
}

/** Gives the path of the same text in UTF-8: the file itself, or, where it is said to be in another encoding, a copy that is gone afterwards. */
export async function withUtf8<T>(
  request: { readonly path: string; readonly encoding?: string | undefined },
  use: (path: string) => Promise<T>,
): Promise<T> {
  if (request.encoding === undefined) return await use(request.path);
  const folder = await mkdtemp(join(tmpdir(), "tiltmeter-"));
  const copy = join(folder, "table.csv");
  try {
    await writeFile(copy, decoderOf(request.encoding).decode(await readBytes(request.path)));
    return await use(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Problem("bad-option", { option: "--encoding", value: encoding, expected: "windows-1252, gbk, big5, utf-16le …" }, { cause });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  return await readFile(path).catch((cause: unknown) => {
    throw new Problem("cannot-read", { path, reason: reasonOf(cause) }, { cause });
  });
}

/** Looks at a file: its form, its digest and its first row. A file that is not there is the problem `cannot-read`. */
export async function readTableFile(path: string, name: string): Promise<TableReading> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new Problem("cannot-read", { path: name, reason: reasonOf(cause) }, { cause });
  });
  const head = await startOf(path);
  const other = otherForm(head);
  if (other !== undefined) {
    const { what, wayOut } = other;
    return { finding: at("data/other-form", { value: what.en, "value.zh": what.zh, hint: wayOut.en, "hint.zh": wayOut.zh }) };
  }
  if (head.subarray(0, 4).toString("latin1") === "PAR1") {
    const { digest } = await scan(path, () => undefined);
    return { file: { path, name, form: "parquet", bytes: size, digest, delimiter: "", firstRow: [] } };
  }
  return await readCsvFile({ path, name, size });
}

async function readCsvFile({ path, name, size }: { path: string; name: string; size: number }): Promise<TableReading> {
  const utf8 = utf8Check();
  const { digest } = await scan(path, utf8.take);
  const bad = utf8.end();
  if (bad !== undefined) return { finding: bad };
  const text = (await startOf(path)).toString("utf8").replace(/^\uFEFF/, "");
  if (text.trim() === "") return { finding: at("data/empty", {}) };
  const delimiter = delimiterOf(text);
  return { file: { path, name, form: "csv", bytes: size, digest, delimiter, firstRow: firstRow(text, delimiter) } };
}

const START_BYTES = 262_144;

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function scan(path: string, take: (chunk: Buffer) => void): Promise<{ digest: string }> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    take(chunk);
  }
  return { digest: `sha256:${hash.digest("hex")}` };
}

/** Finds the first byte that is not UTF-8, with its line and column, and guesses what the file is instead. */
function utf8Check(): { take(chunk: Buffer): void; end(): FileFinding | undefined } {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [line, lineStart, done] = [1, 0, 0];
  let found: FileFinding | undefined;
  const judge = (chunk: Buffer, isLast: boolean): void => {
    try {
      decoder.decode(chunk, { stream: !isLast });
    } catch {
      const offset = firstBadByte(chunk);
      const before = chunk.subarray(0, offset);
      const breaks = countBreaks(before);
      const column = breaks === 0 ? done + offset - lineStart + 1 : offset - before.lastIndexOf(0x0a);
      const byte = (chunk[offset] ?? 0).toString(16).padStart(2, "0");
      found = { rule: "data/not-utf8", line: line + breaks, column, details: { value: `0x${byte}`, hint: guessEncoding(chunk, offset) } };
    }
  };
  return {
    take(chunk) {
      if (found !== undefined) return;
      judge(chunk, false);
      const last = chunk.lastIndexOf(0x0a);
      line += countBreaks(chunk);
      if (last >= 0) lineStart = done + last + 1;
      done += chunk.length;
    },
    end() {
      if (found === undefined) judge(Buffer.alloc(0), true);
      return found;
    },
  };
}

function countBreaks(bytes: Buffer): number {
  let count = 0;
  for (let i = bytes.indexOf(0x0a); i >= 0; i = bytes.indexOf(0x0a, i + 1)) count++;
  return count;
}

/** Where the longest part that is UTF-8 ends; the rest of a character that began in the chunk before is passed over. */
function firstBadByte(chunk: Buffer): number {
  let [low, high] = [
    Math.max(
      0,
      chunk.subarray(0, 3).findIndex((byte) => byte < 0x80 || byte >= 0xc0),
    ),
    chunk.length,
  ];
  const start = low;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8So(chunk.subarray(start, middle))) low = middle;
    else high = middle - 1;
  }
  const tail = new TextDecoder("utf-8").decode(chunk.subarray(Math.max(0, low - 3), low));
  return tail.endsWith("\uFFFD")
    ? Math.max(
        0,
        chunk.subarray(0, low).findLastIndex((byte) => byte >= 0xc0),
      )
    : low;
}

function isUtf8So(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function guessEncoding(chunk: Buffer, offset: number): string {
  if ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)) return "utf-16le";
  const next = chunk[offset + 1] ?? 0;
  return next >= 0x80 ? "gbk" : "windows-1252";
}

const DELIMITERS = [",", "\t", ";", "|"] as const;

function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/, 1)[0] ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  return DELIMITERS.map((one) => [one, bare.split(one).length] as const).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function firstRow(text: string, delimiter: string): string[] {
  const rows = parse(text, { delimiter, to: 1, relax_quotes: true, relax_column_count: true }) as string[][];
  return (rows[0] ?? []).map((cell) => cell.trim());
}

/** A finding about the file as a whole. */
export function at(rule: FileFinding["rule"], details: FileFinding["details"], place = { line: 1, column: 1 }): FileFinding {
  return { rule, ...place, details };
}
