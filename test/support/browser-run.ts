import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "../browser/find-chromium.ts";
import { KOREA, type ServedStudy, serveCopy } from "./served-study.ts";
import { armsTable } from "./signal-tables.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser of the run is to be reached. */
    readonly browser: string;
    /** The bundled study as it is served to every test that does not change it. */
    readonly korea: ServedStudy;
    /** The same, with a data folder that holds a table of arms. */
    readonly koreaWithData: ServedStudy;
  }
}

const PROGRAM = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Without a graphics card, and without anything that a browser does beside showing pages. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--in-process-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts, once for a run of the browser tests, one browser and two servers of the bundled study, each of which builds it once. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const tables = await mkdtemp(join(tmpdir(), "tiltmeter-data-"));
  const arms = join(tables, "signals.csv");
  await writeFile(arms, armsTable({ from: 1953, to: 1975 }));
  await promisify(execFile)(process.execPath, [PROGRAM, "data", "add", arms, "--data", join(tables, "data")]);
  const [browser, korea, koreaWithData] = await Promise.all([
    chromium.launchServer({ executablePath, args: FLAGS }),
    serveCopy(KOREA),
    serveCopy(KOREA, { data: join(tables, "data") }),
  ]);
  project.provide("browser", browser.wsEndpoint());
  project.provide("korea", { folder: korea.folder, home: korea.home });
  project.provide("koreaWithData", { folder: koreaWithData.folder, home: koreaWithData.home });
  return async () => {
    await Promise.all([browser.close(), korea.stop(), koreaWithData.stop()]);
    await rm(tables, { recursive: true, force: true });
  };
}
