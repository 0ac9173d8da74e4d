import { z } from "zod";
import { Claim, Problem, query, readWords } from "../../model/index.ts";
import { unknownAmong } from "../named.ts";
import { operation, type Row } from "../operation.ts";
import { CLAIM_FIELDS, openShelf, type Shelf } from "../search/shelf.ts";

/** A text around a hit, as it stands: `match` is what was found. */
const SNIPPET = { before: z.string(), match: z.string(), after: z.string() };

/** A place in a document, in code points, `end` excluded, and the line on which it begins; `claims` are those whose passage shares a code point with it. */
const TextHit = z
  .strictObject({
    source: z.string(),
    start: z.int(),
    end: z.int(),
    line: z.int(),
    ...SNIPPET,
    claims: z.array(z.strictObject({ id: z.string(), status: Claim.shape.status })),
  })
  .meta({ id: "TextHit" });

/** A claim in one of whose own texts the words stand; `at` is its passage, `start` and `end` count code points of the field. */
const ClaimHit = z
  .strictObject({
    claim: z.string(),
    status: Claim.shape.status,
    source: z.string(),
    at: z.strictObject({ start: z.int(), end: z.int() }),
    field: z.enum(Object.keys(CLAIM_FIELDS) as (keyof typeof CLAIM_FIELDS)[]),
    start: z.int(),
    end: z.int(),
    ...SNIPPET,
  })
  .meta({ id: "ClaimHit" });

/** A name of an actor in which the words stand. */
const ActorHit = z.strictObject({ actor: z.string(), lang: z.string(), start: z.int(), end: z.int(), ...SNIPPET }).meta({ id: "ActorHit" });

