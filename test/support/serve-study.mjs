// Serves a study to whoever forked this, with what was built: tells its address, and ends when its parent does.
import { serve } from "@hono/node-server";
import { createApp } from "../../dist/face/index.js";
import { holdStudy, OPERATIONS } from "../../dist/work/index.js";

const app = createApp(OPERATIONS, { study: holdStudy({ folder: process.argv[2] }) });
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => process.send(`http://127.0.0.1:${port}`));
process.on("disconnect", () => process.exit());
