export { StaleCheckpointError } from './checkpoints.ts';
export { migrateReadModels } from './migrate.ts';
export { PipelineQueries, type CompanyPage, type CompanySummary } from './pipeline-queries.ts';
export { Projection, type ProjectionBatch } from './projection.ts';
