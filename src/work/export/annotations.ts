import type { Claim, Source } from "../../model/index.ts";
import { jsonText, type Material, type Written } from "./material.ts";

/** Code points of the document that a quotation shows before and after the passage. */
const CONTEXT = 32;
const TAGS = { zh: "zh-Hans", en: "en" } as const;

/**
 * Claims as W3C Web Annotations (JSON-LD), one collection with one page: the gloss in both languages as body, the type as tag, the passage as target.
 * The words of the passage are given only where the study may keep them and the document is at hand; its digest says which version is meant.
 */
export function annotations({ study, text, locale }: Material): Written {
  const sources = new Map(study.sources.map((source) => [source.id, { source, characters: quotable(source, text) }]));
  const people = new Map(study.manifest.coders.map((coder) => [coder.id, coder.name]));
  const items = study.claims.map((claim) => annotation(claim, { ...sources.get(claim.source), coder: people.get(claim.coder) }));
  const id = "urn:tiltmeter:annotations";
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: study.manifest.title[locale],
    total: items.length,
    first: { id: `${id}:1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return { mediaType: "application/ld+json", text: jsonText(collection) };
}

/** The code points of a document at hand whose text may be kept. */
function quotable(source: Source, text: Material["text"]): readonly string[] | undefined {
  const whole = source.custom?.document?.mayKeepText === true ? text(source) : undefined;
  return whole === undefined ? undefined : [...whole];
}

interface Beside {
  readonly source?: Source;
  readonly characters?: readonly string[] | undefined;
  readonly coder: string | undefined;
}

function annotation(claim: Claim, { source, characters, coder }: Beside): object {
  const document = source?.custom?.document;
  const position = { type: "TextPositionSelector", start: claim.at.start, end: claim.at.end };
  return {
    id: `urn:tiltmeter:claim:${claim.id}`,
    type: "Annotation",
    motivation: ["describing", "tagging"],
    creator: { id: `urn:tiltmeter:coder:${claim.coder}`, type: "Person", ...(coder === undefined ? {} : { name: coder }) },
    created: `${claim.codedAt}T00:00:00Z`,
    body: [
      ...(["en", "zh"] as const).map((locale) => textual({ value: claim.gloss[locale], language: TAGS[locale], purpose: "describing" })),
      ...tags(claim).map((value) => textual({ value, purpose: "tagging" })),
    ],
    target: {
      type: "SpecificResource",
      source: {
        id: `urn:tiltmeter:source:${claim.source}`,
        type: "Text",
        ...(document === undefined ? {} : { language: document.language }),
      },
      state: { type: "State", value: claim.at.digest },
      selector: characters === undefined ? position : [position, quotation(characters, claim.at)],
    },
  };
}

/** The type with its subtype; a claim that no person has accepted also says what it is. */
function tags({ type, subtype, status }: Claim): string[] {
  return [type, ...(subtype === undefined ? [] : [`${type}:${subtype}`]), ...(status === "accepted" ? [] : [status])];
}

function textual(body: { readonly value: string; readonly language?: string; readonly purpose: string }): object {
  return { type: "TextualBody", format: "text/plain", ...body };
}

function quotation(characters: readonly string[], { start, end }: Claim["at"]): object {
  const part = (from: number, to: number): string => characters.slice(from, to).join("");
  return {
    type: "TextQuoteSelector",
    exact: part(start, end),
    prefix: part(Math.max(0, start - CONTEXT), start),
    suffix: part(end, end + CONTEXT),
  };
}
