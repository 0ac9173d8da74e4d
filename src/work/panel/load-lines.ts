import type { PanelAnswer } from "./panel-answer.ts";

/** `load.R`: the line that loads the panel in R. */
export function loadInR({ form }: PanelAnswer): string {
  const line = form === "csv" ? 'read.csv("panel.csv", na.strings = "")' : 'arrow::read_parquet("panel.parquet")';
  return `panel <- ${line}\nreasons <- ${line.replaceAll("panel", "reasons")}\n`;
}

/** `load.do`: the lines that load the panel in Stata 16 or later and label its variables. */
export function loadInStata({ form, columns }: PanelAnswer): string {
  const labels = columns.map(({ name, says }) => `label variable ${name} "${stataText(says.en)}"`);
  return `${[...(form === "csv" ? FROM_CSV : FROM_PARQUET), ...labels].join("\n")}\n`;
}

const FROM_CSV = ['import delimited using "panel.csv", clear case(preserve) varnames(1)'];
const FROM_PARQUET = [
  "python:",
  "import pandas",
  'pandas.read_parquet("panel.parquet").to_stata("panel.dta", write_index=False, version=118)',
  "end",
  'use "panel.dta", clear',
];

/** A label as Stata takes it: at most 80 characters, without its quotation marks. */
function stataText(text: string): string {
  return text.replaceAll('"', "'").slice(0, 80);
}
