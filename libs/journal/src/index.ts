export {
  type AppendOutcome,
  type AppendRequest,
  encoded,
  type EncodedRequest,
  encodeRequest,
  type PlannedReceipt,
  type Receipt,
} from './append/append-request.ts';
export { BatchingWriter, type BatchingWriterOptions } from './append/batching-writer.ts';
export { DryRun, DryRunTooLongError } from './append/dry-run.ts';
export { type Places, rowsOf } from './copied-events.ts';
export { copiedColumns, type CopiedColumn, type EventsAsked } from './event-pages.ts';
export { type Clocks, Journal, recordedEvent } from './journal.ts';
export { JournalOverloadedError, JournalUnavailableError } from './journal-errors.ts';
export { journalLag, type JournalLag } from './journal-lag.ts';
export { journalChannel, JournalNotifier } from './journal-notifier.ts';
export { JournalRestore, RestoreError } from './journal-restore.ts';
export { latestSchemaVersion } from './schema-versions.ts';
export { migrateJournal } from './migrate-journal.ts';
export { type Erased, Erasures, type StillReadable } from './personal/erasures.ts';
export { migratePersonal } from './personal/migrate-personal.ts';
export { expectPersonalKeys, PersonalData } from './personal/personal-data.ts';
export { PersonalKeys } from './personal/personal-keys.ts';
export { unsealed } from './personal/personal-texts.ts';
export { SealingWriter } from './personal/sealing-writer.ts';
export { relayChannel, type Relayed, RelayProgress } from './relay-progress.ts';
export { JournalTree, type SignedHead } from './tree/journal-tree.ts';
export { type Verified, verifyJournal } from './tree/verify-journal.ts';
