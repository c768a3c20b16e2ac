import type { KafkaMessage } from 'kafkajs';
import { fromKafkaMessage } from './kafka-message.ts';

type FingerprintedRecord = Pick<KafkaMessage, 'key' | 'value' | 'headers' | 'offset' | 'timestamp'>;

/**
 * What a record is recognized by: its offset, its event and when it was written. In a topic that was deleted and
 * filled again, the same event may be at the same offset with others before it; but it was written later.
 */
export function fingerprintOf(record: FingerprintedRecord): string {
  return `${record.offset} ${record.timestamp} ${fromKafkaMessage(record).id}`;
}

/**
 * Whether the record before the checkpoint has this fingerprint. `record`: the first one from there on. True also
 * when there is no way to know: an operator moved the checkpoint alone, or the record is deleted.
 */
export function isFingerprintOf(
  fingerprint: string,
  record: FingerprintedRecord,
  checkpoint: number,
): boolean {
  const [offset] = fingerprint.split(' ', 1);
  if (Number(offset) !== checkpoint - 1) return true;
  try {
    return fingerprintOf(record) === fingerprint;
  } catch {
    return false;
  }
}
