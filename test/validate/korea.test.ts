import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { AuditAnswer } from "../../src/work/index.ts";
import { inTemporaryFolder, operate } from "../support/study-folder.ts";

test("the audit of the Korean model is what docs/method.md says of it", async () => {
  await inTemporaryFolder(async (folder) => {
    const study = join(folder, "korea");
    await cp(fileURLToPath(new URL("../../studies/korea", import.meta.url)), study, { recursive: true });
    const audit = await operate<AuditAnswer>("audit", study, { input: { question: "tilt-1960s" } });
    expect(audit).toMatchObject({ divergent: 0, isPassed: true, largestShift: { period: "1974" } });
    expect([audit.rhat?.toFixed(3), audit.ess?.toFixed(0), audit.largestShift.by.toFixed(2)]).toEqual(["1.002", "838", "0.07"]);
  });
});
