import { standardDataFolder } from "../../record/index.ts";
import type { OperationContext } from "../operation.ts";

/** The folder with the user's reference data: the one that was named, else the standard one. */
export function dataFolderOf(context: Pick<OperationContext, "study">): string {
  return context.study().data ?? standardDataFolder(process.env);
}
