export { eventually } from './eventually.ts';
export { oldDatabases, restoreOldDatabase } from './old-databases.ts';
export { schemaOf } from './schema-of.ts';
export { throwawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';
export { throwawayPostgres, type ThrowawayPostgres } from './throwaway-postgres.ts';
export { describeWith, describeWithKafka, describeWithThrowawayKafka } from './kafka/describe-with-kafka.ts';
export { testKafka, type TestKafka } from './kafka/test-kafka.ts';
export { throwawayKafka, type ThrowawayKafka } from './kafka/throwaway-kafka.ts';
export { type SecureKafka, secureKafka } from './kafka/secure-kafka.ts';
