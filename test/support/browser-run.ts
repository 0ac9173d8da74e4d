import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "../browser/find-chromium.ts";
import { KOREA, type ServedStudy, serveCopy } from "./served-study.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser of the run is to be reached. */
    readonly browser: string;
    /** The bundled study as it is served to every test that does not change it. */
    readonly korea: ServedStudy;
  }
}

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

/** Starts, once for a run of the browser tests, one browser and one server of the bundled study, which build it once. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const [browser, korea] = await Promise.all([chromium.launchServer({ executablePath, args: FLAGS }), serveCopy(KOREA)]);
  project.provide("browser", browser.wsEndpoint());
  project.provide("korea", { folder: korea.folder, home: korea.home });
  return async () => {
    await Promise.all([browser.close(), korea.stop()]);
  };
}
