import { readdir, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type DataSet, Problem } from "../../model/index.ts";
import { canonicalJson, digestOfFile, isMissing, reasonOf, writeWhole } from "../files.ts";

/** What stands beside a data set in the data folder: which file it was taken from, and what is in it. */
export const DataManifest = z
  .strictObject({
    set: z.string(),
    /** The form of the file it was taken from. */
    layout: z.string(),
    /** What the file itself says of its version. */
    version: z.string().optional(),
    file: z.strictObject({ name: z.string(), bytes: z.int(), digest: z.string() }),
    table: z.strictObject({ name: z.string(), digest: z.string() }),
    rows: z.int(),
    /** First and last year that the rows, or the user, say it covers. */
    coverage: z.tuple([z.int(), z.int()]).optional(),
    states: z.int(),
    columns: z.array(z.string()),
    /** Numbers in it that no list of states has. */
    otherCodes: z.array(z.int()),
    /** What a table is that its user described in a mapping file. */
    described: z.custom<DataSet>((value) => typeof value === "object" && value !== null && "columns" in value).optional(),
  })
  .meta({ id: "DataManifest" });
export type DataManifest = z.infer<typeof DataManifest>;

/** A data set in the user's data folder. */
export interface HeldData {
  readonly manifest: DataManifest;
  /** The Parquet file that holds its rows. */
  readonly path: string;
}

/** Where data sets lie where nothing else is said: `$XDG_DATA_HOME/tiltmeter`, else `~/.local/share/tiltmeter`. */
export function standardDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const home = env.XDG_DATA_HOME;
  return join(home === undefined || home === "" ? join(homedir(), ".local", "share") : home, "tiltmeter");
}

/** Every data set in a folder, in order of id; none where the folder does not exist. */
export async function heldData(folder: string): Promise<HeldData[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (isMissing(cause)) return [];
    throw new Problem("cannot-read", { path: folder, reason: reasonOf(cause) }, { cause });
  });
  const held = await Promise.all(names.filter((name) => name.endsWith(".json")).map((name) => readManifest(join(folder, name))));
  return held
    .map((manifest) => ({ manifest, path: join(folder, manifest.table.name) }))
    .sort((a, b) => (a.manifest.set < b.manifest.set ? -1 : 1));
}

/** The data set of that id, where the folder has it. */
export async function heldDataSet(folder: string, id: string): Promise<HeldData | undefined> {
  return (await heldData(folder)).find(({ manifest }) => manifest.set === id);
}

/** Whether the table of a data set is still what was written; one that is not would give numbers that its source never said. */
export async function isIntact({ path, manifest }: HeldData): Promise<boolean> {
  return await digestOfFile(path).then(
    (digest) => digest === manifest.table.digest,
    () => false,
  );
}

async function readManifest(path: string): Promise<DataManifest> {
  const parsed = DataManifest.safeParse(await readJson(path));
  if (!parsed.success) throw new Problem("damaged-data", { path });
  return parsed.data;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw new Problem("cannot-read", { path, reason: reasonOf(cause) }, { cause });
  }
}

/**
 * Puts a table in its place and then its manifest, whose appearance under its name is the moment at which the set is there. What it replaces is
 * removed afterwards; a run that ends in between leaves the old one.
 */
export async function keepData(folder: string, { manifest, temporary }: { manifest: DataManifest; temporary: string }): Promise<void> {
  const before = await heldDataSet(folder, manifest.set);
  const path = join(folder, manifest.table.name);
  try {
    await rename(temporary, path);
  } catch (cause) {
    throw new Problem("cannot-write", { path, reason: reasonOf(cause) }, { cause });
  }
  await writeWhole(join(folder, `${manifest.set}.json`), `${canonicalJson(manifest)}\n`);
  if (before !== undefined && before.path !== path) await rm(before.path, { force: true });
}
