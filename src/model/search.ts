export { type Found, type Place, query, recordsWith } from "./search/find.ts";
export { createFolding, type Folding } from "./search/folding.ts";
export { buildIndex, indexing, type Scope, type SearchRecord, type TextIndex } from "./search/text-index.ts";
export { readWords } from "./search/words.ts";
