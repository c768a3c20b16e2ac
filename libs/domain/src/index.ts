/** Events, their rules and the pipeline fold. Pure: no framework, no database, no broker, no clock. */

export { claimTypes, correctionTypes, eventTypes, isCorrection, schemaVersions } from './events/event.ts';
export type {
  ClaimType,
  Correction,
  CorrectionType,
  DataOf,
  EventType,
  Fact,
  NewEvent,
  RecordedEvent,
} from './events/event.ts';
export type { FieldError } from './events/field-error.ts';
export { parseEvent } from './events/parse-event.ts';
export type { Parsed } from './events/parse-event.ts';
export { traceContext } from './events/trace-context.ts';
export type { TraceContext } from './events/trace-context.ts';
export { maxEventBytes } from './events/size-limits.ts';
export { UnknownSchemaVersionError, upcast } from './events/upcast.ts';
export { toCloudEvent } from './events/cloud-event.ts';
export type { CloudEvent } from './events/cloud-event.ts';

export { decideCorrection } from './deciders/correction.ts';
export type { KnownToCorrect } from './deciders/correction.ts';
export { deciderOf } from './deciders/decider-of.ts';
export { isRejection } from './deciders/decider.ts';
export type { Decider, Rejection, RejectionCode } from './deciders/decider.ts';

export { companyId } from './vocabulary/company-id.ts';
export { readDate } from './vocabulary/edtf.ts';
export { isMarket, marketCodes, marketContains, marketName } from './vocabulary/markets.ts';
export { certainties, pillars, stages } from './vocabulary/terms.ts';
export type { Certainty, PartyRole, Pillar, Stage } from './vocabulary/terms.ts';

export { companyName, foldCompany, namesIn } from './pipeline/company.ts';
export type { Company } from './pipeline/company.ts';
export { correctionsOf } from './pipeline/corrections.ts';
export type { Corrections, Dispute, Retraction } from './pipeline/corrections.ts';
export { factsAt } from './pipeline/moment.ts';
export type { Moment } from './pipeline/moment.ts';
export type { NamedCompany } from './pipeline/gather.ts';
export { foldMarket } from './pipeline/market.ts';
export type { Market, MarketCompany } from './pipeline/market.ts';
export { foldMarketTarget } from './pipeline/market-target.ts';
export type { MarketTarget } from './pipeline/market-target.ts';
export { foldMeeting } from './pipeline/meeting.ts';
export type { Meeting } from './pipeline/meeting.ts';
export { foldModel } from './pipeline/model.ts';
export type { Model } from './pipeline/model.ts';
export { foldPartnership } from './pipeline/partnership.ts';
export type { ListedPartnership, Partnership, Party } from './pipeline/partnership.ts';
export { assemblePipeline, foldPipeline } from './pipeline/pipeline.ts';
export type { Pipeline, PipelineFilter, PipelineRows } from './pipeline/pipeline.ts';
export type { PipelineMarket } from './pipeline/pipeline-markets.ts';
export { stageHistory } from './pipeline/stage-history.ts';
export type { StageReached } from './pipeline/stage-history.ts';
export { timelineOf } from './pipeline/timeline.ts';
export type { TimelineEntry } from './pipeline/timeline.ts';
export { viewsOf } from './pipeline/views.ts';
export type { ViewKey } from './pipeline/views.ts';

export { jsonSchemas } from './json-schemas.ts';
