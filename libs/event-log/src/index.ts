export {
  type EventLog,
  type LogBatch,
  type LogSubscriber,
  type OnLogError,
  StaleCheckpointError,
} from './event-log.ts';
export { JournalLog, type JournalLogOptions } from './journal-log.ts';
