import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/face/index.ts";
import { openApi } from "../../src/face/openapi.ts";
import { type Claim, type Derivation, type Event, type TiltAnswer, yearOf } from "../../src/model/index.ts";
import { addressOf, type CheckAnswer, holdStudy, OPERATIONS } from "../../src/work/index.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
let folder = "";
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiltmeter-api-"));
  await cp(KOREA, folder, { recursive: true, filter: (path) => basename(path) !== ".tiltmeter" });
  app = createApp(OPERATIONS, { study: holdStudy({ folder }) });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function answer<T>(address: string): Promise<T> {
  const response = await app.request(address);
  expect(response.status, address).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^application\/json\b/);
  return (await response.json()) as T;
}

interface ProblemAnswer {
  readonly type: string;
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly "title.zh": string;
  readonly details: Readonly<Record<string, string | number>>;
}

async function problem(address: string, options: RequestInit = {}): Promise<ProblemAnswer> {
  const response = await app.request(address, options);
  expect(response.headers.get("content-type"), address).toMatch(/^application\/problem\+json\b/);
  const body = (await response.json()) as ProblemAnswer;
  expect(body.status).toBe(response.status);
  expect(body.type).toBe(`urn:tiltmeter:problem:${body.code}`);
  expect(body["title.zh"]).toMatch(/\p{Script=Han}/u);
  expect(body.title).not.toMatch(/\p{Script=Han}/u);
  return body;
}

test("/api/check answers with the counts and the findings of the study", async () => {
  const check = await answer<CheckAnswer>("/api/check");
  expect(check.errors).toBe(0);
  expect(check.claims).toBeGreaterThan(100);
  expect(check.warnings).toBe(check.findings.length);
});

test("/api/run answers with the state of every stage", async () => {
  const { stages } = await answer<{ stages: { task: string; state: string }[] }>("/api/run");
  expect(stages.map((stage) => stage.task)).toContain("settle");
});

test("/api/tilt answers the question that the study names, and the same one by its id", async () => {
  const own = await answer<TiltAnswer>("/api/tilt");
  expect(own.question).toBe("tilt-1960s");
  expect(own.years.map((year) => year.year)).toContain(1965);
  expect(await answer<TiltAnswer>("/api/tilt?question=tilt-1960s")).toEqual(own);
});

test("/api/explain follows a number under another set of evidence and another δ, and refuses what is neither", async () => {
  const tilt = await answer<TiltAnswer>("/api/tilt");
  const year = tilt.alternatives.find((one) => one.id === "paper")?.years.find((one) => one.year === 1966);
  const number = "tilt-1960s/1966/pB,set=paper,delta=0.75";
  const tree = await answer<Derivation>(`/api/explain?number=${number}`);
  expect(tree).toMatchObject({ address: number, value: year?.curve.find((point) => point.delta === 0.75)?.pB });
  expect(tree.from.map((side) => [side.address, side.value])).toEqual([
    ["tilt-1960s/1966/nA,set=paper", year?.nA],
    ["tilt-1960s/1966/nB,set=paper", year?.nB],
  ]);
  for (const wrong of ["set=nobody", "delta=0.77", "prior=3"]) await problem(`/api/explain?number=tilt-1960s/1966/pB,${wrong}`);
});

test("/api/explain leads from a number of /api/tilt to claims and their passages", async () => {
  const year = (await answer<TiltAnswer>("/api/tilt")).years.find((one) => one.nA + one.nB > 0);
  const tree = await answer<Derivation>(`/api/explain?number=${encodeURIComponent(`tilt-1960s/${year?.year}/pA`)}`);
  expect(tree.value).toBeCloseTo(year?.pA ?? Number.NaN, 12);
  const evidence = (node: Derivation): Derivation["evidence"] => [...node.evidence, ...node.from.flatMap(evidence)];
  expect(evidence(tree).map((one) => one.claim)).toEqual(expect.arrayContaining(year?.claims ?? []));
});

test("/api/events keeps to the actor, the type and the years that are asked for", async () => {
  const { events: all } = await answer<{ events: Event[] }>("/api/events");
  const { events } = await answer<{ events: Event[] }>("/api/events?actor=SUN&type=visit&from=1964&to=1966");
  expect(events.length).toBeGreaterThan(0);
  expect(events.length).toBeLessThan(all.length);
  for (const event of events) {
    expect(event.type).toBe("visit");
    expect(event.states.map((one) => one.state)).toContain("SUN");
    expect(yearOf(event.start?.from ?? Number.NaN)).toBeLessThanOrEqual(1966);
    expect(yearOf((event.start?.to ?? Number.NaN) - 1)).toBeGreaterThanOrEqual(1964);
  }
});

test("/api/claims keeps to the source and the type that are asked for", async () => {
  const { claims } = await answer<{ claims: Claim[] }>("/api/claims?source=003&type=sign_treaty");
  expect(claims.length).toBeGreaterThan(0);
  for (const claim of claims) expect([claim.source, claim.type]).toEqual(["003", "sign_treaty"]);
  expect(await answer("/api/claims?source=nobody")).toEqual({ claims: [] });
});

