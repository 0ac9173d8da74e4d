import { type Bilingual, lineage } from "../../model/index.ts";
import { digestOf } from "../../record/index.ts";
import type { Row } from "../operation.ts";
import { csvText, jsonText, type Material, type Written } from "./material.ts";
import { CLAIM_COLUMNS, type Column, EVENT_COLUMNS, sourceColumns } from "./tables.ts";

interface Table {
  readonly name: "claims" | "events" | "sources";
  readonly title: Bilingual;
  readonly columns: readonly Pick<Column<never>, "name" | "type" | "says">[];
  readonly rows: readonly Row[];
  readonly foreignKeys: readonly object[];
}

/**
 * Claims, events and sources as a Frictionless Data Package (version 2): a folder with `datapackage.json`, three tables in CSV and a README. As one
 * text it is the same package with its rows inside the descriptor.
 */
export async function dataPackage({ study, events }: Material): Promise<Written> {
  const tables = [
    table({ name: "claims", title: TITLES.claims, columns: CLAIM_COLUMNS, records: study.claims, refers: { source: "sources" } }),
    table({ name: "events", title: TITLES.events, columns: EVENT_COLUMNS, records: await events(), refers: { lead: "claims" } }),
    table({
      name: "sources",
      title: TITLES.sources,
      columns: sourceColumns(lineage(study.sources, study.claims, { alsoCited: study.series.map((series) => series.source) })),
      records: study.sources,
      refers: { work: "sources" },
    }),
  ];
  const csv = Object.fromEntries(
    tables.map((one) => [
      `${one.name}.csv`,
      csvText(
        one.rows,
        one.columns.map((column) => column.name),
      ),
    ]),
  );
  const about = headOf(study.manifest);
  const folder = {
    ...about,
    resources: tables.map((one) => ({ ...resource(one), ...fileOf(`${one.name}.csv`, csv[`${one.name}.csv`] ?? "") })),
  };
  const files = { "datapackage.json": jsonText(folder), ...csv, "README.md": readme(study.manifest, tables) };
  const inside = { ...about, resources: tables.map((one) => ({ ...resource(one), data: one.rows })) };
  return { mediaType: "application/vnd.datapackage+json", text: jsonText(inside), files };
}

type Manifest = Material["study"]["manifest"];

const TITLES = {
  claims: { en: "Claims: what each source says happened", zh: "主张：各文献所述" },
  events: { en: "Events: what happened, from all the claims that tell it", zh: "事件：综合各主张而得的史实" },
  sources: { en: "Sources: the bibliography", zh: "文献：参考文献目录" },
} as const;

function table<T>(input: {
  readonly name: Table["name"];
  readonly title: Bilingual;
  readonly columns: readonly Column<T>[];
  readonly records: readonly T[];
  readonly refers: Readonly<Record<string, string>>;
}): Table {
  const { name, title, columns, records, refers } = input;
  const rows = records.map((record) => Object.fromEntries(columns.map((column) => [column.name, column.of(record) ?? null])));
  const plain = columns.map((column) => ({ ...column, type: isWritable(column, rows) ? column.type : "string" }) as const);
  const foreignKeys = Object.entries(refers).map(([field, other]) => {
    return { fields: [field], reference: { ...(other === name ? {} : { resource: other }), fields: ["id"] } };
  });
  return { name, title, columns: plain, rows, foreignKeys };
}

/** Table Schema knows dates of the years 0 to 9999 only; a column with another is a text. */
function isWritable({ name, type }: { readonly name: string; readonly type: string }, rows: readonly Row[]): boolean {
  return type !== "date" || rows.every((row) => row[name] === null || /^\d{4}-\d{2}-\d{2}$/.test(String(row[name])));
}

function headOf({ title, description, licence, coders }: Manifest): object {
  const name = title.en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: name === "" ? "study" : name,
    title: title.en,
    "title.zh": title.zh,
    ...(description === undefined ? {} : { description: description.en, "description.zh": description.zh }),
    ...(/^[-\w.]+$/.test(licence) ? { licenses: [{ name: licence }] } : {}),
    contributors: coders.map((coder) => ({ title: coder.name, roles: ["coder"] })),
  };
}

function resource({ name, title, columns, foreignKeys }: Table): object {
  const fields = columns.map((column) => ({
    name: column.name,
    type: column.type,
    description: column.says[0],
    "description.zh": column.says[1],
    ...(column.name === "id" ? { constraints: { required: true, unique: true } } : {}),
  }));
  const schema = { fields, missingValues: [""], primaryKey: ["id"], foreignKeys };
  return { name, type: "table", title: title.en, "title.zh": title.zh, schema };
}

function fileOf(path: string, text: string): object {
  return {
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: new TextEncoder().encode(text).length,
    hash: digestOf(text),
  };
}

function readme({ title, description, licence }: Manifest, tables: readonly Table[]): string {
  const part = (locale: "en" | "zh"): string[] => {
    const [i, words] = locale === "en" ? ([0, WORDS.en] as const) : ([1, WORDS.zh] as const);
    return [
      `# ${title[locale]}`,
      ...(description === undefined ? [] : [description[locale]]),
      words.about(licence),
      ...tables.flatMap((one) => [
        `## ${one.name}.csv`,
        words.table(one.title[locale], one.rows.length),
        one.columns.map((column) => `- \`${column.name}\`: ${column.says[i]}`).join("\n"),
      ]),
    ];
  };
  return `${[...part("en"), ...part("zh")].join("\n\n")}\n`;
}

const WORDS = {
  en: {
    about: (licence: string) =>
      `Written by Tiltmeter as a Frictionless Data Package: \`datapackage.json\` describes the tables. Licence: ${licence}. An empty cell is a value that is not known or not given; it is never zero. The sources’ own sentences are not in the package.`,
    table: (title: string, rows: number) => `${title}. ${rows} ${rows === 1 ? "row" : "rows"}.`,
  },
  zh: {
    about: (licence: string) =>
      `由倾斜仪导出的 Frictionless 数据包：各表说明见 \`datapackage.json\`。许可：${licence}。空单元表示未知或未载，绝非零。本包不含文献原文。`,
    table: (title: string, rows: number) => `${title}。${rows} 行。`,
  },
};
