import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../model/index.ts";

/** The study folder that is meant: the one named, this folder if it is a study, the only one in `studies/`, or the one that `studies/default` names. */
export async function findStudy(named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  if (await isStudy(".")) return ".";
  const entries = await readdir("studies").catch(() => []);
  const folders = entries.sort().map((entry) => join("studies", entry));
  const studies = (await Promise.all(folders.map(async (folder) => ((await isStudy(folder)) ? [folder] : [])))).flat();
  const [only] = studies;
  if (only === undefined) throw new Problem("no-study", { path: "." });
  if (studies.length === 1) return only;
  const chosen = join("studies", (await readFile("studies/default", "utf8").catch(() => "")).trim());
  if (!studies.includes(chosen)) throw new Problem("several-studies", { found: studies.join(", ") });
  return chosen;
}

async function isStudy(folder: string): Promise<boolean> {
  return await access(join(folder, "study.yaml")).then(
    () => true,
    () => false,
  );
}
