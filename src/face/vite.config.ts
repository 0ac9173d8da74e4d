import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Packages of many small modules, which are read with the program: to find and read each of their files takes longer than what they do. Those that bring
 * binaries or fonts, or that few commands need, stay as they are installed.
 */
const READ_WITH_IT = [
  ...["zod", "hono", "@hono/node-server", "@duckdb/node-api"],
  ...["csv-parse", "csv-stringify", "yaml", "jsonc-parser"],
  ...["string-width", "strip-ansi", "ansi-regex", "get-east-asian-width", "emoji-regex"],
  ...["d3-geo", "d3-array", "internmap", "topojson-client", "topojson-server"],
];

/** The command line in a few files: to read hundreds of modules one by one took most of the time of a short command. */
export default defineConfig({
  root: beside("."),
  build: {
    ssr: true,
    outDir: beside("../../dist/cli"),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      // The program of a thread is no part of the main one: it is started by its file.
      input: {
        main: beside("main.ts"),
        "chain-worker": beside("../work/audit/chain-worker.ts"),
        "lean-worker": beside("../work/states-tilt/lean-worker.ts"),
      },
      // Beside each other, so that a chunk finds what lies beside the program as its module does.
      output: { chunkFileNames: "[name]-[hash].js" },
    },
    target: "node20",
  },
  // npx makes the program executable when it first runs it, and not again when it was built anew.
  plugins: [{ name: "executable", writeBundle: () => chmodSync(beside("../../dist/cli/main.js"), 0o755) }],
  ssr: { noExternal: READ_WITH_IT },
});
