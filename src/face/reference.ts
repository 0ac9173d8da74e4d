import { OPERATIONS } from "../work/index.ts";
import { openApi } from "./openapi.ts";
import { codebookPage } from "./reference/codebook.ts";
import type { CoverageMaterial } from "./reference/coverage-evidence.ts";
import { COVERAGE_PAGE, coverageOfSources } from "./reference/coverage-of-sources.ts";
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

/**
 * Everything that is drawn from the program itself, by path: JSON Schemas, the OpenAPI document, and the reference pages in both languages; and from
 * the bundled study the one page that says what of its sources it covers.
 */
export function referenceFiles(bundled: CoverageMaterial): Readonly<Record<string, string>> {
  const openapi = `${JSON.stringify(openApi(OPERATIONS), null, 2)}\n`;
  const pages: Record<string, string> = Object.assign({}, ...PAGES.map(pageFiles));
  return { ...schemaFiles(), "docs/reference/openapi.json": openapi, ...pages, [COVERAGE_PAGE]: coverageOfSources(bundled) };
}
