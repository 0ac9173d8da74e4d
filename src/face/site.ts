import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Hono } from "hono";

/** The atlas as `npm run build` leaves it, beside the program in `dist`. */
const SITE = new URL("../../dist/site/", import.meta.url);

const MEDIA: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
};

/** The pages of the atlas: each address of a view is the one page that draws them all. */
const VIEWS = ["/", "/tilt", "/chronicle", "/register", "/threat", "/reasons", "/reading", "/data", "/states", "/ask"];

/** Serves the atlas: its page at every address of a view, and its parts, whose names change with their content, to be kept for good. */
export function serveSite(app: Hono): void {
  for (const view of VIEWS) {
    app.get(view, async (c) => {
      const page = await part("index.html");
      if (page === undefined) return c.text("The atlas is not built. Build it: npm run build\n图集尚未生成。请运行：npm run build", 503);
      return c.body(page, 200, { "content-type": MEDIA[".html"] ?? "", "cache-control": "no-cache" });
    });
  }
  app.get("/icon.svg", async (c) => {
    const icon = await part("icon.svg");
    return icon === undefined ? c.notFound() : c.body(icon, 200, { "content-type": MEDIA[".svg"] ?? "" });
  });
  app.get("/assets/:name", async (c) => {
    const name = c.req.param("name");
    const media = MEDIA[extname(name)];
    const bytes = media === undefined || !/^[\w.-]+$/.test(name) ? undefined : await part(`assets/${name}`);
    if (bytes === undefined || media === undefined) return c.notFound();
    return c.body(bytes, 200, { "content-type": media, "cache-control": "public, max-age=31536000, immutable" });
  });
}

/** The bytes of one part, undefined where there is none. */
async function part(path: string): Promise<ArrayBuffer | undefined> {
  const bytes = await readFile(new URL(path, SITE)).catch(() => undefined);
  return bytes === undefined ? undefined : new Uint8Array(bytes).buffer;
}
