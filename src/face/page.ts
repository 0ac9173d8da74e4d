import { escapeText } from "../draw/index.ts";
import { type Locale, Problem, type TiltAnswer } from "../model/index.ts";
import { type Operation, runStudy, type StudyPlace } from "../work/index.ts";
import { tiltFigure } from "./figure.ts";
import { type Messages, messages } from "./messages.ts";
import { namesIn } from "./present/index.ts";
import { probability, signed } from "./present/table.ts";
import { actCount, answerSentences, cautions, type NameOf, yearReading } from "./present/tilt.ts";

interface PageInput {
  readonly operations: readonly Operation[];
  readonly study: StudyPlace;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** The study's front page: the answer, its figure, the years with the way to every claim, and the API. No script, nothing from elsewhere. */
export async function page(input: PageInput): Promise<string> {
  const { locale } = input;
  const m = messages[locale];
  const body = await content(input).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    return `<p role="alert">${escapeText(error.text(locale))}</p>`;
  });
  const other = locale === "en" ? "zh" : "en";
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${m.title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><header><h1>${m.title}</h1><p>${m.tagline}</p><nav aria-label="${m.other}"><a href="/?lang=${other}" lang="${other}">${m.other}</a></nav></header>
<main>${body}</main><footer>${apiSection(input, m)}</footer></body></html>`;
}

async function content({ study, locale, signal }: PageInput): Promise<string> {
  const m = messages[locale];
  const nameOf = namesIn(locale);
  const built = await runStudy(study, { signal });
  const answers = await Promise.all([...built.questions.values()].map((question) => question.answer()));
  return answers.length === 0 ? `<p>${m.noQuestion}</p>` : answers.map((answer) => answerSection(answer, locale, nameOf)).join("");
}

function answerSection(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const m = messages[locale];
  const list = (sentences: readonly string[]): string =>
    `<ul>${sentences.map((sentence) => `<li>${escapeText(sentence)}</li>`).join("")}</ul>`;
  return `<section><h2>${escapeText(answer.title[locale])}</h2>
<h3>${m.answerHead}</h3>${list(answerSentences(answer, locale, nameOf))}
<figure>${tiltFigure(answer, locale, nameOf)}</figure>
<h3 id="years">${m.yearsHead}</h3>${yearTable(answer, locale, nameOf)}
${list(cautions(answer, locale, nameOf))}</section>`;
}

function yearTable(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const m = messages[locale];
  const [a, b] = answer.patrons.map(nameOf);
  const head = [
    m.chart.year,
    `${m.chart.acts}: ${a}`,
    `${m.chart.acts}: ${b}`,
    `P(${a})`,
    m.yearHead[4] ?? "",
    `P(${b})`,
    m.yearHead[6] ?? "",
    m.yearHead[7] ?? "",
    "",
  ];
  const rows = answer.years.map((year) => {
    const why = `/api/explain?number=${encodeURIComponent(`${answer.question}/${year.year}/pA`)}`;
    const cells = [
      actCount(year.nA, year.maybeA),
      actCount(year.nB, year.maybeB),
      probability(year.pA),
      probability(year.pEquidistant),
      probability(year.pB),
      `${signed(year.lo)} … ${signed(year.hi)}`,
    ];
    const reading = escapeText(yearReading(answer, year, locale, nameOf));
    return `<tr><th scope="row">${year.year}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}<td class="words">${reading}</td><td><a href="${why}" aria-label="${m.explainLink} ${year.year}">${m.explainLink}</a></td></tr>`;
  });
  const titles = head.map((title) => (title === "" ? "<td></td>" : `<th scope="col">${escapeText(title)}</th>`)).join("");
  return `<div class="wide" tabindex="0" role="region" aria-labelledby="years"><table><thead><tr>${titles}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function apiSection({ operations, locale }: PageInput, m: Messages): string {
  const served = operations.filter((operation) => operation.http);
  const items = served.map((operation) => {
    const address = `/api/${operation.name}`;
    const bare = operation.positional.every((name) => name === "study" || name === "name") && !operation.writes;
    const shown = bare ? `<a href="${address}">${address}</a>` : `<code>${address}</code>`;
    return `<li>${shown} ${escapeText(operation.summary[locale])}</li>`;
  });
  return `<h2>${m.apiHead}</h2><p>${m.apiText} <a href="/api/openapi.json">/api/openapi.json</a></p><ul>${items.join("")}</ul>`;
}

const STYLE = `
:root{color-scheme:light;--paper:#FBFAF6;--ink:#191C20;--ink-2:#474D55;--rule:#DCD9D0;--link:#1D4E9E}
body{margin:0 auto;max-width:980px;padding:24px 40px;background:var(--paper);color:var(--ink);
font:15px/22px "Source Sans 3","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:16px;border-bottom:1px solid var(--rule)}
header nav{margin-left:auto}h1{font:600 24px/32px "Source Serif 4","Noto Serif CJK SC",Georgia,serif}
h2{font:600 22px/28px "Source Serif 4","Noto Serif CJK SC",Georgia,serif;margin-top:28px}h3{font-size:15px;margin:20px 0 4px}
ul{padding-left:20px;margin:4px 0}figure{margin:20px 0}svg{width:100%;height:auto}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:3px 8px;text-align:right;border-bottom:1px solid var(--rule);font-weight:400;white-space:nowrap}
thead th{font-weight:600;vertical-align:bottom;white-space:normal}.words{text-align:left;white-space:normal}
a{color:var(--link)}:focus-visible{outline:2px solid #1F4FD8;outline-offset:2px}
footer{margin-top:40px;border-top:1px solid var(--rule);color:var(--ink-2)}
@media print{nav,footer{display:none}body{background:none}}@media(max-width:640px){body{padding:16px}}`;
