import type { Operation } from "./operation.ts";
import { listActors } from "./operations/actors.ts";
import { acts } from "./operations/acts.ts";
import { addSource } from "./operations/add-source.ts";
import { audit } from "./operations/audit.ts";
import { bordersOperation } from "./operations/borders.ts";
import { chains } from "./operations/chains.ts";
import { check } from "./operations/check.ts";
import { chronicle } from "./operations/chronicle.ts";
import { claimOperation } from "./operations/claim.ts";
import { codebookOperation } from "./operations/codebook.ts";
import { comparativeOperation } from "./operations/comparative.ts";
import { compareOperation } from "./operations/compare.ts";
import { configurationsOperation } from "./operations/configurations.ts";
import { contradictionsOperation } from "./operations/contradictions.ts";
import { coverage } from "./operations/coverage.ts";
import { dataAdd } from "./operations/data-add.ts";
import { dataCheck } from "./operations/data-check.ts";
import { dataCoverage } from "./operations/data-coverage.ts";
import { dataList } from "./operations/data-list.ts";
import { diff } from "./operations/diff.ts";
import { doctrineOperation } from "./operations/doctrine.ts";
import { documentOperation } from "./operations/document.ts";
import { draftOperation } from "./operations/draft.ts";
import { explainOperation } from "./operations/explain.ts";
import { exportOperation } from "./operations/export.ts";
import { figuresOperation } from "./operations/figures.ts";
import { init } from "./operations/init.ts";
import { listClaims, listEvents } from "./operations/list.ts";
import { matrixOperation } from "./operations/matrix.ts";
import { noteContradiction } from "./operations/note-contradiction.ts";
import { numbersOperation } from "./operations/numbers.ts";
import { overview } from "./operations/overview.ts";
import { pairs } from "./operations/pairs.ts";
import { panel } from "./operations/panel.ts";
import { permutationOperation } from "./operations/permutation.ts";
import { procedureOperation } from "./operations/procedure.ts";
import { raceOperation } from "./operations/race.ts";
import { registerOperation } from "./operations/register.ts";
import { relationOperation } from "./operations/relation.ts";
import { run } from "./operations/run.ts";
import { saveClaim } from "./operations/save-claim.ts";
import { search } from "./operations/search.ts";
import { setStatus } from "./operations/set-status.ts";
import { similarityOperation } from "./operations/similarity.ts";
import { listSources } from "./operations/sources.ts";
import { standingOperation } from "./operations/standing.ts";
import { states } from "./operations/states.ts";
import { testOperation } from "./operations/test.ts";
import { threatOperation } from "./operations/threat.ts";
import { tidy } from "./operations/tidy.ts";
import { tilt } from "./operations/tilt.ts";
import { timeline } from "./operations/timeline.ts";
import { turningPoints } from "./operations/turning-points.ts";
import { undoOperation } from "./operations/undo.ts";

export type { NamedDataHere } from "./data/named-data.ts";
export type { EditAnswer } from "./edit/edit-answer.ts";
export type { Undo } from "./edit/undo.ts";
export { MEDIA_TYPES } from "./export/material.ts";
export { type HeldStudy, holdStudy, studyOnce } from "./hold-study.ts";
export { bilingualName } from "./name-of.ts";
export type { OpenedContradiction } from "./opened-contradiction.ts";
export { addressOf, type Cell, type Operation, type OperationContext, type Row } from "./operation.ts";
export type { ActList, ListedAct } from "./operations/acts.ts";
export type { AddedSource } from "./operations/add-source.ts";
export type { AuditAnswer } from "./operations/audit.ts";
export type { BordersAnswer } from "./operations/borders.ts";
export type { ListedChain } from "./operations/chains.ts";
export type { CheckAnswer } from "./operations/check.ts";
export type { ChronicleAnswer } from "./operations/chronicle.ts";
export type { ClaimAnswer } from "./operations/claim.ts";
export type { CodebookAnswer } from "./operations/codebook.ts";
export type { CompareAnswer } from "./operations/compare.ts";
export type { AddedFile, DataAdded } from "./operations/data-add.ts";
export type { DataCheck, UnusualValue } from "./operations/data-check.ts";
export type { CoveredSet, CoveredState, DataCoverage } from "./operations/data-coverage.ts";
export type { DataList } from "./operations/data-list.ts";
export type { CheckedDoctrine, DoctrineAnswer } from "./operations/doctrine.ts";
export type { ListedEvent } from "./operations/list.ts";
export type { NumbersAnswer } from "./operations/numbers.ts";
export type { Overview } from "./operations/overview.ts";
export type { PairsAnswer } from "./operations/pairs.ts";
export { ADD_OPTION } from "./operations/panel.ts";
export type { PermutationAnswer } from "./operations/permutation.ts";
export type { PlacedProcedure } from "./operations/procedure.ts";
export type { RaceAnswer } from "./operations/race.ts";
export type { RegisterAnswer } from "./operations/register.ts";
export type { RelationAnswer } from "./operations/relation.ts";
export type { RunAnswer, StageReport } from "./operations/run.ts";
export type { SearchAnswer } from "./operations/search.ts";
export type { ListedSource, SourceList } from "./operations/sources.ts";
export type { PlacedStanding, StandingAnswer, StandingCount } from "./operations/standing.ts";
export type { StatesAnswer, StatesAwaited } from "./operations/states.ts";
export { questionOf } from "./operations/tilt.ts";
export type { TurningPointsAnswer } from "./operations/turning-points.ts";
export { loadInR } from "./panel/load-lines.ts";
export type { PanelAnswer } from "./panel/panel-answer.ts";
export { PANEL_WORDS, panelLine } from "./panel/words.ts";
export { registerOf } from "./per-study.ts";
export type { DocumentAnswer } from "./reading/document-answer.ts";
export type { Draft } from "./reading/draft.ts";
export { type BuiltStudy, runStudy, type StudyPlace } from "./run-study.ts";
export type { ShownFinding } from "./shown-finding.ts";
export type { Progress } from "./stage.ts";
export { threatOn } from "./threat/threat-of.ts";
export type { TimelineAnswer, TimelineMark, TimelineRow } from "./timeline/answer.ts";
export { toldToWhoAsks, warmingUp } from "./warm-up.ts";

/** Everything Tiltmeter can do, in the order in which help and the reference show it. */
export const OPERATIONS = [
  init,
  addSource,
  check,
  tidy,
  run,
  overview,
  tilt,
  states,
  turningPoints,
  audit,
  pairs,
  acts,
  comparativeOperation,
  configurationsOperation,
  permutationOperation,
  threatOperation,
  matrixOperation,
  testOperation,
  similarityOperation,
  figuresOperation,
  explainOperation,
  registerOperation,
  standingOperation,
  raceOperation,
  compareOperation,
  bordersOperation,
  relationOperation,
  chronicle,
  timeline,
  contradictionsOperation,
  doctrineOperation,
  procedureOperation,
  chains,
  coverage,
  diff,
  listClaims,
  listEvents,
  listActors,
  listSources,
  search,
  documentOperation,
  claimOperation,
  numbersOperation,
  draftOperation,
  codebookOperation,
  saveClaim,
  setStatus,
  noteContradiction,
  undoOperation,
  exportOperation,
  dataAdd,
  dataList,
  dataCoverage,
  dataCheck,
  panel,
] as unknown as readonly Operation[];
