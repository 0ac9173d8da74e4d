import { execFileSync } from "node:child_process";
import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { inTemporaryFolder, operate } from "../support/study-folder.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const here = existsSync(join(shared, "score/score_claims.mjs"));

interface Score {
  readonly certainty_accuracy: number;
  readonly levels: Record<string, { readonly recall: number; readonly precision: number }>;
}

describe.skipIf(!here)("the coded study against the hand annotations (needs ../shared/gold and ../shared/score)", () => {
  test.each(["000", "001", "003", "000+001+003"])("%s: detection ≥ .95, with the type ≥ .90", async (document) => {
    await inTemporaryFolder(async (folder) => {
      cpSync(KOREA, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
      const predictions = join(folder, "predictions.jsonl");
      const { text } = await operate<{ text: string }>("export", folder, { input: { what: "claims", format: "score" } });
      writeFileSync(predictions, text);
      const gold = [
        "--gold",
        ...document.split("+").map((one) => join(shared, `gold/dev/claims_${one}.jsonl`)),
        "--regions",
        join(shared, "gold/regions.json"),
        "--split",
        "dev",
      ];
      const words = ["--pred", predictions, "--docs", join(shared, "sources"), "--json"];
      const printed = execFileSync(process.execPath, [join(shared, "score/score_claims.mjs"), ...gold, ...words], { encoding: "utf8" });
      const { levels, certainty_accuracy } = JSON.parse(printed) as Score;
      expect(levels.detection?.recall).toBeGreaterThanOrEqual(0.95);
      expect(levels["detection+type"]?.recall).toBeGreaterThanOrEqual(0.9);
      if (document.includes("+")) expect(certainty_accuracy).toBeGreaterThanOrEqual(0.95);
      expect(levels["detection+type"]?.precision).toBeGreaterThanOrEqual(0.9);
    });
  });
});