test("/api/actors finds an actor by a Chinese name, and says when a name has several bearers", async () => {
  const one = await answer<{ meaning: string; actors: { id: string }[] }>(`/api/actors?name=${encodeURIComponent("金日成")}`);
  expect([one.meaning, one.actors.map((actor) => actor.id)]).toEqual(["one", ["person:kim-il-sung"]]);
  const several = await answer<{ meaning: string; actors: { id: string }[] }>(`/api/actors?name=${encodeURIComponent("朝鲜")}`);
  expect(several.meaning).toBe("ambiguous");
});

test.for([
  ["claims", "jsonl", "application/jsonl"],
  ["events", "jsonl", "application/jsonl"],
  ["claims", "csv", "text/csv"],
  ["claims", "score", "application/jsonl"],
] as const)("/api/export?what=%s&format=%s is a text of type %s, as the OpenAPI document says", async ([what, format, mediaType]) => {
  const response = await app.request(`/api/export?what=${what}&format=${format}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(`${mediaType}; charset=utf-8`);
  const text = await response.text();
  expect(text.endsWith("\n")).toBe(true);
  const [first = ""] = text.split("\n");
  if (format === "csv") expect(first).toMatch(/^id,/);
  else expect(() => JSON.parse(first)).not.toThrow();
  expect(JSON.stringify(openApi(OPERATIONS).paths)).toContain(`"${mediaType}":{"schema":{"type":"string"}}`);
});

test("/api/openapi.json is the document that is committed with the program", async () => {
  expect(await answer("/api/openapi.json")).toEqual(JSON.parse(JSON.stringify(openApi(OPERATIONS))));
});

test.for([
  ["/api/events?from=abc", "bad-option", "abc"],
  ["/api/events?from=1961.5", "bad-option", "whole number"],
  ["/api/actors?at=196x", "bad-option", "EDTF"],
  ["/api/export?what=paper", "bad-option", "claims, events"],
  ["/api/events?year=1961", "unknown-option", "year"],
  ["/api/check?deep=1", "unknown-option", "deep"],
  ["/api/explain", "missing-option", "NUMBER"],
] as const)("%s is refused with 400 and the problem %s, which says “%s”", async ([address, code, words]) => {
  const body = await problem(address);
  expect([body.status, body.code]).toEqual([400, code]);
  expect(body.title).toContain(words);
});

test.for(["/api/nothing", "/nothing", "/api/init", "/api/tilt?question=none", "/api/explain?number=tilt-1960s/1492/pA"])(
  "%s does not exist: 404 and the problem not-found",
  async (address) => {
    const body = await problem(address);
    expect([body.status, body.code]).toEqual([404, "not-found"]);
  },
);

test("operations that are not for HTTP have no address", () => {
  const hidden = OPERATIONS.filter((one) => !one.http).map(addressOf);
  expect(hidden).toContain("/api/init");
  for (const address of hidden) expect(app.routes.map((route) => route.path)).not.toContain(address);
});

test.for(["evil.example", "localhost.evil.example:4300", "127.0.0.1.evil.example", "192.168.0.7:4300"])(
  "a request for the host %s is refused with 403, on every address",
  async (host) => {
    for (const address of ["/", "/api/tilt", "/api/openapi.json"]) {
      const response = await app.request(address, { headers: { host } });
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain("tilt-1960s");
    }
  },
);

test.for(["localhost", "localhost:4300", "127.0.0.1:4300", "[::1]:4300"])("a request for the host %s is answered", async (host) => {
  expect((await app.request("/api/check", { headers: { host } })).status).toBe(200);
});

test("every address of a view is the atlas, which runs no script but its own and asks nothing of another machine", async () => {
  for (const address of ["/", "/tilt?v=1&at=1966", "/chronicle", "/register", "/reading", "/ask"]) {
    const response = await app.request(address);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<div id="root">');
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
  }
});

test("a part of the atlas is kept for good, and a name that leads elsewhere is not answered", async () => {
  const page = await (await app.request("/")).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
  const response = await app.request(script);
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("immutable");
  for (const name of ["/assets/..%2Findex.html", "/assets/nothing.js", "/assets/..%2F..%2Fpackage.json"]) {
    expect((await app.request(name)).status).toBe(404);
  }
});

test("an answer may be had as rows and as CSV, with the same rows as on the command line", async () => {
  const { rows } = await answer<{ rows: Record<string, unknown>[] }>("/api/tilt?as=rows");
  const csv = await (await app.request("/api/tilt?as=csv")).text();
  expect(csv.split("\n")[0]).toBe(Object.keys(rows[0] ?? {}).join(","));
  expect(csv.trim().split("\n").length).toBe(rows.length + 1);
});
