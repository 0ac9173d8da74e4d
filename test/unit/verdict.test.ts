import fc from "fast-check";
import { expect, test } from "vitest";
import { judge, type SignEvidence, signGates, verdictOf } from "../../src/infer/why/verdict.ts";
import type { TestedPrediction, VerdictGate } from "../../src/model/index.ts";

const STRONG: SignEvidence = {
  probability: 0.99,
  years: { least: 0.95, greatest: 0.99 },
  indicators: { least: 0.93, greatest: 0.99 },
  roots: { least: 0.91, greatest: 0.99 },
  weights: 0.95,
  cells: 0.9,
  gain: 0.1,
};
const MIRRORED: SignEvidence = {
  probability: 0.01,
  years: { least: 0.01, greatest: 0.05 },
  indicators: { least: 0.01, greatest: 0.07 },
  roots: { least: 0.01, greatest: 0.09 },
  weights: 0.05,
  cells: 0.1,
  gain: 0.1,
};

function verdict(evidence: SignEvidence, shared: readonly VerdictGate[] = []): string {
  return verdictOf({ for: signGates(evidence, "for"), against: signGates(evidence, "against") }, shared);
}

test("a sign is supported only if every gate is passed, and contradicted by the opposite with the same strength (method §3.8)", () => {
  expect(verdict(STRONG)).toBe("supported");
  expect(verdict(MIRRORED)).toBe("contradicted");
});

test.each<[string, Partial<SignEvidence>]>([
  ["P below .95", { probability: 0.94 }],
  ["a year on which it hangs", { years: { least: 0.89, greatest: 1 } }],
  ["an indicator on which it hangs", { indicators: { least: 0.89, greatest: 1 } }],
  ["a root source on which it hangs", { roots: { least: 0.89, greatest: 1 } }],
  ["roots of which there is but one", { roots: null }],
  ["fewer than nine in ten weightings", { weights: 0.89 }],
  ["fewer than eight in ten combinations of choices", { cells: 0.79 }],
  ["no combination tried", { cells: null }],
  ["forecasts no better than persistence", { gain: 0 }],
])("%s leaves it undetermined", (_, part) => {
  expect(verdict({ ...STRONG, ...part })).toBe("undetermined");
});

test("a red circularity, or one that nobody has looked for, leaves it undetermined", () => {
  const gate = (state: VerdictGate["state"]): VerdictGate => ({ id: "circularity", state, value: null, bound: null });
  expect(verdict(STRONG, [gate("failed")])).toBe("undetermined");
  expect(verdict(STRONG, [gate("unknown")])).toBe("undetermined");
  expect(verdict(STRONG, [gate("passed")])).toBe("supported");
});

test("no evidence is supported and contradicted at once: turned around it gives the opposite verdict", () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  const range = fc.tuple(p, p).map(([a, b]) => ({ least: Math.min(a, b), greatest: Math.max(a, b) }));
  const evidence = fc.record({
    probability: p,
    years: range,
    indicators: range,
    roots: range,
    weights: p,
    cells: p,
    gain: fc.double({ min: -1, max: 1, noNaN: true }),
  });
  const turned = (of: { least: number; greatest: number }) => ({ least: 1 - of.greatest, greatest: 1 - of.least });
  const OPPOSITE = { supported: "contradicted", contradicted: "supported", undetermined: "undetermined", untestable: "untestable" };
  fc.assert(
    fc.property(fc.oneof(evidence, fc.constant(STRONG as Required<SignEvidence>)), (one) => {
      const { probability, years, indicators, roots, weights, cells, gain } = one as typeof STRONG & {
        years: { least: number; greatest: number };
      };
      const mirror = {
        ...{ probability: 1 - probability, years: turned(years), weights: 1 - (weights ?? 0), cells: 1 - (cells ?? 0), gain },
        indicators: turned(indicators as { least: number; greatest: number }),
        roots: turned(roots as { least: number; greatest: number }),
      };
      expect(verdict(mirror)).toBe(OPPOSITE[verdict(one) as keyof typeof OPPOSITE]);
    }),
  );
});

/** A prediction with this outcome; of a sign where nothing else is said. */
function tested(part: Partial<TestedPrediction> & { kind?: "sign" | "order" | "bound" | "untested" }): TestedPrediction {
  const { kind = "sign", ...rest } = part;
  const findings = {
    sign: { kind: "sign", outcome: "tilt", effect: null, leftOut: [] },
    order: { kind: "order", causes: [], onsets: [], cells: [] },
    bound: { kind: "bound", ties: [], disputes: [] },
    untested: { kind: "untested", needs: "many-states", why: { en: "One state", zh: "一国" } },
  } as const;
  const words = { en: "p", zh: "预测" };
  const finding = findings[kind] as unknown as TestedPrediction["finding"];
  return { id: "p", hypothesis: "h", statement: words, result: "open", verdict: "undetermined", gates: [], finding, ...rest };
}

const supported = { result: "holds", verdict: "supported" } as const;

test("a hypothesis is supported if all that was tested of it is, and something that bears it was", () => {
  expect(judge([tested(supported)], null).verdict).toBe("supported");
  expect(judge([tested(supported), tested({ kind: "order", ...supported })], null).verdict).toBe("supported");
  expect(judge([tested(supported), tested({})], null).verdict).toBe("undetermined");
});

test("order in time and ties that held cannot lift a hypothesis alone; failing, they sink it", () => {
  expect(judge([tested({ kind: "order", ...supported })], null).verdict).toBe("undetermined");
  expect(judge([tested({ kind: "bound", ...supported })], null).verdict).toBe("undetermined");
  expect(judge([tested(supported), tested({ kind: "order", result: "fails", verdict: "contradicted" })], null).verdict).toBe(
    "contradicted",
  );
});

test("where every cause that bears it did not vary it is untestable in this scope, though an order was tested", () => {
  const flat = tested({ result: "untestable", verdict: "untestable" });
  expect(judge([flat, tested({ kind: "order", ...supported })], null)).toMatchObject({ verdict: "untestable", isTested: true });
  expect(judge([flat, tested(supported)], null).verdict).toBe("supported");
});

test("what cannot be tested here at all is undetermined, and said not to be tested", () => {
  expect(judge([tested({ kind: "untested", result: "untested" })], null)).toMatchObject({ verdict: "undetermined", isTested: false });
});

test("it is consistent within its own sources only where shared sources are the only red and nothing else stands against it", () => {
  const red: VerdictGate = { id: "circularity", state: "failed", value: null, bound: null };
  const weak: VerdictGate = { id: "probability", state: "failed", value: 0.5, bound: 0.95 };
  const own = tested({ result: "holds", gates: [red] });
  expect(judge([own], { hasRed: true, internalOnly: true })).toMatchObject({ verdict: "undetermined", isInternalOnly: true });
  expect(judge([own], { hasRed: true, internalOnly: false }).isInternalOnly).toBe(false);
  expect(judge([tested({ gates: [red, weak] })], { hasRed: true, internalOnly: true }).isInternalOnly).toBe(false);
});
