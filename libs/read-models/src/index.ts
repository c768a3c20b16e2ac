export {
  companyOverview,
  companyPage,
  companySummary,
  marketDirectory,
  marketOverview,
  marketSummary,
  meetingPage,
  meetingStory,
  parkedPage,
  partnershipPage,
  stagesPage,
  partnershipStory,
  pipelineAnswer,
  retried,
  retriedStreams,
  timelinePage,
  type CompanyOverview,
  type CompanyPage,
  type CompanySummary,
  type MarketPage,
  type MarketSummary,
  type MeetingPage,
  type MeetingStory,
  type ParkedStream,
  type PartnershipPage,
  type StagesPage,
  type PartnershipStory,
  type Retried,
  type TimelinePage,
} from './answers/query-answers.ts';
export {
  modelPage,
  modelStory,
  sovereigntyPage,
  type ModelPage,
  type ModelStory,
} from './answers/model-answers.ts';
export {
  listedPerson,
  peoplePage,
  personStory,
  type PeoplePage,
  type PersonStory,
} from './answers/person-answers.ts';
export { People } from './queries/people.ts';
export type { PersonFilter } from './queries/person-list.ts';
export {
  listedSource,
  sourcePage,
  sourceRecord,
  type SourcePage,
  type SourceRecord,
} from './answers/source-answers.ts';
export type { PublisherFilter } from './queries/publisher-list.ts';
export { SourceQueries } from './queries/source-queries.ts';
export { SovereigntyNow } from './queries/sovereignty-now.ts';
export { SovereigntyView } from './queries/sovereignty.ts';
export { erasureToFollow, followedErasures, forgetComparedRows } from './replay/erasures-to-follow.ts';
export { Mentions } from './queries/mentions.ts';
export { Models } from './queries/models.ts';
export type { ModelFilter } from './queries/model-list.ts';
export {
  replay,
  replayPage,
  type BlockingSession,
  type ChangedObject,
  type Replay,
  type ReplayError,
  type ReplayKind,
  type ReplayPhase,
  type ReplayResult,
  type TableDifference,
} from './answers/replay-answers.ts';
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
export { EventFaultError } from './projection/event-fault.ts';
export { searchKinds, searchPage, type SearchHit, type SearchPage } from './answers/search-answers.ts';
export { Suggestions } from './queries/suggestions.ts';
export { suggestionPage, type SuggestionPage } from './answers/suggestion-answers.ts';
export { Search } from './queries/search.ts';
export { changesPage } from './answers/change-answers.ts';
export { Changes, type ChangesPage } from './queries/changes.ts';
export { changeTimes, isChangesCursor, type ChangesAsked, type ChangeTime } from './queries/changes-asked.ts';
export { byOwnIds, type ChangeFilter, isChangeOf, keysAsked, mayChange } from './queries/change-filters.ts';
export { Causes, type Cause } from './queries/causes.ts';
export { companyGraph, type CompanyGraph } from './answers/graph-answers.ts';
export { Graph, type GraphAsked } from './queries/graph.ts';
export { Evidence, type ExpandedEvents } from './queries/evidence.ts';
export { Preview, type Previewed, type UnrecordedFact } from './queries/preview.ts';
export { HistoryTooLargeError } from './queries/facts-of.ts';
export { LiveTables, NoReadModelsError } from './queries/live-tables.ts';
export { ofOneGeneration } from './replay/verify/compare-generations.ts';
export { OtherVersionError, ParkedEvents } from './queries/parked-events.ts';
export { around, type Order, type ListPage } from './queries/filters.ts';
export { isPlaceIn } from './queries/orders.ts';
export { partsOf } from './queries/ids.ts';
export { namingKinds } from './views/named-people.ts';
export type { EventFilter } from './queries/event-list.ts';
export type { CompanyFilter } from './queries/company-list.ts';
export type { MarketFilter } from './queries/market-list.ts';
export type { MeetingFilter } from './queries/meeting-list.ts';
export type { PartnershipFilter } from './queries/partnership-list.ts';
export { MarketNow } from './queries/market-now.ts';
export { Matrix, type MatrixFilter } from './queries/matrix.ts';
export { matrixCell, matrixPage, type MatrixPage } from './answers/matrix-answers.ts';
export { CompanyOverviews } from './queries/company-overviews.ts';
export { Stories } from './queries/stories.ts';
export { HistoryLists } from './queries/history-lists.ts';
export { PipelineQueries } from './queries/pipeline-queries.ts';
export { ReadModelsWatch, type ReadModelsStatus } from './queries/read-models-watch.ts';
export {
  Projectors,
  silentAfter,
  type BlockedSlice,
  type ProjectorReport,
  type SeenProjector,
} from './projectors/projectors.ts';
export { Projection, type ProjectionBatch, type ProjectionOptions } from './projection/projection.ts';
export { History } from './queries/history.ts';
export type { TimelineFilter } from './queries/claim-filters.ts';
export { timelineCursor, type TimelineCursor, type TimelinePlace } from './queries/timeline-page.ts';
export {
  currentProjection,
  projectionVersion,
  type ProjectionDefinition,
  type Views,
} from './views/views.ts';
export { dropAbandoned } from './replay/abandoned.ts';
export { BuilderLock, keepLease, type KeepLease } from './replay/builder-lock.ts';
export type { IntakeBatch, LogIntake, ReplayLog } from './replay/log-intake.ts';
export { ReplayInterruptedError } from './replay/replay-errors.ts';
export { Replays } from './replay/replays.ts';
export { runReplay, type OpenedLog, type ReplayOptions, type ReplayOutcome } from './replay/run-replay.ts';
export { SetAsideRecords, type SetAsideCount } from './projectors/set-aside-records.ts';
