import { z } from "zod";
import { type Claim, whenOf, yearOf } from "../../model/index.ts";
import { operation } from "../operation.ts";

const SourceCoverage = z
  .strictObject({
    source: z.string(),
    accepted: z.int(),
    proposed: z.int(),
    undated: z.int(),
    /** The first of these years and the last; null where no claim is dated. */
    from: z.int().nullable(),
    to: z.int().nullable(),
    /** Accepted dated claims by the first year that their date allows; a year that is not here has none, which does not mean that nothing happened. */
    years: z.array(z.strictObject({ year: z.int(), claims: z.int() })),
  })
  .meta({ id: "SourceCoverage" });

export const coverage = operation({
  name: "coverage",
  summary: {
    en: "What each source covers: claims by year, undated and proposed ones apart",
    zh: "各文献覆盖的范围：逐年主张数，另计无日期者与待定者",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({ source: z.string().describe("only this source").optional() }),
  output: z.strictObject({ sources: z.array(SourceCoverage) }).meta({ id: "CoverageAnswer" }),
  rows: ({ sources }) =>
    sources.map(({ source, accepted, proposed, undated, from, to, years }) => ({
      source,
      accepted,
      proposed,
      undated,
      from,
      to,
      years: years.length,
    })),
  async run({ source }, context) {
    const built = await context.built();
    const claims = new Map<string, Claim[]>();
    for (const claim of built.study().claims) claims.set(claim.source, [...(claims.get(claim.source) ?? []), claim]);
    const wanted = [...claims].filter(([id]) => source === undefined || id === source).sort(([a], [b]) => (a < b ? -1 : 1));
    return { sources: wanted.map(([id, told]) => covered(id, told)) };
  },
});

function covered(source: string, claims: readonly Claim[]): z.infer<typeof SourceCoverage> {
  const accepted = claims.filter((claim) => claim.status === "accepted");
  const counts = new Map<number, number>();
  let undated = 0;
  for (const claim of accepted) {
    const when = whenOf(claim.date.edtf);
    if (when === undefined || !Number.isFinite(when.from)) undated++;
    else counts.set(yearOf(when.from), (counts.get(yearOf(when.from)) ?? 0) + 1);
  }
  const years = [...counts].map(([year, n]) => ({ year, claims: n })).sort((a, b) => a.year - b.year);
  return {
    source,
    accepted: accepted.length,
    proposed: claims.filter((claim) => claim.status === "proposed").length,
    undated,
    from: years.at(0)?.year ?? null,
    to: years.at(-1)?.year ?? null,
    years,
  };
}
