import type { Bilingual, Claim } from "../../model/index.ts";
import { type CoverageMaterial, claimsOf, coverageFaults, settingOf } from "./coverage-evidence.ts";
import type { CoverageRow, LaterPart } from "./coverage-row.ts";
import { code, prose, table } from "./markdown.ts";

/** Where the page lies; it is one page for both languages. */
export const COVERAGE_PAGE = "docs/coverage-of-sources.md";

/**
 * The page that shows, row by row of the design, what of the bundled study realises it or which later part it waits for. A row that names what is
 * not in the study is refused: an error with every such name.
 */
export function coverageOfSources(material: CoverageMaterial): string {
  const faults = coverageFaults(material);
  if (faults.length > 0) throw new Error(`studies/korea/coverage.yaml: ${faults.join("; ")}`);
  const sections = SOURCES.flatMap(({ id, title }) => {
    const rows = material.rows.filter((row) => row.source === id);
    const waiting = rows.filter((row) => !isRealised(row)).length;
    const counts = `${rows.length} rows, ${rows.length - waiting} realised · ${rows.length} 行，已实现 ${rows.length - waiting} 行`;
    return [
      `## ${title}`,
      counts,
      table(
        HEAD,
        rows.map((row) => cells(row, material)),
      ),
    ];
  });
  return `${[TITLE, GENERATED, ...INTRO, ...summary(material.rows), ...sections].join("\n\n")}\n`;
}

/** Whether something in the study realises the row; a realised row may still say what else is to come. */
export function isRealised(row: CoverageRow): boolean {
  return row.part !== "later";
}

function summary(rows: readonly CoverageRow[]): string[] {
  const waiting = rows.filter((row) => !isRealised(row));
  const more = rows.filter((row) => isRealised(row) && row.later !== undefined);
  const realised = rows.length - waiting.length;
  const parts = Object.entries(LATER).map(([part, name]) => {
    const count = (list: readonly CoverageRow[]): string => String(list.filter((row) => row.later?.part === part).length);
    return [`${name.en} · ${name.zh}`, count(waiting), count(more)];
  });
  return [
    `**${realised} of ${rows.length} rows are realised; ${waiting.length} wait.** Of those realised, ${more.length} also say what more is to come.`,
    `**${rows.length} 行中已实现 ${realised} 行，待实现 ${waiting.length} 行。**已实现者中，${more.length} 行另注尚待之处。`,
    table(["Waits for · 尚待", "Rows · 行", "Rest of a realised row · 已实现行之余"], parts),
  ];
}

function cells(row: CoverageRow, { study }: CoverageMaterial): string[] {
  const later = row.later === undefined ? "" : `**${LATER[row.later.part].en} · ${LATER[row.later.part].zh}**<br>${both(row.later.why)}`;
  const evidence = evidenceOf(row, claimsOf(row, study).found).join("<br>");
  const standing = isRealised(row) ? "yes · 是" : "no · 否";
  return [String(row.id), prose(row.lines), both(row.what), standing, evidence, later];
}

function evidenceOf(row: CoverageRow, claims: readonly Claim[]): string[] {
  const list = (label: string, values: readonly string[] | undefined): string[] =>
    values === undefined ? [] : [`${label}: ${values.map(code).join(", ")}`];
  const setting = row.setting === undefined ? undefined : settingOf(row.setting);
  return [
    ...claimLines(claims),
    ...list("events · 事件", row.events),
    ...list("processes · 过程", row.processes),
    ...list("types · 类型", row.types),
    ...list("relations · 关系", row.relations),
    ...list("[contradictions](../studies/korea/contradictions.yaml) · 矛盾", row.contradictions),
    ...(row.series ?? []).map((id) => `series · 序列: [${id}](../studies/korea/series/${id}.csv)`),
    ...list("actors · 行为体", row.actors),
    ...(setting === undefined ? [] : [`[${setting.file}](../studies/korea/${setting.file}): ${code(setting.keys.join("."))}`]),
    ...(row.cited ?? []).map((id) => `[bibliography · 书目](../studies/korea/sources/bibliography.json): ${code(id)}`),
    ...(row.operations ?? []).map((name) => `[${name}](reference/operations.md#${name})`),
  ];
}

/** The claims of each file, counted, with neighbours drawn together: `001-014`–`001-017`. */
function claimLines(claims: readonly Claim[]): string[] {
  const files = [...new Set(claims.map((claim) => claim.source))];
  return files.map((file) => {
    const own = claims.filter((claim) => claim.source === file);
    const proposed = own.filter((claim) => claim.status === "proposed").length;
    const aside = proposed === 0 ? "" : `, ${proposed} proposed · 其中待审 ${proposed}`;
    return `${own.length} [${file}](../studies/korea/claims/${file}.jsonl)${aside}: ${runs(own).join(", ")}`;
  });
}

function runs(claims: readonly Claim[]): string[] {
  const found: { first: string; last: string }[] = [];
  for (const { id } of claims) {
    const run = found.at(-1);
    if (run !== undefined && followsOn(run.last, id)) run.last = id;
    else found.push({ first: id, last: id });
  }
  return found.map(({ first, last }) => (first === last ? code(first) : `${code(first)}–${code(last)}`));
}

function followsOn(id: string, next: string): boolean {
  const at = id.lastIndexOf("-");
  return id.slice(0, at) === next.slice(0, next.lastIndexOf("-")) && Number(next.slice(at + 1)) === Number(id.slice(at + 1)) + 1;
}

function both(text: Bilingual): string {
  return `${prose(text.en)}<br>${prose(text.zh)}`;
}

const TITLE = "# What of the three documents stands in the study · 三份文献在研究中的落实";

const GENERATED =
  "Generated by `npm run reference` from `studies/korea/coverage.yaml`; do not edit. · 由 `npm run reference` 据该文件生成，请勿手改。";

const INTRO = [
  "The design lists every system, mechanism and claim of the three documents. Each row says which claims, events, relations, series, settings or operations of `studies/korea` realise it, or which later part of the program it waits for. A row that asks only for a structure, a test on many states or a simulation waits, even where its evidence is coded. Every name in these tables is checked against the study when the page is drawn.",
  "设计列出三份文献中的每一体系、机制与主张。每行写明由 `studies/korea` 的哪些主张、事件、关系、序列、设定或操作落实，或有待程序的哪一部分。凡仅求结构、检验或模拟者，虽证据已编码，仍记为待实现。表中名目于生成时逐一与研究核对。",
];

const HEAD = ["Row · 行", "Lines · 行号", "What · 所述", "Realised · 已实现", "By what · 由何落实", "Waits for · 尚待"];

const SOURCES = [
  { id: "000", title: "000: Korea and Vietnam · 朝越关系" },
  { id: "001", title: "001: foreign relations of the DPRK · 朝鲜对外关系" },
  { id: "003", title: "003: the lean of the 1960s · 六十年代的倾斜" },
] as const;

const LATER: Readonly<Record<LaterPart, Bilingual>> = {
  reader: { en: "Reader", zh: "阅读" },
  threat: { en: "Threat", zh: "威胁" },
  alignment: { en: "Alignment", zh: "结盟" },
  structure: { en: "Structure", zh: "结构" },
  simulation: { en: "Simulation", zh: "模拟" },
  atlas: { en: "Atlas", zh: "图集" },
  tests: { en: "Tests of causes", zh: "原因检验" },
};
