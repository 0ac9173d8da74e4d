import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { digestOfFile } from "../../record/index.ts";

/** What a data package says of its files, as far as a panel's own says it. */
const PanelPackage = z.object({
  name: z.string().regex(/^panel-(state-year|dyad-year|directed-dyad-year)$/),
  resources: z.tuple([
    z.object({ name: z.literal("panel"), path: z.string(), hash: z.string() }),
    z.object({ name: z.literal("reasons"), path: z.string(), hash: z.string() }),
  ]),
});

/** What every panel's folder holds beside its tables. */
const BESIDE_TABLES = ["datapackage.json", "codebook.md", "load.R", "load.do"] as const;

/** The files of an earlier panel in a folder, which another may replace: its data package names its tables, and they are still as they were written. */
export async function earlierPanel(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, "datapackage.json"), "utf8").catch(() => "");
  const found = PanelPackage.safeParse(parsed(text));
  if (!found.success) return [];
  const tables = found.data.resources;
  const digests = await Promise.all(tables.map(({ path }) => digestOfFile(join(folder, path)).catch(() => "")));
  return tables.every(({ hash }, at) => digests[at] === hash) ? [...tables.map(({ path }) => path), ...BESIDE_TABLES] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
