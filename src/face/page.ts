import { escapeText, figureWords, resolveTokens } from "../draw/index.ts";
import type { Derivation, Evidence, Locale, Problem, TiltAnswer } from "../model/index.ts";
import { explain, type HeldStudy, type Operation } from "../work/index.ts";
import { tiltMarks } from "./figures/tilt.ts";
import { type Messages, messages } from "./messages.ts";
import { type NameOf, namesIn } from "./present/names.ts";
import { probability, signed } from "./present/table.ts";
import { actCount, answerSentences, cautions, turningSentences, yearReading } from "./present/tilt.ts";

interface PageInput {
  readonly operations: readonly Operation[];
  readonly study: HeldStudy;
  readonly locale: Locale;
}

/** The study's front page: the answer, its figure, the years with the way to every claim, and the API. No script, nothing from elsewhere. */
export async function frontPage(input: PageInput): Promise<string> {
  const body = await content(input);
  return frame({ locale: input.locale, body, other: "/?", footer: apiSection(input, messages[input.locale]) });
}

/** A number's page: the tree from the number down to the passages. An address that names nothing is the problem `not-found`. */
export async function explainPage(input: PageInput & { readonly number: string }): Promise<string> {
  const { study, locale, number } = input;
  const tree = await explain(await study.built(), number);
  const other = `/explain?number=${encodeURIComponent(number)}&amp;`;
  return frame({ locale, body: `${backLink(locale)}${derivationSection(tree, locale)}`, other, footer: "" });
}

/** What a person sees in place of a page that cannot be shown. */
export function problemPage(problem: Problem, locale: Locale): string {
  return frame({ locale, body: `${backLink(locale)}<p role="alert">${escapeText(problem.text(locale))}</p>`, other: "/?", footer: "" });
}

function backLink(locale: Locale): string {
  return `<p><a href="/?lang=${locale}">${messages[locale].back}</a></p>`;
}

function frame(page: { readonly locale: Locale; readonly body: string; readonly other: string; readonly footer: string }): string {
  const { locale } = page;
  const m = messages[locale];
  const other = locale === "en" ? "zh" : "en";
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${m.title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><header><p class="name">${m.title}</p><p>${m.tagline}</p><nav aria-label="${m.other}"><a href="${page.other}lang=${other}" lang="${other}">${m.other}</a></nav></header>
<main>${page.body}</main>${page.footer === "" ? "" : `<footer>${page.footer}</footer>`}</body></html>`;
}

function derivationSection(tree: Derivation, locale: Locale): string {
  return `<h1>${escapeText(tree.what[locale])}${valueText(tree)}</h1>${derivationBody(tree, locale)}`;
}

function valueText(node: Derivation): string {
  if (node.value === undefined) return "";
  return ` = <strong>${typeof node.value === "number" ? Number(node.value.toFixed(4)) : escapeText(node.value)}</strong>`;
}

function derivationBody(node: Derivation, locale: Locale): string {
  const method = node.method === undefined ? "" : `<p class="method">${escapeText(node.method[locale])}</p>`;
  const passages = node.evidence.map((evidence) => `<li class="passage">${passageText(evidence, locale)}</li>`);
  const children = node.from.map(
    (child) => `<li>${escapeText(child.what[locale])}${valueText(child)}${derivationBody(child, locale)}</li>`,
  );
  const list = [...passages, ...children].join("");
  return list === "" ? method : `${method}<ul>${list}</ul>`;
}

function passageText(evidence: Evidence, locale: Locale): string {
  const m = messages[locale];
  const place = [m.passage(evidence), ...(evidence.line === undefined ? [] : [m.line(evidence.line)])].join(m.comma);
  const source = evidence.roots.join() === evidence.source ? "" : `${m.comma}${m.root(evidence.roots.join(" "))}`;
  const words =
    evidence.text === undefined ? `<small>${m.notThere}</small>` : `<q lang="zh">${escapeText(evidence.text.replace(/\s+/g, " "))}</q>`;
  return `${escapeText(evidence.gloss[locale])}<br><small>${escapeText(place + source)}</small><br>${words}`;
}

async function content({ study, locale }: PageInput): Promise<string> {
  const m = messages[locale];
  const nameOf = namesIn(locale);
  const built = await study.built();
  const answers = await Promise.all([...built.questions.values()].map((question) => question.answer()));
  return answers.length === 0 ? `<p>${m.noQuestion}</p>` : answers.map((answer) => answerSection(answer, locale, nameOf)).join("");
}

function answerSection(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const m = messages[locale];
  const list = (sentences: readonly string[]): string =>
    `<ul>${sentences.map((sentence) => `<li>${escapeText(sentence)}</li>`).join("")}</ul>`;
  return `<section><h1>${escapeText(answer.title[locale])}</h1>
<h2>${escapeText(m.leanedTo(nameOf(answer.focal)))}</h2>${list(answerSentences(answer, locale, nameOf))}
<figure>${resolveTokens(tiltMarks(answer, locale, nameOf), "light")}</figure>
<h2 id="years">${m.yearsHead}</h2>${yearTable(answer, locale, nameOf)}
<h2>${m.dependsHead}</h2>${list(cautions(answer, locale, nameOf))}
${answer.turningPoints.length === 0 ? "" : `<h2>${m.turningHead}</h2>${list(turningSentences(answer, locale))}`}</section>`;
}

function yearTable(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const m = messages[locale];
  const words = figureWords[locale].tilt;
  const [a, b] = answer.patrons.map(nameOf);
  const head = [
    words.year,
    `${words.acts}: ${a}`,
    `${words.acts}: ${b}`,
    `P(${a})`,
    m.yearHead[4] ?? "",
    `P(${b})`,
    m.yearHead[6] ?? "",
    m.yearHead[7] ?? "",
    "",
  ];
  const rows = answer.years.map((year) => {
    const why = `/explain?lang=${locale}&amp;number=${encodeURIComponent(`${answer.question}/${year.year}/pA`)}`;
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
  const titles = head
    .map((title, i) => (title === "" ? "<td></td>" : `<th scope="col"${i === 7 ? ' class="words"' : ""}>${escapeText(title)}</th>`))
    .join("");
  return `<div class="wide" tabindex="0" role="region" aria-labelledby="years"><table><thead><tr>${titles}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function apiSection({ operations, locale }: PageInput, m: Messages): string {
  const served = operations.filter((operation) => operation.http);
  const items = served.map((operation) => {
    const address = `/api/${operation.name}`;
    const bare = !operation.writes && operation.input.safeParse({}).success;
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
header nav{margin-left:auto}.name{font-weight:600;font-size:20px}h1{font:600 26px/34px "Source Serif 4","Noto Serif CJK SC",Georgia,serif}
h2{font-size:16px;margin:24px 0 4px}
ul{padding-left:20px;margin:4px 0}figure{margin:20px 0}svg{width:100%;height:auto}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:3px 8px;text-align:right;border-bottom:1px solid var(--rule);font-weight:400;white-space:nowrap}
thead th{font-weight:600;vertical-align:bottom;white-space:normal}.words{text-align:left!important;white-space:normal}.method{color:var(--ink-2);margin:2px 0 6px}.passage{list-style:"◆ "}main li{margin:4px 0}q{background:#F2F0E9}
a{color:var(--link)}:focus-visible{outline:2px solid #1F4FD8;outline-offset:2px}
footer{margin-top:40px;border-top:1px solid var(--rule);color:var(--ink-2)}
@media print{nav,footer{display:none}body{background:none}}@media(max-width:640px){body{padding:16px}}`;
