import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type { KafkaMessage } from 'kafkajs';
import { fromKafkaMessage } from './kafka-message.ts';
import { fingerprintOf } from './record-fingerprint.ts';
import type { RecordVetting, SetAsideRecord } from './record-vetting.ts';

const keptBytes = 200;

/** Events in a row, where each came from, and where the partition stands after them. */
export interface DecodedBatch {
  readonly events: RecordedEvent[];
  readonly offsets: readonly number[];
  readonly to: number;
  readonly fingerprint: string;
  /** The highest position so far. */
  readonly position: number;
  readonly setAside: readonly SetAsideRecord[];
}

/**
 * The events of some records, in order, without repeats and without records that are no events of the journal: within
 * a partition the positions of first occurrences ascend. Only events that the journal has count for that: a forged
 * position displaces nothing. `to` is always just after an event that is no repeat, so that the record before a
 * checkpoint marks the end of the repeats. `from`: the checkpoint; records before it only show which position came
 * last. `position`: the highest so far.
 */
export async function siftRecords(
  records: readonly KafkaMessage[],
  { topic, partition, from, position }: { topic: string; partition: number; from: number; position: number },
  check: RecordVetting['check'],
): Promise<DecodedBatch> {
  const setAside: SetAsideRecord[] = [];
  const aside = (record: KafkaMessage, rest: Pick<SetAsideRecord, 'reason' | 'detail' | 'event'>): void => {
    const offset = Number(record.offset);
    // Records before the checkpoint are applied already.
    if (offset < from) return;
    const firstBytes = Buffer.from((record.value ?? Buffer.alloc(0)).subarray(0, keptBytes));
    setAside.push({ topic, partition, offset, ...rest, firstBytes });
  };
  const read: { readonly record: KafkaMessage; readonly event: RecordedEvent }[] = [];
  for (const record of records) {
    try {
      read.push({ record, event: fromKafkaMessage(record) });
    } catch (error) {
      aside(record, { reason: 'undecodable', detail: (error as Error).message });
    }
  }
  const faults = read.length === 0 ? [] : ((await check?.(read.map(({ event }) => event))) ?? []);
  const events: RecordedEvent[] = [];
  const offsets: number[] = [];
  let [to, highest] = [from, position];
  let last: KafkaMessage | undefined;
  for (const [index, { record, event }] of read.entries()) {
    const fault = faults[index];
    if (fault !== undefined) {
      aside(record, { ...fault, event: { id: event.id, position: event.position } });
      continue;
    }
    if (event.position <= highest) continue;
    highest = event.position;
    const offset = Number(record.offset);
    if (offset < from) continue;
    events.push(event);
    offsets.push(offset);
    to = offset + 1;
    last = record;
  }
  return { events, offsets, to, fingerprint: last ? fingerprintOf(last) : '', position: highest, setAside };
}
