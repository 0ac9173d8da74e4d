import type { TestMaterial } from "../../infer/index.ts";
import { boundsOfText, type DatedThing, type WhyQuestion } from "../../model/index.ts";
import type { BuiltStudy } from "../run-study.ts";

type Dated = NonNullable<ReturnType<TestMaterial["orders"]["get"]>>["causes"][number];

/** The days in which each cause and onset of the order tests may lie: by its claim, or by the sharper date of the question. */
export function ordersOf(built: Pick<BuiltStudy, "claims">, { predictions }: Pick<WhyQuestion, "predictions">): TestMaterial["orders"] {
  return new Map(
    predictions.flatMap(({ id, test }) => {
      if (test.kind !== "order") return [];
      const dated = (things: readonly DatedThing[]): Dated[] => things.flatMap((thing) => datedOf(built, thing));
      return [[id, { causes: dated(test.causes), onsets: dated(test.onsets) }] as const];
    }),
  );
}

/** A thing with the days in which it may have begun, all alike likely; none where its claim is not accepted or no bound is known (`check` reports both). */
function datedOf(built: Pick<BuiltStudy, "claims">, thing: DatedThing): Dated[] {
  const claim = built.claims().get(thing.claim);
  if (claim?.status !== "accepted") return [];
  const bounds = boundsOfText(thing.date ?? claim.date.edtf);
  if (bounds === undefined || !Number.isFinite(bounds.startEarliest) || !Number.isFinite(bounds.startLatest)) return [];
  return [{ thing, belief: { law: "uniform", from: bounds.startEarliest, to: bounds.startLatest } }];
}
