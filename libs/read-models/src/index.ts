export { StaleCheckpointError } from './projection/checkpoints.ts';
export { prepareReadModels } from './schema/control-schema.ts';
export {
  addKeys,
  createGeneration,
  dropGeneration,
  ensureLive,
  generations,
  liveGeneration,
  lockForApplying,
  makeLive,
  SupersededError,
  type Generation,
} from './generations/generations.ts';
export type { ChangedObject } from './generations/published-views.ts';
export { EventFaultError } from './projection/event-fault.ts';
export { HistoryTooLargeError } from './queries/facts-of.ts';
export { LiveTables, NoReadModelsError } from './queries/live-tables.ts';
export { OtherVersionError, ParkedEvents, type ParkedStream, type Retried } from './queries/parked-events.ts';
export {
  PipelineQueries,
  type CompanyPage,
  type CompanySummary,
  type MarketSummary,
  type PartnershipFilter,
  type PartnershipPage,
} from './queries/pipeline-queries.ts';
export { ReadModelsWatch, type ReadModelsStanding } from './queries/read-models-watch.ts';
export {
  Projectors,
  silentAfter,
  type BlockedSlice,
  type ProjectorReport,
  type SeenProjector,
} from './projectors/projectors.ts';
export { Projection, type ProjectionBatch, type ProjectionOptions } from './projection/projection.ts';
export {
  History,
  timelineCursor,
  type CompanyOverview,
  type PartnershipStory,
  type TimelineCursor,
  type TimelinePlace,
  type TimelinePage,
} from './queries/history.ts';
export {
  currentProjection,
  projectionVersion,
  type ProjectionDefinition,
  type Views,
} from './views/views.ts';
export { dropAbandoned } from './replay/abandoned.ts';
export { BuilderLock } from './replay/builder-lock.ts';
export type { TableDifference } from './replay/verify/compare-generations.ts';
export type { IntakeBatch, LogIntake, ReplayLog } from './replay/log-intake.ts';
export { ReplayInterruptedError } from './replay/replay-errors.ts';
export {
  Replays,
  type Replay,
  type ReplayError,
  type ReplayKind,
  type ReplayPhase,
  type ReplayResult,
} from './replay/replays.ts';
export type { BlockingSession } from './replay/sessions-in-the-way.ts';
export { runReplay, type OpenedLog, type ReplayOptions, type ReplayOutcome } from './replay/run-replay.ts';
export { SetAsideRecords, type SetAsideCount } from './projectors/set-aside-records.ts';
