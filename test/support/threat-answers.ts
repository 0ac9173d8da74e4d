import fc from "fast-check";
import type { ThreatActs } from "../../src/measure/index.ts";
import type { Figures, ThreatAnswer, ThreatQuestion } from "../../src/model/index.ts";
import { assess, figures, NO_ACTS, QUESTION } from "./threat-figures.ts";

const NAMES = {
  MNG: { en: "Mongolia", zh: "蒙古" },
  CHN: { en: "China", zh: "中国" },
  SUN: { en: "Soviet Union", zh: "苏联" },
  USA: { en: "United States", zh: "美国" },
};

/** The answer of the small world under a question, on figures and acts. */
export function threatAnswer(
  options: { readonly question?: Partial<ThreatQuestion>; readonly figures?: Figures; readonly acts?: ThreatActs } = {},
): ThreatAnswer {
  const question = { ...QUESTION, windows: [{ from: 1961, to: 1965 }], ...options.question };
  const { kind: _kind, title, short: _short, on, bloc, others, period, published: _published, ...settings } = question;
  return {
    question: "threat",
    title,
    on,
    bloc,
    others,
    period,
    settings,
    figures: { origin: "study", sets: [] },
    ...assess({ ...options, question }),
    notMeasured: [],
    names: NAMES,
  };
}

const share = fc.integer({ min: 1, max: 100 });

/** Answers of many kinds: any weights and form, capabilities that vary by year or not, gaps, garrisons, acts and perceptions. */
export const anyThreat: fc.Arbitrary<ThreatAnswer> = fc
  .record({
    parts: fc.tuple(share, share, share, share),
    rho: fc.constantFrom(-1, 0, 0.5, 1),
    wobble: fc.constantFrom(0, 0.02, 0.5, 3),
    levels: fc.array(fc.constantFrom(1, 3, 4, 5, null), { minLength: 7, maxLength: 7 }),
    gap: fc.constantFrom("none", "none", "component", "state"),
    garrison: fc.boolean(),
    acts: fc.array(
      fc.record({
        by: fc.constantFrom("CHN", "SUN", "USA"),
        tone: fc.double({ min: -1, max: 1, noNaN: true }),
        year: fc.integer({ min: 1958, max: 1966 }),
      }),
      { maxLength: 4 },
    ),
    perceived: fc.array(fc.record({ by: fc.constantFrom("CHN", "SUN"), year: fc.integer({ min: 1958, max: 1966 }) }), { maxLength: 3 }),
  })
  .map(({ parts, rho, wobble, levels, gap, garrison, acts, perceived }) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    const [power = 0, proximity = 0, offence = 0, intention = 0] = parts.map((part) => part / sum);
    const world = figures({
      states: (row) => {
        if (row.state === "SUN" && row.year === 1963 && gap === "component") return { ...row, milex: null };
        if (row.state === "USA" && row.year < 1962 && gap === "state") return undefined;
        return row.state === "CHN"
          ? { ...row, tpop: 100 * (1 + wobble * Math.abs(Math.sin(row.year))), milper: 100 / (1 + (row.year % 3) * wobble) }
          : row;
      },
      pairs: (row) => (row.on === "MNG" && row.by !== "USA" ? { ...row, hostility: levels[row.year - 1960] ?? null } : row),
      presence: garrison ? [{ year: 1963, by: "USA", host: "CHN", troops: 123_456, report: "a count" }] : [],
    });
    const actOf = (tone: number, by: string, year: number) => ({
      event: `${by}-${year}`,
      claims: ["c-1"],
      by,
      tone,
      credence: 0.9,
      years: [{ year, chance: 1 }],
    });
    return threatAnswer({
      question: { weights: { power, proximity, offence, intention }, rho, robustness: { draws: 100, settings: 5, seed: 1 } },
      figures: world,
      acts: {
        ...NO_ACTS,
        acts: acts.map(({ by, tone, year }) => actOf(tone, by, year)),
        perceptions: perceived.map(({ by, year }) => actOf(-0.7, by, year)),
      },
    });
  });
