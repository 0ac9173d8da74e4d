import { readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeWhole } from "../record/index.ts";
import { readCoverage } from "./reference/read-coverage.ts";
import { GENERATED_FOLDERS, referenceFiles } from "./reference.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = referenceFiles(await readCoverage(`${root}studies/korea`));
for (const folder of GENERATED_FOLDERS) {
  const entries = await readdir(`${root}${folder}`).catch(() => []);
  for (const entry of entries.filter((name) => !(`${folder}/${name}` in files))) await rm(`${root}${folder}/${entry}`, { recursive: true });
}
for (const [path, text] of Object.entries(files)) await writeWhole(`${root}${path}`, text);
console.log(Object.keys(files).join("\n"));
