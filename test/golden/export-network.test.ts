import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CAPITAL_COORDINATES } from "../../src/borders/index.ts";
import { createRegister, isoDay } from "../../src/model/index.ts";
import type { ListedEvent } from "../../src/work/index.ts";
import { copyOfKorea, exported } from "../support/exported.ts";
import { BASE_STUDY, operate, writeStudy } from "../support/study-folder.ts";

let korea = "";
let base = "";
let events: readonly ListedEvent[] = [];

beforeAll(async () => {
  korea = await copyOfKorea();
  base = await mkdtemp(join(tmpdir(), "tiltmeter-export-"));
  await writeStudy(base, BASE_STUDY);
  ({ events } = await operate<{ events: ListedEvent[] }>("events", korea));
});

afterAll(async () => {
  for (const folder of [korea, base]) await rm(folder, { recursive: true, force: true });
});

test("GEXF is well-formed, with a node for each state and an edge for each pair of each event", async () => {
  const { text } = await exported("events", "gexf", korea);
  const { elements, depth } = xmlElements(text);
  expect(depth).toBe(0);
  const nodes = elements.filter((one) => one.name === "node").map((one) => one.attributes.id ?? "");
  expect(nodes).toEqual([...new Set(events.flatMap((event) => event.states.map((one) => one.state)))].toSorted());
  const edges = elements.filter((one) => one.name === "edge");
  expect(new Set(edges.map((one) => one.attributes.id)).size).toBe(edges.length);
  for (const { attributes } of edges) expect(nodes).toEqual(expect.arrayContaining([attributes.source, attributes.target]));
  const joined = text.replaceAll("\n", "");
  for (const event of events.filter((one) => new Set(one.states.map((s) => s.role)).has("target")))
    expect(joined).toContain(`value="${event.id}"`);
});

test("GEXF edges have their spell within the window of the event, and none where there is no date", async () => {
  const { text } = await exported("events", "gexf", korea);
  const byId = new Map(events.map((event) => [event.id, event]));
  const edges = [...text.matchAll(/<edge .*<\/edge>/g)].map(([edge]) => edge);
  expect(edges.length).toBeGreaterThan(100);
  for (const edge of edges) {
    const event = byId.get(/for="event" value="([^"]*)"/.exec(edge)?.[1] ?? "");
    const [spell, start, end] = /<spell(?: start="([^"]*)")?(?: end="([^"]*)")?\/>/.exec(edge) ?? [];
    const { from = null, to = null } = event?.start ?? {};
    const isDated = from !== null || to !== null;
    expect([spell !== undefined, edge.includes('for="dated" value="true"')]).toEqual([isDated, isDated]);
    expect([start, end]).toEqual([from === null ? undefined : isoDay(from), to === null ? undefined : isoDay(to - 1)]);
  }
});

test("a treaty of two states is one undirected GEXF edge, a visit a directed one with its tone", async () => {
  const { text } = await exported("events", "gexf", base);
  expect(text).toMatch(
    /<edge id="treaty-mng-chn-1960 MNG CHN" source="MNG" target="CHN" type="undirected" kind="sign_treaty" label="[^"]+">/,
  );
  const [visit = ""] = /<edge id="memo-002.*<\/edge>/.exec(text) ?? [];
  expect(visit).toMatch(/source="MNG" target="SUN" type="directed" kind="visit"/);
  expect(visit).toMatch(/for="tone" value="[\d.]+"/);
  expect(visit).toContain('<spell start="1961-05-01" end="1961-05-31"/>');
});

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

test("GeoJSON drops no state and no event: what has no place says why", async () => {
  const { features } = JSON.parse((await exported("events", "geojson", korea)).text) as { features: Feature[] };
  const states = features.filter((one) => one.properties.what === "state").map((one) => one.id);
  expect(states).toEqual([...new Set(events.flatMap((event) => event.states.map((one) => one.state)))].toSorted());
  const told = features.filter((one) => one.properties.what === "event").map((one) => one.properties.event);
  expect(new Set(told)).toEqual(new Set(events.map((event) => event.id)));
  for (const { geometry, properties } of features)
    expect([geometry === null, typeof properties.reason]).toEqual([geometry === null, geometry === null ? "string" : "undefined"]);
  const prk = features.find((one) => one.id === "PRK");
  expect(prk).toMatchObject({ geometry: { type: "Point", coordinates: [125.75, 39.03] }, properties: { capital: { en: "Pyongyang" } } });
});

test("a GeoJSON line over the Pacific is cut at the 180th meridian, one over land is not", async () => {
  const { features } = JSON.parse((await exported("events", "geojson", korea)).text) as { features: Feature[] };
  const between = (a: string, b: string): Feature | undefined =>
    features.find((one) => one.properties.source === a && one.properties.target === b);
  expect(between("PRK", "CHN")?.geometry).toEqual({
    type: "LineString",
    coordinates: [
      [125.75, 39.03],
      [116.4, 39.9],
    ],
  });
  const pacific = between("PRK", "USA")?.geometry;
  expect(pacific?.type).toBe("MultiLineString");
  expect(pacific?.coordinates).toEqual([
    [
      [125.75, 39.03],
      [180, expect.closeTo(39, 0)],
    ],
    [
      [-180, expect.closeTo(39, 0)],
      [-77.04, 38.91],
    ],
  ]);
});

test("every state of the register that has a capital has a place on the globe, and nobody else has", () => {
  const withCapital = createRegister([])
    .actors.filter((actor) => actor.capital !== undefined)
    .map((actor) => actor.id);
  expect(Object.keys(CAPITAL_COORDINATES).toSorted()).toEqual(withCapital.toSorted());
  for (const [longitude, latitude] of Object.values(CAPITAL_COORDINATES)) {
    expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
    expect(Math.abs(latitude)).toBeLessThanOrEqual(66);
  }
});

/** The elements of an XML text with their attributes; `depth` is 0 where every tag that opens is closed by its own. */
function xmlElements(text: string): { elements: { name: string; attributes: Record<string, string> }[]; depth: number } {
  const open: string[] = [];
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const rest = text.replace(
    /<\/?([\w:]+)((?:\s+[\w:]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*")*)\s*(\/?)>/g,
    (tag, name: string, words: string, closes: string) => {
      if (tag.startsWith("</")) expect(open.pop()).toBe(name);
      else {
        elements.push({
          name,
          attributes: Object.fromEntries([...words.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])),
        });
        if (closes === "") open.push(name);
      }
      return "";
    },
  );
  expect(rest.replace(/^<\?xml[^>]*\?>/, "")).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#\d+);)/);
  return { elements, depth: open.length };
}
