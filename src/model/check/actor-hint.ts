import { resolveName } from "../actor-names.ts";
import type { CheckContext } from "./check-study.ts";
import { didYouMean, type Hint, nearest } from "./records.ts";

/** The way out for an unknown actor: whom a name such as USSR means, else the ids that are spelt nearly so, else to define it. */
export function actorHint(id: string, { register, actorIds }: Pick<CheckContext, "register" | "actorIds">): Hint {
  const named = resolveName(register, id);
  if (named.kind === "one") return didYouMean([named.actor]);
  if (named.kind === "ambiguous") return didYouMean(named.candidates);
  return nearest(id, actorIds, {
    en: "correct the id, or define the actor in actors.yaml; `tiltmeter actors NAME` looks one up",
    zh: "请改正编号，或在 actors.yaml 中定义该行为体；可用 `tiltmeter actors 名称` 查找",
  });
}
