import { createRegister, type Derivation, type Locale, shortNameOf, type TiltAnswer } from "../../model/index.ts";
import type { CheckAnswer, Row, StageReport } from "../../work/index.ts";
import { messages } from "../messages.ts";
import { presentDerivation } from "./explain.ts";
import { presentClaims, presentEvents } from "./list.ts";
import { textTable } from "./table.ts";
import { type NameOf, presentTilt } from "./tilt.ts";

type Presenter = (output: never, locale: Locale) => string;

/** Operations whose answer reads better as text than as a table. */
const PRESENTERS: Readonly<Record<string, Presenter>> = {
  check: (answer: CheckAnswer, locale) => presentCheck(answer, locale),
  run: (answer: { stages: StageReport[] }) => answer.stages.map(stageLine).join("\n"),
  tilt: (answer: TiltAnswer, locale) => presentTilt(answer, locale, namesIn(locale)),
  explain: (tree: Derivation, locale) => presentDerivation(tree, locale),
  events: presentEvents,
  claims: presentClaims,
  export: ({ text }: { text: string }) => text.trimEnd(),
  tidy: ({ written }: { written: string[] }, locale) => [...written, messages[locale].tidied(written.length)].join("\n"),
  init: ({ folder, files }: { folder: string; files: string[] }, locale) =>
    [...files.map((file) => `  ${file}`), messages[locale].initDone(folder)].join("\n"),
};

/** An answer as text for the terminal. */
export function present(
  operation: string,
  answer: { readonly output: unknown; readonly rows: () => readonly Row[] },
  locale: Locale,
): string {
  const presenter = PRESENTERS[operation];
  return presenter === undefined ? genericTable(answer.rows(), locale) : presenter(answer.output as never, locale);
}

/** The short name of an actor of the built-in register in a language; other ids stay as they are. */
export function namesIn(locale: Locale): NameOf {
  const register = createRegister([]);
  return (id) => {
    const actor = register.get(id);
    return actor === undefined ? id : shortNameOf(actor, locale === "zh" ? "zh-Hans" : "en");
  };
}

/** `[fresh] settle`, `[missing] measure/tilt  0.12 s`, `[stale: claims/003.jsonl] settle`. */
export function stageLine(stage: StageReport): string {
  const state = stage.state === "stale" ? `stale: ${stage.why.join(", ")}` : stage.state;
  return `[${state}] ${stage.task}${stage.state === "fresh" ? "" : `  ${stage.rows} → ${stage.seconds.toFixed(2)} s`}`;
}

function presentCheck(answer: CheckAnswer, locale: Locale): string {
  const m = messages[locale];
  const findings = answer.findings.map((finding) => {
    const { says, wayOut } = finding[locale];
    return `${finding.file}:${finding.line}:${finding.column}  ${m[finding.severity]}  ${finding.rule}\n  ${says}; ${wayOut}`;
  });
  return [...findings, m.checkTotal(answer)].join("\n");
}

function genericTable(rows: readonly Row[], locale: Locale): string {
  const m = messages[locale];
  const head = Object.keys(rows[0] ?? {});
  if (rows.length === 0) return m.nothing;
  const cells = rows.map((row) => head.map((name) => (row[name] === null || row[name] === undefined ? "" : String(row[name]))));
  return `${textTable(head, cells)}\n${m.rows(rows.length)}`;
}
