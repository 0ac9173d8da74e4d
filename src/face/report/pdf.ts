import { spawn } from "node:child_process";
import { access, constants, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Problem } from "../../model/index.ts";

/** How a document is printed: where its PDF is to lie, and by which browser. */
export interface Printing {
  readonly path: string;
  readonly browser: string;
  readonly signal: AbortSignal;
}

/** An HTML document as PDF. */
export async function printed(html: string, { path, browser, signal }: Printing): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "tiltmeter-report-"));
  try {
    const [page, out] = [join(folder, "report.html"), join(folder, "report.pdf")];
    await writeFile(page, html);
    await run(browser, [...OPTIONS, `--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${out}`, pathToFileURL(page).href], {
      path,
      signal,
    });
    return await readFile(out).catch((cause: unknown) => {
      throw new Problem("cannot-print", { path, browser, reason: "it wrote no file" }, { cause });
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Nothing is loaded from elsewhere, no header or footer of the browser's own; a superuser's browser has no sandbox. */
const OPTIONS = [
  "--headless",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--no-pdf-header-footer",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
  "msedge",
  "brave-browser",
];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where a browser may lie: what CHROME_PATH names, then where they are installed. */
export function browserPlaces(): readonly string[] {
  const named = process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(named === undefined || named === "" ? [] : [named]), ...places, ...ELSEWHERE];
}

/** The first of these browsers that this machine has, to print what is to lie at `path`. Without one it is the problem `no-browser`. */
export async function browserFor(path: string, places: readonly string[]): Promise<string> {
  for (const place of places) if (await canRun(place)) return place;
  throw new Problem("no-browser", { path, html: path.replace(/\.pdf$/i, ".html") });
}

async function canRun(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function run(browser: string, args: readonly string[], { path, signal }: { path: string; signal: AbortSignal }): Promise<void> {
  const child = spawn(browser, args, { stdio: ["ignore", "ignore", "pipe"], signal });
  let said = "";
  child.stderr.on("data", (text: Buffer) => {
    said = `${said}${text}`.slice(-2000);
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", (cause) =>
      fail(signal.aborted ? new Problem("cancelled") : new Problem("cannot-print", { path, browser, reason: cause.message }, { cause })),
    );
    child.once("close", done);
  });
  if (code !== 0) throw new Problem("cannot-print", { path, browser, reason: said.trim().split("\n").at(-1) ?? `exit ${code}` });
}
