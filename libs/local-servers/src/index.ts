export { DirectoryInUseError, type DirectoryLock, lockDirectory } from './directory-lock.ts';
export { EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.ts';
export { freePort, isPortFree } from './free-port.ts';
export { isRunning, processTree, startTimeOf } from './process-identity.ts';
export { findJava } from './kafka/java.ts';
export { kafkaJars, type KafkaJars } from './kafka/kafka-jars.ts';
export { KafkaUnavailableError } from './kafka/kafka-unavailable-error.ts';
export { LocalKafka, type LocalKafkaOptions } from './kafka/local-kafka.ts';
export { PortTakenError } from './kafka/port-taken-error.ts';
