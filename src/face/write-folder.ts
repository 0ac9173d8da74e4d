import { join } from "node:path";
import { writeWhole, writeWholeFolder } from "../record/index.ts";

/** Writes texts as a folder, whole or not at all; a folder that holds anything else is left as it is, with the problem `folder-not-empty`. */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await writeWholeFolder(folder, Object.keys(files), async (temporary) => {
    for (const [name, text] of Object.entries(files)) await writeWhole(join(temporary, name), text);
  });
}