/** What was found; `total` counts all of a kind, `hits` are the first of them. Documents in `notAtHand` could not be searched. */
export const SearchAnswer = z
  .strictObject({
    texts: z.strictObject({ total: z.int(), hits: z.array(TextHit) }),
    claims: z.strictObject({ total: z.int(), hits: z.array(ClaimHit) }),
    actors: z.strictObject({ total: z.int(), hits: z.array(ActorHit) }),
    searched: z.array(z.string()),
    notAtHand: z.array(z.string()),
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const search = operation({
  name: "search",
  summary: {
    en: "Find words in the texts at hand, in claims and in names of actors",
    zh: "在现有原文、主张与行为体名称中查找字词",
  },
  writes: false,
  positional: ["words"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    words: z
      .string()
      .describe(
        "what to find: several words stand in one sentence or one claim, in any order; “words in quotes” follow each other; traditional and simplified characters are the same",
      ),
    in: z.enum(["texts", "claims", "all"]).describe("where to look; all: in names of actors too").default("all"),
    source: z.string().describe("only this source").optional(),
    limit: z.int().min(1).describe("at most so many hits in texts, in claims and in names each; all are counted").default(50),
  }),
  output: SearchAnswer,
  rows: ({ texts, claims, actors }) => [...texts.hits.map(textRow), ...claims.hits.map(claimRow), ...actors.hits.map(actorRow)],
  async run({ words, in: kind, source, limit }, context) {
    const shelf = await openShelf(await context.opened());
    checkWords(words, shelf);
    checkSource(source, shelf);
    const asked = { words, source, limit };
    const none = { total: 0, hits: [] };
    const searched =
      kind === "claims" ? [] : shelf.texts.map((text) => text.source.id).filter((id) => source === undefined || id === source);
    return {
      texts: kind === "claims" ? none : textHits(shelf, asked),
      claims: kind === "texts" ? none : await claimHits(shelf, asked),
      actors: kind === "all" && source === undefined ? actorHits(shelf, asked) : none,
      searched,
      notAtHand: kind === "claims" ? [] : notAtHand(shelf, source).filter((id) => !searched.includes(id)),
    };
  },
});

interface Asked {
  readonly words: string;
  readonly source: string | undefined;
  readonly limit: number;
}

/** How many code points of a document are shown before and after a hit. */
const AROUND = 30;

function textHits(shelf: Shelf, { words, source, limit }: Asked): SearchAnswer["texts"] {
  const where = (record: number): boolean => source === undefined || shelf.texts[record]?.source.id === source;
  const { total, places } = query(shelf.textIndex(), words, { limit, where });
  const hits = places.flatMap(({ record, start, end }) => {
    const text = shelf.texts[record];
    if (text === undefined) return [];
    const { document } = text;
    return [
      {
        source: text.source.id,
        start,
        end,
        line: document.lineAt(start),
        before: document.slice(start - AROUND, start),
        match: document.slice(start, end),
        after: document.slice(end, end + AROUND),
        claims: claimsAt(shelf, text.source, { start, end }),
      },
    ];
  });
  return { total, hits };
}

function claimsAt(
  shelf: Shelf,
  source: Shelf["sources"][number],
  { start, end }: { start: number; end: number },
): Pick<Claim, "id" | "status">[] {
  const digest = source.custom?.document?.digest;
  return shelf
    .claimsOf(source.id)
    .filter((claim) => claim.at.digest === digest && claim.at.start < end && start < claim.at.end)
    .map(({ id, status }) => ({ id, status }));
}

async function claimHits(shelf: Shelf, { words, source, limit }: Asked): Promise<SearchAnswer["claims"]> {
  const where = (record: number): boolean => source === undefined || shelf.claims[record]?.source === source;
  const { total, places } = query(await shelf.claimIndex(), words, { limit, where });
  const fields = Object.keys(CLAIM_FIELDS) as (keyof typeof CLAIM_FIELDS)[];
  const hits = places.flatMap(({ record, field, start, end }) => {
    const claim = shelf.claims[record];
    const name = fields[field];
    if (claim === undefined || name === undefined) return [];
    const at = { start: claim.at.start, end: claim.at.end };
    const snippet = snippetOf(CLAIM_FIELDS[name](claim), { start, end });
    return [{ claim: claim.id, status: claim.status, source: claim.source, at, field: name, start, end, ...snippet }];
  });
  return { total, hits };
}

function actorHits(shelf: Shelf, { words, limit }: Asked): SearchAnswer["actors"] {
  const { total, places } = query(shelf.actorIndex(), words, { limit });
  const hits = places.flatMap(({ record, field, start, end }) => {
    const actor = shelf.actors[record];
    const name = actor?.names[field];
    if (actor === undefined || name === undefined) return [];
    return [{ actor: actor.id, lang: name.lang, start, end, ...snippetOf(name.text, { start, end }) }];
  });
  return { total, hits };
}

/** The whole of a short text, with what was found in the middle. */
function snippetOf(text: string, { start, end }: { start: number; end: number }): { before: string; match: string; after: string } {
  const points = Array.from(text);
  const part = (from: number, to?: number): string => points.slice(from, to).join("");
  return { before: part(0, start), match: part(start, end), after: part(end) };
}

function notAtHand(shelf: Shelf, only: string | undefined): string[] {
  return shelf.sources.filter(({ id, custom }) => custom?.document !== undefined && (only ?? id) === id).map(({ id }) => id);
}

function checkWords(words: string, shelf: Shelf): void {
  if (readWords(words, shelf.folding).length > 0) return;
  throw new Problem("bad-option", {
    option: "--words",
    value: words.trim() === "" ? "—" : words,
    expected: "a word or a character",
    "expected.zh": "至少一个字或词",
  });
}

function checkSource(source: string | undefined, shelf: Shelf): void {
  if (source === undefined || shelf.sources.some(({ id }) => id === source)) return;
  const known = shelf.sources.map(({ id }) => id).slice(0, LISTED);
  throw unknownAmong({ en: "source", zh: "文献" }, { value: source, known });
}

const LISTED = 12;

function textRow(hit: SearchAnswer["texts"]["hits"][number]): Row {
  const { source, start, end, line, before, match, after, claims } = hit;
  return { where: "text", id: source, field: null, start, end, line, before, match, after, claims: claims.map(({ id }) => id).join(" ") };
}

function claimRow(hit: SearchAnswer["claims"]["hits"][number]): Row {
  const { claim, field, start, end, before, match, after } = hit;
  return { where: "claim", id: claim, field, start, end, line: null, before, match, after, claims: claim };
}

function actorRow(hit: SearchAnswer["actors"]["hits"][number]): Row {
  const { actor, lang, start, end, before, match, after } = hit;
  return { where: "actor", id: actor, field: `names.${lang}`, start, end, line: null, before, match, after, claims: null };
}
