import fc from "fast-check";
import { expect, test } from "vitest";
import { orderedStages, type Stage, unreachedStages } from "../../src/model/index.ts";

const IDS = ["a", "b", "c", "d", "e"];
const stage = (id: string, next: readonly string[], does: Stage["does"] = "agrees"): Stage => ({
  id,
  who: { en: id, zh: id },
  does,
  next: [...next],
  claims: [],
});
const graph = fc.tuple(...IDS.map(() => fc.subarray(IDS))).chain((nexts) =>
  fc.shuffledSubarray(
    IDS.map((id, i) => stage(id, nexts[i] ?? [])),
    { minLength: IDS.length },
  ),
);
const acyclic = fc.tuple(...IDS.map((_, i) => fc.subarray(IDS.slice(i + 1)))).chain((nexts) =>
  fc.shuffledSubarray(
    IDS.map((id, i) => stage(id, nexts[i] ?? [])),
    { minLength: IDS.length },
  ),
);

test("where nothing comes back, every stage stands after all those that lead to it, as early as that allows", () => {
  fc.assert(
    fc.property(acyclic, (stages) => {
      const ordered = orderedStages(stages);
      const step = new Map(ordered.map((one) => [one.stage.id, one.step]));
      for (const { stage: own, step: at } of ordered) {
        const before = stages.filter((one) => one.next.includes(own.id)).map((one) => step.get(one.id) ?? 0);
        expect(at).toBe(1 + Math.max(0, ...before));
      }
    }),
  );
});

test("every stage is placed once, in order of steps, also where a matter can come back", () => {
  fc.assert(
    fc.property(graph, (stages) => {
      const ordered = orderedStages(stages);
      expect(ordered.map((one) => one.stage.id).toSorted()).toEqual(IDS);
      expect(ordered.map((one) => one.step)).toEqual(ordered.map((one) => one.step).toSorted((a, b) => a - b));
    }),
  );
});

test("a decision that can be sent back still comes after the draft", () => {
  const back = [stage("draft", ["decide"], "drafts"), stage("decide", ["draft"], "decides")];
  expect(orderedStages(back).map(({ stage: own, step, from }) => [own.id, step, from])).toEqual([
    ["draft", 1, ["decide"]],
    ["decide", 2, ["draft"]],
  ]);
});

test("a stage that a matter may leave for itself still stands before those after it", () => {
  expect(orderedStages([stage("b", []), stage("a", ["a", "b"])]).map(({ stage: own, step }) => [own.id, step])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

test("a stage is reached from the first of the list and from wherever something is drafted or told, and from nowhere else", () => {
  const stages = [
    stage("first", ["a"]),
    stage("a", []),
    stage("lone", ["lone"]),
    stage("told", ["b"], "informs"),
    stage("b", [], "decides"),
  ];
  expect(unreachedStages(stages).map((one) => one.id)).toEqual(["lone"]);
  expect(unreachedStages([stage("decide", [], "decides")])).toEqual([]);
});
