import { z } from "zod";
import { Problem } from "../../model/index.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { Draft, draftAt, fittingEvents } from "../reading/draft.ts";
import { sourceWithDocument } from "../reading/open-document.ts";
import { type ReadingText, readingTexts } from "../reading/reading-text.ts";

/** As many code points before a passage are read for the year of a date that does not name its own. */
const BEFORE = 1500;
const LONGEST = 2000;
const EVENTS = 5;

export const draftOperation = operation({
  name: "draft",
  summary: {
    en: "What the words of a passage say of a claim by themselves: who, what, whom, when; nothing is guessed",
    zh: "一段原文自身所说的主张要素：谁、做了什么、对谁、何时；不作猜测",
  },
  writes: false,
  positional: ["source"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    source: z.string().describe("id of the source"),
    start: z.int().min(0).describe("first code point of the passage, from 0"),
    end: z.int().min(1).describe("the code point after its last"),
  }),
  output: Draft,
  rows: ({ claim, from }) => [
    {
      type: claim.type ?? null,
      typeFrom: from.type ?? null,
      actors: claim.actors.map(({ role, actor }) => `${role}:${actor}`).join(" "),
      actorsFrom: from.actors.map(({ words }) => words).join(" "),
      date: claim.date.edtf,
      dateFrom: from.date?.words ?? null,
      anchor: from.date?.anchor ?? null,
      certainty: claim.certainty,
    },
  ],
  async run({ source: id, start, end }, context) {
    const opened = await context.opened();
    const source = sourceWithDocument(id, opened);
    const text = readingTexts(opened)(source);
    const digest = source.custom?.document?.digest;
    if (digest === undefined || text.digest !== digest) {
      const hint = {
        hint: "Its text is not beside the study as it was coded (--sources DIR)",
        "hint.zh": "研究旁没有所编码版本的原文（--sources DIR）",
      };
      throw new Problem("not-found", { what: "text of", "what.zh": "原文", value: id, ...hint });
    }
    const last = Math.min(text.points.length, start + LONGEST);
    if (end <= start || end > last) {
      throw new Problem("bad-option", {
        option: "--end",
        value: end,
        expected: `${start + 1} to ${last}`,
        "expected.zh": `${start + 1} 至 ${last}`,
      });
    }
    const built = await context.built();
    const place = {
      source: id,
      at: { start, end, digest },
      passage: readable(text, { start, end }),
      before: readable(text, { start: start - BEFORE, end: start }),
    };
    const draft = draftAt(place, registerOf(built));
    const events = fittingEvents(draft, await built.events(), registerOf(built)).slice(0, EVENTS);
    const glossOf = (claim: string): Draft["claim"]["gloss"] => built.claims().get(claim)?.gloss ?? { en: claim, zh: claim };
    return { ...draft, events: events.map((event) => ({ event: event.id, claims: event.claims, gloss: glossOf(event.lead) })) };
  },
});

/** A stretch of the text without markup, indents and soft line breaks. */
function readable({ points, layout }: ReadingText, { start, end }: { readonly start: number; readonly end: number }): string {
  const from = Math.max(0, start);
  const hidden = layout.hidden.filter((span) => span.start < end && from < span.end);
  const parts: string[] = [];
  for (let at = from; at < end; at++) if (!hidden.some((span) => span.start <= at && at < span.end)) parts.push(points[at] ?? "");
  return parts.join("");
}
