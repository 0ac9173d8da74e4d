import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { ClaimId } from "./claim.ts";
import { EdtfText } from "./date.ts";

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What is done to a matter of foreign policy at a stage. */
export const StageAct = z.enum(["drafts", "agrees", "decides", "carries-out", "informs"]).meta({ id: "StageAct" });
export type StageAct = z.infer<typeof StageAct>;

/** One stage of a decision: who does what, and to which stages the matter goes next. `who` is an actor, or the name of a body that is none. */
export const Stage = z
  .strictObject({
    id: Slug,
    who: z.union([ActorId, Bilingual]),
    does: StageAct,
    next: z.array(Slug),
    claims: z.array(ClaimId),
  })
  .meta({ id: "Stage" });
export type Stage = z.infer<typeof Stage>;

/** One entry of `procedures.yaml`: how a state makes its foreign policy in a period, as a graph of stages. */
export const Procedure = z
  .strictObject({
    id: Slug,
    title: Bilingual,
    of: ActorId,
    period: z.strictObject({ from: EdtfText.optional(), to: EdtfText.optional() }).optional(),
    stages: z.array(Stage).min(1),
  })
  .meta({ id: "Procedure" });
export type Procedure = z.infer<typeof Procedure>;

/** A stage in its place: `step` counts from 1, and no stage comes before one that leads to it, unless the matter can come back. */
export interface OrderedStage {
  readonly stage: Stage;
  readonly step: number;
  readonly from: readonly string[];
}

/** The stages in the order in which a matter passes through them; stages of one step in the order of the file. */
export function orderedStages(stages: readonly Stage[]): OrderedStage[] {
  const before = new Map(stages.map(({ id }) => [id, stages.filter((one) => one.next.includes(id)).map((one) => one.id)]));
  const step = new Map<string, number>();
  let left = [...stages];
  while (left.length > 0) {
    const free = left.filter(({ id }) => before.get(id)?.every((one) => step.has(one) || one === id));
    const placed = free.length > 0 ? free : left.slice(0, 1);
    for (const { id } of placed) {
      const earlier = (before.get(id) ?? []).flatMap((one) => (placed.some((other) => other.id === one) ? [] : (step.get(one) ?? [])));
      step.set(id, 1 + Math.max(0, ...earlier));
    }
    left = left.filter((one) => !placed.includes(one));
  }
  const ordered = stages.map((stage) => ({ stage, step: step.get(stage.id) ?? 1, from: before.get(stage.id) ?? [] }));
  return ordered.sort((a, b) => a.step - b.step);
}

/** The stages that no matter reaches: it may begin where something is drafted or told, and at the first stage of the list. */
export function unreachedStages(stages: readonly Stage[]): Stage[] {
  const reached = new Set<string>();
  const open = stages.filter(({ does }, i) => i === 0 || does === "drafts" || does === "informs").map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(stages.find((one) => one.id === id)?.next ?? []));
  }
  return stages.filter(({ id }) => !reached.has(id));
}
