/** Events, their rules and the pipeline fold. Pure: no framework, no database, no broker, no clock. */

export {
  claimTypes,
  correctionTypes,
  eventTypes,
  isClaim,
  isCorrection,
  recordedTypes,
  schemaVersions,
} from './envelope/event.ts';
export type {
  ClaimType,
  Correction,
  CorrectionType,
  DataOf,
  EventType,
  Fact,
  Immutable,
  NewEvent,
  RecordedEvent,
} from './envelope/event.ts';
export { pointerTo } from './envelope/field-error.ts';
export type { FieldError } from './envelope/field-error.ts';
export { parseEvent } from './envelope/parse-event.ts';
export { parseExported } from './envelope/parse-exported.ts';
export type { Parsed } from './envelope/parse-event.ts';
export { traceContext } from './envelope/trace-context.ts';
export type { TraceContext } from './envelope/trace-context.ts';
export { maxEventBytes } from './envelope/size-limits.ts';
export { sourceOnTheWire } from './envelope/source.ts';
export { UnknownSchemaVersionError, upcast } from './envelope/upcast.ts';
export { membersUpcast } from './envelope/upcasters.ts';
export { toCloudEvent } from './envelope/cloud-event.ts';
export type { CloudEvent } from './envelope/cloud-event.ts';

export { decideCorrection } from './claim/decide-correction.ts';
export type { NamedEvent } from './claim/decide-correction.ts';
export { decideClaim } from './claim/decide-claim.ts';
export { isRejection } from './envelope/rejection.ts';
export type { Rejection, RejectionCode } from './envelope/rejection.ts';

export { companyId, nameKey, slug } from './company/company-id.ts';
export { pairKey } from './company/groups.ts';
export {
  keyOfStream,
  partnershipKey,
  partnershipOfKey,
  streamOfKey,
} from './partnership/named-partnership.ts';
export { firstIdsIn, identifiedIn, judgedPairs } from './company/identity-claims.ts';
export { everyIdIn, identitiesOf, resolved } from './company/identities.ts';
export type { FirstId } from './company/identity-claims.ts';
export type { Identities, Unresolved } from './company/identities.ts';
export { remember } from './vocabulary/bounded-cache.ts';
export { dateBounds } from './vocabulary/date-bounds.ts';
export { dateCharacters, extent, haveCommonDay, maxDateLength, readDate } from './vocabulary/edtf.ts';
export { isMarket, marketCodes, marketName, marketProblem } from './vocabulary/market-codes.ts';
export { countriesOf, marketContains } from './vocabulary/markets.ts';
export {
  attributions,
  certainties,
  disputedParts,
  instruments,
  kinds,
  partyRoles,
  pillars,
  reliabilities,
  stages,
  defaultCertainty,
} from './vocabulary/terms.ts';
export type { Certainty, PartyRole, Pillar, Stage } from './vocabulary/terms.ts';

export { companyName, foldCompany, profiledCompany } from './company/company.ts';
export type { Company } from './company/company.ts';
export { correctionsOf } from './claim/corrections.ts';
export { gradesFrom } from './claim/grading.ts';
export { reachedBy } from './claim/reached.ts';
export { datesIn, marketsIn } from './claim/words-in.ts';
export type { Corrections, Dispute, Retraction } from './claim/corrections.ts';
export { assessedClaims } from './pipeline/assessed-claim.ts';
export type { AssessedClaim, AssessedEvidence } from './pipeline/assessed-claim.ts';
export { foldedData } from './pipeline/folded-data.ts';
export type { Doubts } from './claim/claim.ts';
export { distinct } from './claim/claim.ts';
export type { Sources } from './claim/sources.ts';
export { factsAt, untilOf } from './pipeline/moment.ts';
export type { Moment } from './pipeline/moment.ts';
export type { NamedPerson } from './company/named-people.ts';
export { namesIn } from './company/names-in.ts';
export type { NamedCompany } from './company/names-in.ts';
export { companyInMarket, countMarket, foldMarket, namesInMarket } from './market/market.ts';
export type { Market, MarketCompany, MarketCount } from './market/market.ts';
export {
  coveredPillars,
  coversOf,
  foldSovereignty,
  type MarketPart,
  partOfModel,
  type PillarParts,
} from './market/sovereignty.ts';
export { foldMarketTarget, foldMarketTargetRow } from './market/market-target.ts';
export type { MarketTarget, MarketTargetRow } from './market/market-target.ts';
export { foldMeeting, foldMeetingRow } from './meeting/meeting.ts';
export type { MeetingRow } from './meeting/meeting.ts';
export { foldModel, foldModelRow } from './model/model.ts';
export type { Model, ModelRow } from './model/model.ts';
export { listedModelId, listedModels, modelsIn } from './model/listed-model.ts';
export {
  foldPartnership,
  foldPartnershipRow,
  GrowingPartnership,
  listed,
  partnershipOf,
  stageHistory,
} from './partnership/partnership.ts';
export type { Partnership, PartnershipRow } from './partnership/partnership.ts';
export {
  countStages,
  foldPipeline,
  latest,
  meetingInPipeline,
  plannedInPipeline,
} from './pipeline/pipeline.ts';
export type { PipelineFilter } from './pipeline/pipeline.ts';
export { pipelineModels } from './pipeline/pipeline-models.ts';
export { matrixCells } from './pipeline/matrix.ts';
export type { MarketsPartnership, MatrixCell } from './pipeline/matrix.ts';
export { marketsOf } from './pipeline/pipeline-markets.ts';
export { factsOfCompany, timelineOf } from './pipeline/timeline.ts';
export type { TimelineEntry } from './pipeline/timeline.ts';
export { aboutOf, type AboutRow, comparedViews, isCompared, rowChange } from './changes/changes.ts';
export type { ComparedView, RowChange } from './changes/changes.ts';
export { changeKinds, stageChange } from './changes/differences.ts';
export type { ChangeKind } from './changes/differences.ts';
export { type StageStep, stageSteps, stepsOf } from './changes/stage-steps.ts';
export { foldRows, rowsIn } from './pipeline/fold-rows.ts';
export { viewsOf } from './pipeline/views.ts';
export { rowName, type ViewKey } from './pipeline/views.ts';

export { cloudEvent } from './envelope/cloud-event.ts';
export { postedEvent } from './envelope/posted-event.ts';
export { listedTarget } from './market/market-target-schema.ts';
export { listedMeeting, type Meeting, meetingStatuses } from './meeting/meeting-schema.ts';
export { type Sovereignty, sovereigntySchema } from './market/sovereignty-schema.ts';
export { type ListedModel, listedModel } from './model/model-schema.ts';
export {
  type ListedPartnership,
  listedPartnership,
  type Party,
  type StageReached,
  stageReached,
} from './partnership/partnership-schema.ts';
export { type ExpandedEvent, expansion } from './pipeline/expanded-event.ts';
export * as answerFields from './pipeline/answer-fields.ts';
export {
  type Pipeline,
  type PipelineMarket,
  pipelineMarket,
  pipelineSchema,
  stageCounts,
} from './pipeline/pipeline-schema.ts';
export { jsonSchemas } from './envelope/json-schemas.ts';
export { components } from './vocabulary/fields.ts';

export { personErasedData } from './personal/person-erased.ts';
export { type Owner, personOf, speakerOf, withPersonal } from './personal/personal-texts.ts';
