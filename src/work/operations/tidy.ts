import { join } from "node:path";
import { z } from "zod";
import { type Claim, Problem } from "../../model/index.ts";
import { writeWhole } from "../../record/index.ts";
import { operation } from "../operation.ts";
import { compareClaims } from "../study/claim-file.ts";
import { isRead } from "../study/read-folder.ts";

export const tidy = operation({
  name: "tidy",
  summary: {
    en: "Write the claim files in canonical form and order, so that a change shows as one line",
    zh: "按规范格式与顺序重写主张文件，使改动只显示为一行",
  },
  writes: true,
  positional: ["study"],
  needsStudy: true,
  http: false,
  input: z.strictObject({}),
  output: z.strictObject({ written: z.array(z.string()) }).meta({ id: "TidyAnswer" }),
  rows: ({ written }) => written.map((file) => ({ file })),
  async run(_, context) {
    const place = context.study();
    const { files, load } = await context.opened();
    const { records, findings } = load();
    const errors = findings.filter((finding) => finding.severity === "error").length;
    if (errors > 0) throw new Problem("study-has-errors", { path: place.folder, errors });
    const written: string[] = [];
    for (const [path, { bytes }] of files) {
      if (!path.startsWith("claims/") || !isRead(path)) continue;
      const claims = records.claims.filter((claim) => claim.at.file === path).map((claim) => claim.value);
      const text = claimLines(claims);
      if (text === new TextDecoder().decode(bytes)) continue;
      await writeWhole(join(place.folder, path), text);
      written.push(path);
    }
    return { written };
  },
});

/** A claim file in canonical form: one claim a line, in order of place in the document. */
function claimLines(claims: readonly Claim[]): string {
  return claims
    .toSorted(compareClaims)
    .map((claim) => `${JSON.stringify(claim)}\n`)
    .join("");
}
