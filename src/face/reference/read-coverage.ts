import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { runStudy } from "../../work/index.ts";
import { type CoverageMaterial, settingOf } from "./coverage-evidence.ts";
import { CoverageFile } from "./coverage-row.ts";

/** Reads the rows of `coverage.yaml` in a study folder, the study itself, and the files of it that the rows' settings name. */
export async function readCoverage(folder: string): Promise<CoverageMaterial> {
  const { rows } = CoverageFile.parse(await yamlOf(join(folder, "coverage.yaml")));
  const files = new Set(rows.flatMap(({ setting }) => (setting === undefined ? [] : [settingOf(setting).file])));
  const settings = await Promise.all([...files].map(async (file): Promise<[string, unknown]> => [file, await yamlOf(join(folder, file))]));
  const built = await runStudy({ folder }, { signal: new AbortController().signal });
  return { rows, study: built.study(), settings: new Map(settings) };
}

async function yamlOf(path: string): Promise<unknown> {
  return parse(await readFile(path, "utf8")) as unknown;
}
