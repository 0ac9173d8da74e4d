import { nearest, Problem, type Source } from "../../model/index.ts";
import type { OpenedStudy } from "../run-study.ts";

/** The source with that id that has a document; otherwise the problem `not-found`, with those that have one. */
export function sourceWithDocument(id: string, { load }: OpenedStudy): Source {
  const sources = load().records.sources.map((record) => record.value);
  const found = sources.find((source) => source.id === id);
  if (found?.custom?.document !== undefined) return found;
  const known = sources.filter((source) => source.custom?.document !== undefined).map((source) => source.id);
  const list = known.slice(0, LISTED).join(", ") || "—";
  const hint = nearest(id, known, { en: `Known: ${list}`, zh: `现有：${list}` });
  throw new Problem("not-found", { what: "document", "what.zh": "文档", value: id, ...hint });
}

const LISTED = 12;
