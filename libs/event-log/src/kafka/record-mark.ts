import type { KafkaMessage } from 'kafkajs';
import { fromKafkaMessage } from './kafka-message.ts';

type MarkedRecord = Pick<KafkaMessage, 'key' | 'value' | 'headers' | 'offset' | 'timestamp'>;

/**
 * By what a record is known again: its offset, its event and when it was written. In a topic that was deleted and
 * filled again, the same event may well be at the same offset, and yet other ones before it; it was written later.
 */
export function markOf(record: MarkedRecord): string {
  return `${record.offset} ${record.timestamp} ${fromKafkaMessage(record).id}`;
}

/**
 * Whether the record before the checkpoint is the one that was marked. `record` is the first of those from there on.
 * True also when nobody can tell: the checkpoint was put elsewhere than the mark by hand, or what is before it is gone.
 */
export function isMarkOf(mark: string, record: MarkedRecord, checkpoint: number): boolean {
  const [offset] = mark.split(' ', 1);
  if (Number(offset) !== checkpoint - 1) return true;
  try {
    return markOf(record) === mark;
  } catch {
    return false;
  }
}
