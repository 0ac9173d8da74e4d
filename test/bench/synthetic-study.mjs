import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { starterStudy } from "../../dist/work/study/starter.js";

const TYPES = ["visit", "express_support", "criticize", "grant_aid", "align_with", "policy_stance"];
const STATES = ["PRK", "CHN", "SUN", "USA", "JPN", "KOR", "VDR", "IND", "ALB", "IDN"];

/**
 * Writes a sound study of `size` claims over 100 sources: the dates, actors and types follow a fixed rule, so that every run makes the same bytes.
 * `eventful`: every claim tells an event of its own, but one in forty tells that of the claim before it, on another day. `relations`: one claim in so
 * many tells that the DPRK and one of `partners` took up or broke off relations, or that an embassy was opened.
 */
export function writeSyntheticStudy(folder, size, { eventful = false, relations, partners = [] } = {}) {
  const digest = `sha256:${"0".repeat(64)}`;
  const sources = Array.from({ length: 100 }, (_, i) => ({
    id: `s${i}`,
    type: "document",
    title: `Source ${i}`,
    custom: { document: { file: `s${i}.txt`, digest, codePoints: 10_000_000, language: "en", mayKeepText: true } },
  }));
  for (const [name, text] of Object.entries(starterStudy())) {
    if (name.startsWith("claims/") || name === "sources/note.txt") continue;
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), name.endsWith("bibliography.json") ? JSON.stringify(sources) : text);
  }
  mkdirSync(join(folder, "claims"), { recursive: true });
  const perSource = Math.ceil(size / sources.length);
  sources.forEach(({ id }, s) => {
    const lines = Array.from({ length: Math.min(perSource, size - s * perSource) }, (_, i) =>
      claimLine({ source: id, number: i, seed: s * perSource + i, digest, eventful, relations, partners }),
    );
    writeFileSync(join(folder, "claims", `${id}.jsonl`), lines.join(""));
  });
}

function claimLine(at) {
  const { source, number, seed, digest, eventful, relations } = at;
  const isOwn = eventful || seed % 5 === 0;
  const event = eventful && seed % 40 === 1 ? `event-${seed - 1}` : isOwn ? `event-${seed}` : undefined;
  const pick = (list, step) => list[Math.floor(seed / step) % list.length];
  const [from, to] = [pick(STATES, 1), pick(STATES, 7)];
  const month = String(1 + (seed % 12)).padStart(2, "0");
  const day = String(1 + (seed % 28)).padStart(2, "0");
  const told = relations !== undefined && seed % relations === 0 ? relationTold(at) : undefined;
  const claim = {
    id: `${source}-${String(number).padStart(6, "0")}`,
    source,
    at: { start: number * 50, end: number * 50 + 40, digest },
    ...(told ?? {
      type: pick(TYPES, 3),
      actors: [
        { role: "source", actor: from },
        { role: "target", actor: to === from ? "FRA" : to },
      ],
    }),
    date: { edtf: `${1960 + (seed % 10)}-${month}-${day}`, basis: "explicit" },
    certainty: seed % 11 === 0 ? "reported" : "asserted",
    gloss: { en: `One state did something about another, number ${seed}.`, zh: `一国对另一国有所作为，第 ${seed} 条。` },
    ...(event === undefined ? {} : { event }),
    tier: "core",
    status: "accepted",
    coder: "me",
    codedAt: "2026-01-01",
  };
  return `${JSON.stringify(claim)}\n`;
}

function relationTold({ seed, relations, partners }) {
  const turn = seed / relations;
  const actor = partners[turn % partners.length];
  const between = (one, other) => [
    { role: one, actor },
    { role: other, actor: "PRK" },
  ];
  return [
    { type: "establish_relations", actors: between("participant", "participant") },
    { type: "sever_relations", actors: between("source", "target") },
    { type: "open_mission", subtype: "embassy", actors: between("source", "target") },
  ][Math.floor(turn / partners.length) % 3];
}
