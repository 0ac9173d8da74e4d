import type { PanelAnswer, PanelColumnInfo } from "./panel-answer.ts";
import { PANEL_WORDS, panelLine } from "./words.ts";

const TYPES = { flag: "integer", count: "integer", measure: "number", text: "string" } as const;

/** `datapackage.json`: the panel and its reasons as a Frictionless Data Package (version 2), with every column, source and digest. */
export function describePanel(answer: PanelAnswer): object {
  const { form, files, keys, columns, sources, unit } = answer;
  const file = (name: string): object => {
    const { bytes, digest: hash } = files.find((one) => one.name === name) ?? { bytes: 0, digest: "" };
    const mediatype = form === "csv" ? "text/csv" : "application/vnd.apache.parquet";
    return { path: name, format: form, mediatype, ...(form === "csv" ? { encoding: "utf-8" } : {}), bytes, hash };
  };
  const keyFields = keys.map((name) => ({ name, type: "integer", constraints: { required: true } }));
  const codes = keys.filter((key) => key !== "year").map((name) => ({ name, type: "integer" }));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `panel-${unit}`,
    title: panelLine(answer, "en"),
    "title.zh": panelLine(answer, "zh"),
    sources: sources.map(({ title, version, cite, set }) => ({ title: `${title.en}, ${version}`, name: set, citation: cite })),
    resources: [
      {
        name: "panel",
        type: "table",
        ...file(`panel.${form}`),
        schema: { fields: [...keyFields, ...columns.map(fieldOf)], missingValues: [""], primaryKey: keys },
      },
      {
        name: "reasons",
        type: "table",
        ...file(`reasons.${form}`),
        schema: {
          fields: [
            { name: "column", type: "string" },
            ...codes,
            { name: "first", type: "integer" },
            { name: "last", type: "integer" },
            { name: "reason", type: "string" },
            { name: "cells", type: "integer" },
          ],
          missingValues: [""],
        },
      },
    ],
  };
}

function fieldOf({ name, type, says, unit, direction, sets, coverage, absent, empty }: PanelColumnInfo): object {
  return {
    name,
    type: TYPES[type],
    description: says.en,
    "description.zh": says.zh,
    ...(unit === undefined ? {} : { unit: unit.en, "unit.zh": unit.zh }),
    direction,
    sources: sets,
    coverage: `${coverage[0]}/${coverage[1]}`,
    absent: PANEL_WORDS.en.absent[absent],
    empty: Object.fromEntries(empty.map(({ reason, rows }) => [reason, rows])),
  };
}
