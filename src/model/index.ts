export { Actor, ActorId, ActorKind, ActorName, type Period } from "./actor.ts";
export { resolveName, shortNameOf } from "./actor-names.ts";
export { type ActorRegister, createRegister, statesOf } from "./actor-register.ts";
export { Association } from "./association.ts";
export { Bilingual, Locale } from "./bilingual.ts";
export { type BorderFeature, BordersDescription, type StudyBorders } from "./borders.ts";
export { type Chain, type ChainLink, chainsOf } from "./chains.ts";
export { type CheckContext, checkRecords } from "./check/check-study.ts";
export { KnownClaims } from "./check/known-claims.ts";
export { didYouMean, type FoundDocument, type Located, nearest, type StudyRecords } from "./check/records.ts";
export {
  CauseCorrelation,
  CircularityBoard,
  CircularityCheck,
  CircularityCode,
  CircularityLevel,
  CircularityRemedies,
  CodersAgreement,
  DependencyGraph,
  DependencyNode,
  FrozenSettings,
  HypothesisCircularity,
  RemedyRun,
  RootShare,
} from "./circularity.ts";
export { CIRCULARITY_WORDS } from "./circularity-words.ts";
export { Claim, ClaimId, ClaimStatus, Party, type Passage } from "./claim.ts";
export {
  CertaintyId,
  CODEBOOK,
  Codebook,
  certaintyCredence,
  EVENT_TYPE_IDS,
  EventType,
  EventTypeId,
  effectsOf,
  eventType,
  goldsteinTenths,
  Subtype,
} from "./codebook.ts";
export { ComparativeAnswer, ComparedCase } from "./comparative.ts";
export { ComparativeQuestion, type ComparedState } from "./comparative-question.ts";
export { CalibratedCase, ConfigurationRow, ConfigurationsAnswer, SolutionModel } from "./configurations.ts";
export { type Condition, ConfigurationsQuestion, caseIds, type FuzzySet, type RawValue } from "./configurations-question.ts";
export { Contradiction, ContradictionKind, NotedContradiction } from "./contradiction.ts";
export { contradictions } from "./contradictions.ts";
export { DataMapping, mappedDataSet } from "./data-mapping.ts";
export { DATA_MEASURES, type DataMeasure, dataMeasure } from "./data-measure.ts";
export type {
  CodeSystem,
  DataColumn,
  DataSet,
  Layout,
  Observation,
  Origin,
  Recoding,
  Terms,
  ValueType,
} from "./data-set.ts";
export { DATA_SETS, dataSet } from "./data-sets/known.ts";
export { type Crossing, crosswalk, type ListSpell, listSpells, OPEN_END } from "./data-sets/membership.ts";
export { headsOf, type Nearest, type Recognised, type Recognition, recognise } from "./data-sets/recognise.ts";
export { numberOfLetters, stateNumbers } from "./data-sets/state-numbers.ts";
export { SIGNAL_SENDERS, SIGNALS } from "./data-sets/support.ts";
export { boundsOfText, ClaimDate, EdtfText, whenOf } from "./date.ts";
export * from "./dates.ts";
export { Derivation, type Evidence } from "./derivation.ts";
export {
  Doctrine,
  DoctrineBreach,
  DoctrineKind,
  DoctrinePhase,
  DoctrineReach,
  NewRelation,
  NewRelationPhase,
  NewRelationYear,
  type RelationBasis,
  type TruthCount,
} from "./doctrine.ts";
export { Event } from "./event.ts";
export { type EventDate, eventDate } from "./event-date.ts";
export { FIGURE_WORDS } from "./figure-words.ts";
export {
  FIGURE_TABLES,
  FigureSet,
  type Figures,
  FiguresDescription,
  type FigureTable,
  PairFigure,
  PresenceFigure,
  StateFigure,
  type StudyFigures,
  SystemFigure,
} from "./figures.ts";
export { type DataPath, type Fault, type Finding, fill, findingText } from "./finding.ts";
export { DeclaredTurn, ModelSettings, TiltIndicator } from "./indicator.ts";
export { AGREED, CLASS_BOUNDS, ESTABLISHED, LEANING, leanLabel, likeliestClass } from "./lean-label.ts";
export { type Lineage, lineage, Outlet, RootWork, rootsOf, rootsOfClaim, SourceEntry } from "./lineage.ts";
export {
  JudgedCell,
  JudgedRival,
  JudgedRow,
  JudgedWanted,
  MATRIX_GATES,
  MatrixAnswer,
  MatrixGate,
  MatrixOutcome,
  MatrixStanding,
  MatrixVariant,
  VanEveraClass,
} from "./matrix.ts";
export { lateHypotheses, MatrixPrior, MatrixQuestion, MatrixRow, type Rival, rivalsOf } from "./matrix-question.ts";
export { ORDER_BOUNDS } from "./order-bounds.ts";
export { perText } from "./per-text.ts";
export { PROBLEM_CODES, Problem, type ProblemCode } from "./problem.ts";
export { type OrderedStage, orderedStages, Procedure, Stage, unreachedStages } from "./procedure.ts";
export { levelOfOffice, PROTOCOL_LEVELS, Protocol, ProtocolLevel, type ProtocolRank, protocolOf } from "./protocol.ts";
export {
  type ActRule,
  type Asked,
  ChronicleQuestion,
  type CountUse,
  patronsOf,
  QUESTION_SCHEMAS,
  type QuantityUse,
  type Question,
  RegisterQuestion,
  type SeriesCheck,
  type SeriesUse,
  type Succession,
  TiltQuestion,
} from "./question.ts";
export { RaceYear, StandingChangeKind } from "./race.ts";
export {
  type Block,
  convertScript,
  type Leaf,
  layoutOf,
  leafAt,
  leavesOf,
  type ScriptTable,
  type Span,
  type TextLayout,
} from "./reading.ts";
export { type RegisterMeasure, registerMeasure } from "./register-measure.ts";
export { RegisterRelation, Relation, RelationChange } from "./relation.ts";
export { type RelationBook, relationBook } from "./relations/book.ts";
export { breachesOf, type DoctrineGround, droppedIn, reachOf } from "./relations/breaches.ts";
export { changesRelations, isSymmetric } from "./relations/changes.ts";
export { standingChanges } from "./relations/compare-standings.ts";
export { newRelationPhases, newRelations, newRelationYears } from "./relations/new-relations.ts";
export { raceOf } from "./relations/race.ts";
export { type StandingGround, standingsOf } from "./relations/standings.ts";
export type { TieAsked, TieTruth } from "./relations/tie-truth.ts";
export { relationValueWords } from "./relations/value-words.ts";
export { RULE_IDS, RULES, type Rule, type RuleId } from "./rules.ts";
export {
  buildIndex,
  createFolding,
  type Folding,
  indexing,
  query,
  readWords,
  recordsWith,
  type SearchRecord,
  type TextIndex,
} from "./search.ts";
export { type Series, type SeriesCell, SeriesDescription } from "./series.ts";
export { type SeriesOrigin, type SeriesWish, seriesOrigin, wishedSeriesId } from "./series-name.ts";
export { type Decisions, settle } from "./settle.ts";
export { besideEvents, type ChangedEvents, type ClaimsById, type Settling, settling } from "./settling.ts";
export { SimilarityAnswer, SimilarityRow } from "./similarity.ts";
export { Digest, Source, SourceFault, SourceId } from "./source.ts";
export { Standing, StandingStatus, StandingView } from "./standing.ts";
export { standingLabel } from "./standing-labels.ts";
export {
  StatesTilt,
  type StateTilt,
  type StateTiltYear,
  type TiltRank,
  type UnplacedReason,
  type UnplacedState,
  type WeightedTilt,
} from "./states-tilt.ts";
export { Manifest, type Study, successionsIn } from "./study.ts";
export {
  ThreatAnswer,
  ThreatBloc,
  type ThreatConclusion,
  ThreatPair,
  ThreatSource,
  type ThreatTieKind,
  ThreatWindow,
  ThreatYear,
} from "./threat.ts";
export { DEFAULT_THREAT } from "./threat-defaults.ts";
export { ThreatQuestion } from "./threat-question.ts";
export {
  ActReading,
  type CheckedSeries,
  type ClassProbabilities,
  type LeanYear,
  type NotCounted,
  type Phase,
  READINGS,
  SeriesPartition,
  type Side,
  TiltAnswer,
  type TiltLabel,
  type TiltYear,
  TurningPoint,
} from "./tilt.ts";
export { AuditVerdict, TiltAudit } from "./tilt-audit.ts";
export { type DataTiltWish, TILT_SETS, tiltFromData } from "./tilt-from-data.ts";
export {
  type Estimate,
  type LeftOut,
  type ModelGate,
  type ModelParameter,
  type ModelPeriod,
  type ModelPhase,
  type ModelVariant,
  TiltModel,
  TiltTurn,
  TurnAgreement,
  type UsedIndicator,
} from "./tilt-model.ts";
export { SharePeriod, TiltPair, TiltPairs } from "./tilt-pairs.ts";
export { and, holdsAt, holdsDuring, not, or, type Truth } from "./truth.ts";
export {
  type BoundDispute,
  type DecidingEvidence,
  type Disagreement,
  type Effect,
  type JudgedHypothesis,
  type MeasuredCause,
  type OrderCell,
  type PredictionFinding,
  type SpecificationCell,
  type SpecificationCurve,
  type TestedPrediction,
  type TieReading,
  VERDICT_GATES,
  type Verdict,
  type VerdictGate,
  type VerdictGateId,
  WhyAnswer,
} from "./why.ts";
export {
  type BoundTie,
  type DatedThing,
  type Multiverse,
  type Prediction,
  type PredictionTest,
  type ThreatVariant,
  type WhyCause,
  type WhyHypothesis,
  type WhyOutcome,
  WhyQuestion,
} from "./why-question.ts";
