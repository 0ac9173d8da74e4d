import { type ArtifactStore, canonicalJson } from "../record/index.ts";
import { shared, type Waiting } from "./shared.ts";
import { perform, type Result, type Task } from "./stage.ts";

/** The result of a task: made, or kept from before. */
export type Performing = <Row>(task: Task<Row>, waiting: Waiting) => Promise<Result<Row>>;

/**
 * Performs tasks that several may ask for at once: who asks for what is being made waits for that making (`shared`). The last result of each task is held
 * in memory until its recipe is another one.
 */
export function performing(store: ArtifactStore): Performing {
  const held = new Map<string, { readonly recipe: string; result(waiting: Waiting): Promise<Result<unknown>> }>();
  return async <Row>(task: Task<Row>, waiting: Waiting): Promise<Result<Row>> => {
    const recipe = canonicalJson(task.recipe);
    const known = held.get(task.recipe.task);
    const asked = known?.recipe === recipe ? known : { recipe, result: shared((run) => perform<unknown>(task, { store, ...run })) };
    held.set(task.recipe.task, asked);
    // One recipe makes one kind of row.
    return (await asked.result(waiting)) as Result<Row>;
  };
}
