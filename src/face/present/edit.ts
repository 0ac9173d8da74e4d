import type { Locale } from "../../model/index.ts";
import type { EditAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";
import { findingLines } from "./findings.ts";

/** What an edit did, the warnings it brought, and the command that takes it back. */
export function presentEdit({ file, claim, contradiction, undo, findings }: EditAnswer, locale: Locale): string {
  const m = messages[locale];
  const id = claim?.id ?? contradiction?.id;
  if (id === undefined) return m.restored(file);
  if (undo.digest === undo.before) return m.unchanged(file);
  const takeBack = m.takeBack(`'${JSON.stringify(undo).replaceAll("'", "'\\''")}'`);
  return [m.edited({ file, id, status: claim?.status }), ...findings.map((finding) => findingLines(finding, locale)), takeBack].join("\n");
}
