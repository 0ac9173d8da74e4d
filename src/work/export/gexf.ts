import { eventType, goldsteinTenths, isoDay, type Locale, shortNameOf } from "../../model/index.ts";
import type { ListedEvent } from "../operations/list.ts";
import type { Material, Written } from "./material.ts";
import { type Pair, pairsOf } from "./pairs.ts";

/** Attributes of an edge: title and GEXF type. `tone` is that of the type (Goldstein 1992), −10 conflict to 10 cooperation. */
const EDGE_ATTRIBUTES = {
  event: "string",
  eventType: "string",
  tone: "double",
  certainty: "string",
  dated: "boolean",
  claims: "string",
  glossEn: "string",
  glossZh: "string",
} as const;

/**
 * Events as a dynamic graph (GEXF 1.3): states are nodes, each pair of states in an event is an edge, whose spell is the window in which the event
 * began, first and last day included. An undated event has no spell and says `dated` false; an event without a pair is named in the description.
 */
export async function gexf({ events, register, study, locale }: Material): Promise<Written> {
  const list = await events();
  const edges = list.flatMap((event) => pairsOf(event).map((pair) => edge(event, pair, locale)));
  const states = [...new Set(list.flatMap((event) => event.states.map((one) => one.state)))].sort();
  const nodes = states.map((id) => node(id, register.get(id)));
  const alone = list.filter((event) => pairsOf(event).length === 0).map((event) => event.id);
  const attributes = Object.entries(EDGE_ATTRIBUTES).map(([id, type]) => `        <attribute id="${id}" title="${id}" type="${type}"/>`);
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>Tiltmeter</creator>
    <description>${xmlText([study.manifest.title[locale], ...WITHOUT_PAIR[locale](alone)].join(". "))}</description>
  </meta>
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" idtype="string">
    <attributes class="node">
        <attribute id="kind" title="kind" type="string"/>
        <attribute id="nameEn" title="nameEn" type="string"/>
        <attribute id="nameZh" title="nameZh" type="string"/>
    </attributes>
    <attributes class="edge">
${attributes.join("\n")}
    </attributes>
    <nodes>
${nodes.join("\n")}
    </nodes>
    <edges>
${edges.join("\n")}
    </edges>
  </graph>
</gexf>
`;
  return { mediaType: "application/gexf+xml", text };

  function node(id: string, actor: ReturnType<typeof register.get>): string {
    const names = { en: actor === undefined ? id : shortNameOf(actor, "en"), zh: actor === undefined ? id : shortNameOf(actor, "zh-Hans") };
    const values = { kind: actor?.kind ?? "", nameEn: names.en, nameZh: names.zh };
    return `      <node id="${xmlText(id)}" label="${xmlText(names[locale])}">${attvalues(values)}</node>`;
  }
}

const WITHOUT_PAIR: Readonly<Record<Locale, (events: readonly string[]) => string[]>> = {
  en: (events) => (events.length === 0 ? [] : [`Events that name fewer than two states and have no edge: ${events.join(" ")}`]),
  zh: (events) => (events.length === 0 ? [] : [`所涉国家不足两个、故无边的事件：${events.join(" ")}`]),
};

function edge(event: ListedEvent, { from, to, isDirected }: Pair, locale: Locale): string {
  const type = eventType(event.type);
  const values = {
    event: event.id,
    eventType: event.type,
    tone: type === undefined ? "" : String(goldsteinTenths(type.id, event.subtype) / 10),
    certainty: event.certainty,
    dated: String(isDated(event.start)),
    claims: event.claims.join(" "),
    glossEn: event.gloss.en,
    glossZh: event.gloss.zh,
  } satisfies Record<keyof typeof EDGE_ATTRIBUTES, string>;
  const id = `${event.id} ${from} ${to}`;
  const start = `id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}" type="${isDirected ? "directed" : "undirected"}"`;
  const label = `kind="${xmlText(event.type)}" label="${xmlText(type?.label[locale] ?? event.type)}"`;
  return `      <edge ${start} ${label}>${attvalues(values)}${spells(event.start)}</edge>`;
}

/** Whether anything is known of when it began; a window open on both sides says nothing. */
function isDated(start: ListedEvent["start"]): start is NonNullable<typeof start> {
  return start !== null && (start.from !== null || start.to !== null);
}

function spells(start: ListedEvent["start"]): string {
  if (!isDated(start)) return "";
  const from = start.from === null ? "" : ` start="${isoDay(start.from)}"`;
  const to = start.to === null ? "" : ` end="${isoDay(start.to - 1)}"`;
  return `<spells><spell${from}${to}/></spells>`;
}

function attvalues(values: Readonly<Record<string, string>>): string {
  const cells = Object.entries(values).filter(([, value]) => value !== "");
  return `<attvalues>${cells.map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value)}"/>`).join("")}</attvalues>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text for an XML attribute or element; characters that XML 1.0 does not have are left out. */
function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"\n\r\t]/g, (c) => ENTITIES[c] ?? c);
}
