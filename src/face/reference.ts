import { OPERATIONS } from "../work/index.ts";
import { openApi } from "./openapi.ts";
import { codebookPage } from "./reference/codebook.ts";
import { datesPage } from "./reference/dates.ts";
import { type Page, pageFiles } from "./reference/markdown.ts";
import { operationsPage } from "./reference/operations.ts";
import { problemsPage } from "./reference/problems.ts";
import { rulesPage } from "./reference/rules.ts";
import { schemaFiles } from "./reference/schema-files.ts";
import { studyFilesPage } from "./reference/study-files.ts";

const PAGES: readonly Page[] = [rulesPage, operationsPage, studyFilesPage, datesPage, codebookPage, problemsPage];

/** Folders in which every file is generated; whatever else lies there is stray. */
export const GENERATED_FOLDERS: readonly string[] = ["schema", "docs/reference", "docs/zh/reference"];

/** Everything that is drawn from the program itself, by path: JSON Schemas, the OpenAPI document, and the reference pages in both languages. */
export function referenceFiles(): Readonly<Record<string, string>> {
  const openapi = `${JSON.stringify(openApi(OPERATIONS), null, 2)}\n`;
  return { ...schemaFiles(), "docs/reference/openapi.json": openapi, ...Object.assign({}, ...PAGES.map(pageFiles)) };
}
