import type { Contradiction, Derivation, Locale, StatesTilt, TiltAnswer } from "../../model/index.ts";
import type {
  AddedSource,
  AuditAnswer,
  CheckAnswer,
  ChronicleAnswer,
  DoctrineAnswer,
  ListedChain,
  PairsAnswer,
  PlacedProcedure,
  Row,
  RunAnswer,
  StageReport,
  StatesAwaited,
  TurningPointsAnswer,
} from "../../work/index.ts";
import { messages } from "../messages.ts";
import { presentPermutation } from "./association.ts";
import { presentAudit } from "./audit.ts";
import { presentChains } from "./chains.ts";
import { presentChronicle } from "./chronicle.ts";
import { presentComparative } from "./comparative.ts";
import { presentConfigurations } from "./configurations.ts";
import { presentContradictions } from "./contradictions.ts";
import { presentDataAdded, presentDataList } from "./data.ts";
import { presentDataCheck } from "./data-check.ts";
import { presentDoctrines } from "./doctrine.ts";
import { presentClaim, presentDocument, presentNumbers } from "./document.ts";
import { presentEdit } from "./edit.ts";
import { presentDerivation } from "./explain.ts";
import { findingLines } from "./findings.ts";
import { presentClaims, presentEvents } from "./list.ts";
import { presentMatrix } from "./matrix.ts";
import { presentTurningPoints } from "./model.ts";
import { namedDataLines } from "./named-data.ts";
import { namesIn } from "./names.ts";
import { presentOverview } from "./overview.ts";
import { presentPairs } from "./pairs.ts";
import { presentPanel } from "./panel.ts";
import { presentProcedures } from "./procedure.ts";
import { presentRegister, presentRelation } from "./register.ts";
import { presentSearch } from "./search.ts";
import { presentSimilarity } from "./similarity.ts";
import { presentSources } from "./sources.ts";
import { presentAwaited, presentStatesTilt } from "./states-tilt.ts";
import { textTable } from "./table.ts";
import { presentThreat } from "./threat.ts";
import { presentTilt } from "./tilt.ts";
import { presentWhy } from "./why.ts";

type Presenter = (output: never, locale: Locale) => string;

/** Operations whose answer reads better as text than as a table. */
const PRESENTERS: Readonly<Record<string, Presenter>> = {
  check: (answer: CheckAnswer, locale) => presentCheck(answer, locale),
  run: (answer: RunAnswer, locale) => [...answer.stages.map(stageLine), ...namedDataLines(answer.data, locale)].join("\n"),
  overview: presentOverview,
  comparative: presentComparative,
  configurations: presentConfigurations,
  permutation: presentPermutation,
  tilt(answer: TiltAnswer | StatesTilt | { file: string }, locale) {
    if ("file" in answer) return answer.file;
    return "states" in answer ? presentStatesTilt(answer, locale) : presentTilt(answer, locale, namesIn(locale));
  },
  states: (answer: StatesTilt | StatesAwaited, locale) =>
    "awaited" in answer ? presentAwaited(answer, locale) : presentStatesTilt(answer, locale),
  "turning-points": (answer: TurningPointsAnswer, locale) => presentTurningPoints(answer, locale, namesIn(locale)),
  audit: (answer: AuditAnswer, locale) => presentAudit(answer, locale),
  pairs: (answer: PairsAnswer, locale) => presentPairs(answer, locale, namesIn(locale)),
  threat: presentThreat,
  matrix: presentMatrix,
  test: presentWhy,
  similarity: presentSimilarity,
  explain: (tree: Derivation, locale) => presentDerivation(tree, locale),
  register: presentRegister,
  relation: presentRelation,
  chronicle: (answer: ChronicleAnswer, locale) => presentChronicle(answer, locale, namesIn(locale)),
  contradictions: (answer: { contradictions: Contradiction[] }, locale) => presentContradictions(answer, locale),
  doctrine: (answer: DoctrineAnswer, locale) => presentDoctrines(answer, { locale, nameOf: namesIn(locale) }),
  procedure: (answer: { procedures: PlacedProcedure[] }, locale) => presentProcedures(answer, { locale, nameOf: namesIn(locale) }),
  chains: (answer: { chains: ListedChain[] }, locale) => presentChains(answer, locale),
  events: presentEvents,
  claims: presentClaims,
  search: presentSearch,
  sources: presentSources,
  export: ({ text }: { text: string }) => text.replace(/\r?\n$/, ""),
  document: presentDocument,
  claim: presentClaim,
  numbers: presentNumbers,
  "save-claim": presentEdit,
  "set-status": presentEdit,
  "note-contradiction": presentEdit,
  undo: presentEdit,
  tidy: ({ written }: { written: string[] }, locale) => [...written, messages[locale].tidied(written.length)].join("\n"),
  "add-source": (added: AddedSource, locale) => messages[locale].sourceAdded(added),
  "data add": presentDataAdded,
  "data list": presentDataList,
  "data check": presentDataCheck,
  panel: presentPanel,
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

/** `[fresh] settle`, `[missing] measure/tilt  0.12 s`, `[stale: claims/003.jsonl] settle`. */
export function stageLine(stage: StageReport): string {
  const state = stage.state === "stale" ? `stale: ${stage.why.join(", ")}` : stage.state;
  return `[${state}] ${stage.task}${stage.state === "fresh" ? "" : `  ${stage.rows} → ${stage.seconds.toFixed(2)} s`}`;
}

function presentCheck(answer: CheckAnswer, locale: Locale): string {
  const m = messages[locale];
  const findings = answer.findings.map((finding) => findingLines(finding, locale));
  return [...findings, m.checkTotal(answer), ...namedDataLines(answer.data, locale)].join("\n");
}

function genericTable(rows: readonly Row[], locale: Locale): string {
  const m = messages[locale];
  const head = Object.keys(rows[0] ?? {});
  if (rows.length === 0) return m.nothing;
  const cells = rows.map((row) => head.map((name) => (row[name] === null || row[name] === undefined ? "" : String(row[name]))));
  return `${textTable(head, cells)}\n${m.rows(rows.length)}`;
}
