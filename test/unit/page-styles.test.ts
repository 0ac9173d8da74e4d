import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ATLAS = fileURLToPath(new URL("../../src/atlas/", import.meta.url));
const PAGES = readdirSync(`${ATLAS}pages`);
const FILES = readdirSync(ATLAS, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));

/** The first class of each selector of a sheet: what has to stand around, or be, whatever the selector styles. */
function firstClasses(sheet: string): Set<string> {
  const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/(?<=^|[{}])([^{}@]+)\{/g);
  const selectors = [...rules].flatMap(([, selector = ""]) => selector.split(/,(?![^(]*\))/));
  const elements = selectors.map((selector) => selector.trim()).filter((selector) => !selector.startsWith("::highlight("));
  return new Set(elements.map((selector) => /\.([\w-]+)/.exec(selector)?.[1] ?? `none in “${selector}”`));
}

/** Every word that a component may give as a class. */
function wordsOf(component: string): Set<string> {
  const given = component.matchAll(/\bclass(?:Name)?=(?:"([^"]*)"|\{([^\n]*)\})|usePending\([^,]*, "([^"]*)"\)/g);
  return new Set([...given].flatMap(([, ...found]) => found.join(" ").match(/[\w-]+/g) ?? []));
}

// Once a page has been looked at ahead, its sheet stands beside those of all the others.
test.each(PAGES)("the sheets of %s style nothing on another page, nor in the shell", (page) => {
  const sheets = FILES.filter((file) => file.startsWith(`pages/${page}/`) && file.endsWith(".css"));
  const elsewhere = FILES.filter((file) => file.endsWith(".tsx") && !file.startsWith(`pages/${page}/`));
  const read = (file: string): string => readFileSync(`${ATLAS}${file}`, "utf8");
  const strange = new Set(elsewhere.flatMap((file) => [...wordsOf(read(file))]));
  const found = sheets.flatMap((sheet) =>
    [...firstClasses(read(sheet))].filter((name) => strange.has(name) || name.startsWith("none")).map((name) => `${sheet}: ${name}`),
  );
  expect(found).toEqual([]);
});
