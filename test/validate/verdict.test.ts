import { afterAll, describe, expect, test } from "vitest";
import { supportedShare } from "../support/verdict-runs.ts";

// `npm run validate`: how often the verdict rule of method §3.8 is wrong, and how often it is silent. The short form is test/unit/verdict-rates.test.ts.

const RUNS = 500;
const rows: { readonly what: string; readonly measured: string; readonly prototype: string }[] = [];
afterAll(() => console.table(rows));

describe.each([15, 30])("%i years", (years) => {
  test.each([
    [0, years === 15 ? ".00" : ".00"],
    [0.8, years === 15 ? ".03" : ".04"],
    [1, ".05"],
  ])(
    "of two series of persistence %f that know nothing of each other, at most one in twenty is called supported",
    (persistence, prototype) => {
      const share = supportedShare(RUNS, { years, persistence, effect: 0, draws: 100 });
      rows.push({ what: `T = ${years}, persistence ${persistence}: false supported`, measured: share.toFixed(3), prototype });
      expect(share).toBeLessThanOrEqual(0.05);
    },
  );

  test("a stronger effect is found more often, and one of a standard deviation more often than not", () => {
    const power = [0.3, 0.6, 1].map((effect) => supportedShare(RUNS, { years, persistence: 0.8, effect, draws: 100 }));
    const prototype = years === 15 ? [".19", ".38", ".58"] : [".45", ".79", ".91"];
    power.forEach((share, k) => {
      rows.push({ what: `T = ${years}, effect ${[0.3, 0.6, 1][k]}: supported`, measured: share.toFixed(3), prototype: prototype[k] ?? "" });
    });
    const [weak = 0, middling = 0, strong = 0] = power;
    expect(weak).toBeLessThan(middling);
    expect(middling).toBeLessThan(strong);
    expect(strong).toBeGreaterThan(0.5);
  });
});
