import { join } from "node:path";
import { Problem } from "../../model/index.ts";
import { writeWhole } from "../../record/index.ts";
import type { FigureContext } from "../figures/figure.ts";
import { facesRules } from "../fonts/embed-fonts.ts";
import { charactersIn, reportHtml } from "./html.ts";
import { makeReport } from "./make-report.ts";
import { browserFor, browserPlaces, printed } from "./pdf.ts";
import { reportWords } from "./words.ts";

/** The report that is asked for; `browsers` are the only places where one is looked for. */
export interface ReportRequest {
  readonly question: string | undefined;
  readonly out: string | undefined;
  readonly browsers?: readonly string[];
}

/** The command `report`: the report of a question as HTML or, printed by a browser, as PDF. Gives the exit code. */
export async function writeReport({ question, out, browsers = browserPlaces() }: ReportRequest, context: FigureContext): Promise<number> {
  const browser = isPdf(out) ? await browserFor(out, browsers) : null;
  const report = await makeReport(question, context);
  const bare = reportHtml(report, "");
  const { rules, missing } = await facesRules(STYLES.map((style) => ({ style, characters: charactersIn(bare) })));
  if (missing.length > 0) process.stderr.write(`${reportWords[context.locale].missing(missing.join(" "))}\n`);
  const html = reportHtml(report, rules);
  const path = out ?? join(context.study.place.folder, "report", `${report.question}-${context.locale}.html`);
  await writeWhole(path, browser === null ? Buffer.from(html) : await printed(html, { path, browser, signal: context.signal }));
  process.stderr.write(`${reportWords[context.locale].written(path)}\n`);
  return 0;
}

/** How the text of a report is set. */
const STYLES = (["serif", "sans"] as const).flatMap((family) => [400, 600].map((weight) => ({ family, weight })));

function isPdf(out: string | undefined): out is string {
  if (out === undefined || /\.html?$/i.test(out)) return false;
  if (/\.pdf$/i.test(out)) return true;
  throw new Problem("bad-option", {
    option: "--out",
    value: out,
    expected: "a name that ends in .html or .pdf",
    "expected.zh": "以 .html 或 .pdf 结尾的文件名",
  });
}
