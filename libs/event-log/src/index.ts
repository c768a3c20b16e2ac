export {
  type EventLog,
  type LogBatch,
  type LogListener,
  type LogSubscriber,
  type OnLogError,
  StaleCheckpointError,
} from './event-log.ts';
export { JournalLog, type JournalLogOptions } from './journal-log.ts';
export { type EnsuredTopic, ensureTopic, findTopic, TopicSettingsError } from './kafka/ensure-topic.ts';
export { kafkaClient, type KafkaLogger } from './kafka/kafka-client.ts';
export { fromKafkaMessage, toKafkaMessage } from './kafka/kafka-message.ts';
export type { KafkaSettings } from './kafka/kafka-settings.ts';
export { checkedAgainst, type RecordVetting, type SetAsideRecord } from './kafka/record-vetting.ts';
export { type PartitionRange, RecordReader } from './kafka/record-reader.ts';
export { type PartitionShare, SharedPartitions } from './kafka/partition-share.ts';
export { partitionOf } from './kafka/kafkajs-internals.ts';
export { Signal } from './signal.ts';
export { KafkaLog, type KafkaLogOptions } from './kafka/kafka-log.ts';
export {
  ForeignRecordError,
  LostHistoryError,
  SetAsideError,
  StreamGapError,
  TopicReplacedError,
} from './kafka/kafka-log-errors.ts';
