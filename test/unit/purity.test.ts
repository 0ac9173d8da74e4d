import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../src/", import.meta.url));
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["Math.random", /\bMath\s*\.\s*random\b/],
  ["Date.now", /\bDate\s*\.\s*now\b/],
  ["a Date of this moment or of a text", /\bnew\s+Date\b/],
  ["performance.now", /\bperformance\s*\./],
  ["process", /\bprocess\s*\./],
  ["the console", /\bconsole\s*\./],
  ["a module of Node", /\bfrom\s+"node:|\bimport\s*\(\s*"node:/],
  ["a language of the machine", /\.toLocale\w*\(\s*\)|\blocaleCompare\(/],
];

test.each(["model", "number", "read", "measure", "infer", "borders", "draw"])(
  "src/%s asks neither the clock nor chance nor the machine",
  (folder) => {
    const files = sources(folder);
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap((file) => {
      const text = withoutComments(readFileSync(`${ROOT}${file}`, "utf8"));
      return FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${file}: ${what}`);
    });
    expect(found).toEqual([]);
  },
);

test("the search for impure words finds each of them", () => {
  const impure = [
    "Math.random()",
    "Date.now()",
    "new Date()",
    "performance.now()",
    "process.env",
    "console.log()",
    'import { x } from "node:fs"',
    "a.localeCompare(b)",
  ];
  expect(impure.map((text) => FORBIDDEN.filter(([, pattern]) => pattern.test(text)).length)).toEqual(impure.map(() => 1));
});

function sources(folder: string): string[] {
  const entries = readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" });
  return entries.filter((entry) => entry.endsWith(".ts")).map((entry) => `${folder}/${entry.replaceAll("\\", "/")}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
