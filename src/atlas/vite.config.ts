import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/**
 * What is loaded together. Pages that look at the same figures share a file with these figures: many small files cost more, since what is said alike in two
 * of them is packed twice. All else stands around every page. Threat is drawn under the tilt too.
 */
const FAMILIES: Readonly<Record<string, RegExp>> = {
  tilt: /\/(pages\/tilt|draw\/(tilt|threat))\//,
  chronicle: /\/(pages\/chronicle|draw\/timeline)\//,
  maps: /\/(pages\/(register|states)|draw\/(register|states|map))\//,
  causes: /\/(pages\/(threat|reasons)|draw\/(reasons|matrix))\//,
  sources: /\/(pages\/(reading|data|ask)|draw\/(reading|data))\//,
};

/** The fonts of Chinese characters alone wait until the language asks for them. */
const familyOf = (module: string): string | null =>
  module.endsWith("/han-fonts.css") ? null : (Object.keys(FAMILIES).find((name) => FAMILIES[name]?.test(module)) ?? "atlas");

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("../../dist/site", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2023",
    reportCompressedSize: false,
    rolldownOptions: {
      // To import these does nothing, so that a page brings no more of them than it uses.
      treeshake: { moduleSideEffects: [{ test: /\/src\/(draw|model|number)\//, sideEffects: false }] },
      output: { codeSplitting: { groups: [{ debugName: "family", name: familyOf, includeDependenciesRecursively: false }] } },
    },
  },
});
