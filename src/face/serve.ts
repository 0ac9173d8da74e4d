import { serve } from "@hono/node-server";
import { Problem } from "../model/index.ts";
import { holdStudy, OPERATIONS, type StudyPlace, toldToWhoAsks, warmingUp } from "../work/index.ts";
import { createApp } from "./http.ts";

/** Serves one study on this machine alone; `started` hears the address. Ends when the signal aborts. */
export async function serveStudy(
  study: StudyPlace,
  options: { readonly port: number; readonly signal: AbortSignal; started(url: string): void },
): Promise<void> {
  const held = holdStudy(study, { onBuilt: warmingUp() });
  const app = createApp(OPERATIONS, { study: held });
  await new Promise<void>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: "127.0.0.1" }, (address) => {
      options.started(`http://127.0.0.1:${address.port}`);
      held.built().catch(toldToWhoAsks);
    });
    server.on("error", (cause: NodeJS.ErrnoException) => {
      reject(cause.code === "EADDRINUSE" ? new Problem("port-taken", { port: options.port }, { cause }) : cause);
    });
    options.signal.addEventListener("abort", () => {
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
  });
}
