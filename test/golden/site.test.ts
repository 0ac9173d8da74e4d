import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { COLOURS } from "../../src/draw/index.ts";

const SITE = fileURLToPath(new URL("../../dist/site", import.meta.url));

const BUDGET = 160_000;

test("all scripts of the atlas together are at most 160 kB, gzipped", async () => {
  const names = (await readdir(`${SITE}/assets`)).filter((name) => name.endsWith(".js"));
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(`${SITE}/assets/${name}`)).length));
  expect(names.length).toBeGreaterThan(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});

test("no script of the atlas carries the schemas", async () => {
  for (const name of (await readdir(`${SITE}/assets`)).filter((one) => one.endsWith(".js"))) {
    expect(await readFile(`${SITE}/assets/${name}`, "utf8"), name).not.toContain("ZodError");
  }
});

test("the colours of the pages are those of the figures, in light and dark", async () => {
  const css = await readFile(fileURLToPath(new URL("../../src/atlas/styles/tokens.css", import.meta.url)), "utf8");
  const block = (selector: string): ReadonlyMap<string, string> => {
    const body = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
    return new Map(
      [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, name = "", value = ""]) => [name, value.toUpperCase()]),
    );
  };
  const [light, dark] = [block(":root"), block(':root[data-theme="dark"]')];
  for (const [name, values] of Object.entries(COLOURS)) {
    expect(light.get(name), name).toBe(values.light);
    expect(dark.get(name) ?? light.get(name), `${name}, dark`).toBe(values.dark);
  }
});
