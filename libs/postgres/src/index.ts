export { Backoff } from './backoff.ts';
export {
  type DatabaseTrouble,
  isAway,
  isDenied,
  isMissing,
  lacksParts,
  isTransient,
  mayHaveTakenEffect,
  troubleOf,
} from './errors.ts';
export { hasNul } from './has-nul.ts';
export { listen } from './listen.ts';
export { lockSchema, makeSchema } from './lock-schema.ts';
export {
  checksumOf,
  migrateSchema,
  type SchemaVersion,
  UnknownSchemaError,
  type VersionedSchema,
  sqlOf,
  stepSqlOf,
} from './migrate-schema.ts';
export { oldSpace } from './old-space.ts';
export { PlannedStatements } from './planned-statements.ts';
export { createPool, type PoolOptions } from './pool.ts';
export { beginLong, inSession } from './session.ts';
export { ofDatabase, traceQueries } from './traced-queries.ts';
export { DatabaseSetupError, untilUsable } from './until-usable.ts';
export { inTransaction, type Queryable } from './transaction.ts';
