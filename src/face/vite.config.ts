import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The command line in a few files: to read hundreds of modules one by one took most of the time of a short command. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  build: {
    ssr: "main.ts",
    outDir: fileURLToPath(new URL("../../dist/cli", import.meta.url)),
    emptyOutDir: true,
    minify: false,
    // Beside each other, so that a chunk finds what lies beside the program as its module does.
    rolldownOptions: { output: { chunkFileNames: "[name]-[hash].js" } },
    target: "node20",
  },
  // Packages of many small modules are read with it; those that bring binaries, fonts or CommonJS stay as they are installed.
  ssr: { noExternal: ["zod", "hono", "@hono/node-server", "csv-parse", "csv-stringify", "yaml", "string-width"] },
});
