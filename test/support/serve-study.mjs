// Serves a study, with a data folder where one is named, to whoever forked this, by what was built: tells its address, and ends when its parent does.
import { serve } from "@hono/node-server";
import { createApp } from "../../dist/face/index.js";
import { holdStudy, OPERATIONS } from "../../dist/work/index.js";

const [folder, data] = process.argv.slice(2);
const app = createApp(OPERATIONS, { study: holdStudy({ folder, data }) });
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => process.send(`http://127.0.0.1:${port}`));
process.on("disconnect", () => process.exit());
