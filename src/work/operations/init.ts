import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { Problem } from "../../model/index.ts";
import { isMissing, reasonOf, writeWhole } from "../../record/index.ts";
import { operation } from "../operation.ts";
import { starterStudy } from "../study/starter.ts";

export const init = operation({
  name: "init",
  summary: {
    en: "Make a new study folder that passes check, with one worked claim",
    zh: "新建一个能通过检查的研究文件夹，内含一条示例主张",
  },
  writes: true,
  positional: ["folder"],
  needsStudy: false,
  http: false,
  input: z.strictObject({ folder: z.string().min(1).describe("a folder that is new or empty") }),
  output: z.strictObject({ folder: z.string(), files: z.array(z.string()) }).meta({ id: "InitAnswer" }),
  rows: ({ files }) => files.map((file) => ({ file })),
  async run({ folder }) {
    const path = resolve(folder);
    const inside = await readdir(path).catch((cause: unknown) => {
      if (isMissing(cause)) return [];
      throw new Problem("cannot-write", { path: folder, reason: reasonOf(cause) }, { cause });
    });
    if (inside.length > 0) throw new Problem("folder-not-empty", { path: folder });
    const files = starterStudy();
    const temporary = join(dirname(path), `.${process.pid}.tiltmeter-init`);
    try {
      for (const [name, text] of Object.entries(files)) await writeWhole(join(temporary, name), text);
      await mkdir(dirname(path), { recursive: true });
      await rm(path, { recursive: true, force: true });
      await rename(temporary, path);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
    return { folder: path, files: Object.keys(files) };
  },
});
