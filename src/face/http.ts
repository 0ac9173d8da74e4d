import { type Context, Hono, type HonoRequest } from "hono";
import { Locale, Problem } from "../model/index.ts";
import { addressOf, type HeldStudy, type Operation } from "../work/index.ts";
import { decode, validate } from "./arguments.ts";
import { csvOf } from "./csv.ts";
import { exportFigure, type FigureFile } from "./figures/export-figure.ts";
import { figureFile } from "./figures/index.ts";
import { messages } from "./messages.ts";
import { openApi } from "./openapi.ts";
import type { ProblemBody } from "./problem.ts";
import { serveSite } from "./site.ts";
import { today as todayHere } from "./today.ts";

export interface ServerContext {
  readonly study: HeldStudy;
  /** The day that edits are dated with; this machine's where it is not given. */
  readonly today?: () => string;
}

/** The HTTP face of one study: every operation that makes sense over HTTP, the OpenAPI document and a page for people. */
export function createApp(operations: readonly Operation[], { study, today = todayHere }: ServerContext): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (!(error instanceof Problem))
      return c.json({ code: "defect", status: 500, title: messages.en.defect, "title.zh": messages.zh.defect }, 500);
    return c.body(JSON.stringify(problemBody(error)), error.status as 400, { "content-type": "application/problem+json; charset=utf-8" });
  });
  app.use(async (c, next) => {
    if (!isOwnHost(c.req.header("host"))) return c.text("Tiltmeter answers only to this machine.", 403);
    c.header(
      "content-security-policy",
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    c.header("x-content-type-options", "nosniff");
    return await next();
  });
  for (const operation of operations.filter((one) => one.http)) {
    app.on(operation.writes ? "POST" : "GET", addressOf(operation), async (c) => {
      const { lang, as, ...query } = c.req.query();
      if (operation.writes) refuseForeign(c.req);
      const input = operation.writes ? validate(operation, await bodyOf(c.req)) : decode(operation, query);
      const locale = Locale.safeParse(lang).data ?? "en";
      const output = await operation.run(input, {
        study: () => study.place,
        opened: study.opened,
        built: study.built,
        today,
        signal: c.req.raw.signal,
        locale,
        report: () => undefined,
      });
      if (isText(output)) return c.body(output.text, 200, { "content-type": `${output.mediaType}; charset=utf-8` });
      if (as === "rows") return c.json({ rows: operation.rows(output) });
      if (as === "csv") return c.body(csvOf(operation.rows(output)), 200, { "content-type": "text/csv; charset=utf-8" });
      return c.json(output as object);
    });
  }
  app.get("/api/openapi.json", (c) => c.json(openApi(operations)));
  app.get("/figure/:file", async (c) => {
    const { lang, ...text } = c.req.query();
    const locale = Locale.safeParse(lang).data ?? "en";
    const context = { study, locale, signal: c.req.raw.signal };
    return sent(c, await exportFigure({ ...figureFile(c.req.param("file")), text, context }));
  });
  serveSite(app);
  app.notFound((c) => {
    throw new Problem("not-found", {
      what: "page",
      "what.zh": "页面",
      value: new URL(c.req.url).pathname,
      hint: "See /",
      "hint.zh": "请看 /",
    });
  });
  return app;
}

function problemBody(problem: Problem): ProblemBody {
  const { code, status, details } = problem;
  return {
    type: `urn:tiltmeter:problem:${code}`,
    code,
    status,
    title: problem.text("en"),
    "title.zh": problem.text("zh"),
    details: { ...details },
  };
}

/** A figure as an answer that is shown as it is, its fonts inside it, and keeps a good name when it is saved. */
function sent(c: Context, { bytes, mediaType, name, missing }: FigureFile): Response {
  const codes = missing.map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
  return c.body(new Uint8Array(bytes), 200, {
    "content-type": mediaType,
    "content-disposition": `inline; filename="${name}"`,
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
    "cache-control": "no-cache",
    ...(codes.length === 0 ? {} : { "x-missing-glyphs": codes.join(" ") }),
  });
}

/**
 * Only this server's own pages, and programs that are no browser, may change the study: a page from elsewhere names itself in `Origin`, and cannot
 * send JSON without asking first, which nobody here answers.
 */
function refuseForeign(request: HonoRequest): void {
  const [origin, site] = [request.header("origin"), request.header("sec-fetch-site")];
  const isOwn = origin === undefined || origin === new URL(request.url).origin;
  if (isOwn && (site === undefined || site === "same-origin" || site === "none")) return;
  throw new Problem("foreign-request", { value: origin ?? site ?? "" });
}

/** The body of a request as JSON; one that does not call itself JSON is not read. */
async function bodyOf(request: HonoRequest): Promise<unknown> {
  const isJson = /^application\/json\s*(;|$)/i.test(request.header("content-type") ?? "");
  const body: unknown = isJson ? await request.json().catch(() => undefined) : undefined;
  if (body === null || typeof body !== "object" || Array.isArray(body)) throw new Problem("bad-body");
  return body;
}

function isText(output: unknown): output is { mediaType: string; text: string } {
  return typeof output === "object" && output !== null && "mediaType" in output && "text" in output;
}

/** Only requests that name this machine are answered, so that a page elsewhere cannot reach the study through a name it controls. */
function isOwnHost(host: string | undefined): boolean {
  return host === undefined || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}
