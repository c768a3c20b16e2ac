import type { RecordedEvent } from '@sovereign-pipeline/domain';
import {
  fromKafkaMessage,
  partitionOf,
  type PartitionRange,
  RecordReader,
  TopicSettingsError,
} from '@sovereign-pipeline/event-log';
import type { Journal, Relayed } from '@sovereign-pipeline/journal';
import type { Kafka, KafkaMessage } from 'kafkajs';
import { RecordSignature } from './record-signature.ts';

const whatToDo =
  'use another topic (KAFKA_TOPIC), or delete this one: the relay makes it anew and fills it from the beginning';

/**
 * Compares the topic with the journal: the last event of each partition must be the one that the journal has at its
 * position. Once events are relayed, it skips records that are no events, and events without a signature of this
 * journal's relay where the relay already signed or a signed record comes before them: anyone who reaches the brokers
 * may have written them. The topic must then also begin with the first event. If it does not, it is a new topic,
 * written to from the middle of the journal, and all that follows would be out of order. Throws a TopicSettingsError
 * that names the record.
 */
export async function checkContent(
  kafka: Kafka,
  topic: string,
  ranges: readonly PartitionRange[],
  journal: Pick<Journal, 'find' | 'findAll'>,
  relayed: Relayed,
): Promise<void> {
  if (ranges.every(({ low, high }) => low === high)) return;
  await RecordReader.use(kafka, topic, async (reader) => {
    const [beginning] = await journal.findAll([1]);
    const home = beginning && partitionOf(beginning.stream, ranges.length);
    const range = ranges.find(({ partition }) => partition === home);
    const first = range && (await reader.first(range));
    const signature = relayed.signingKey && new RecordSignature(relayed.signingKey);
    const end: End = {
      journal,
      isRelayedTo: relayed.position > 0,
      isSigned: (record) => signature?.isOf(record) === true,
    };
    const isAllSigned = first !== undefined && signature?.isOf(first) === true;
    for (const { partition, ...offsets } of ranges) {
      const signedFrom = relayed.signedFrom?.[partition] ?? (isAllSigned ? 0 : Infinity);
      const records = { partition, signedFrom, backwards: reader.backwards({ partition, ...offsets }) };
      const fault = await faultAtEnd(topic, records, end);
      if (fault !== undefined) throw fault;
    }
    // If records were deleted by hand, there is no way to know.
    if (relayed.position === 0 || beginning === undefined || home === undefined) return;
    if (ranges.some(({ low }) => low > 0)) return;
    if (first !== undefined && decode(topic, home, first).id === beginning.id) return;
    throw refusal(
      topic,
      `was replaced while it was written to, and begins in the middle of the journal: partition ${home} does not begin ` +
        `with event ${beginning.id} of position 1`,
    );
  });
}

/** What the end of a partition is compared with. */
interface End {
  readonly journal: Pick<Journal, 'find' | 'findAll'>;
  readonly isRelayedTo: boolean;
  /** Whether a relay of this journal wrote it, since relays sign. */
  readonly isSigned: (record: KafkaMessage) => boolean;
}

interface PartitionRecords {
  readonly partition: number;
  /** The offset from which relays of this journal signed. */
  readonly signedFrom: number;
  /** The records, from the last one backwards. */
  readonly backwards: AsyncIterable<KafkaMessage>;
}

/** The fault of the last relevant record of a partition, if it has one. */
async function faultAtEnd(
  topic: string,
  { partition, signedFrom, backwards }: PartitionRecords,
  { journal, isRelayedTo, isSigned }: End,
): Promise<TopicSettingsError | undefined> {
  let unsigned: TopicSettingsError | undefined;
  for await (const record of backwards) {
    if (isRelayedTo && !isEvent(record)) continue;
    // Of the unsigned records only the last one counts; of those before it, only whether one is signed.
    if (!isSigned(record) && unsigned !== undefined) continue;
    const fault = await faultOf(topic, partition, record, journal);
    if (fault === undefined || !isRelayedTo || isSigned(record)) return fault;
    if (Number(record.offset) >= signedFrom) continue;
    unsigned = fault;
  }
  return unsigned;
}

async function faultOf(
  topic: string,
  partition: number,
  record: KafkaMessage,
  journal: Pick<Journal, 'find' | 'findAll'>,
): Promise<TopicSettingsError | undefined> {
  const event = decode(topic, partition, record);
  const known = await journal.find(event.id);
  if (known?.position === event.position && known.recordedAt === event.recordedAt) return undefined;
  const [other] = await journal.findAll([event.position]);
  return refusal(
    topic,
    'holds records of another journal, or this journal was restored from an older backup: ' +
      `partition ${partition} has at offset ${record.offset} event ${shown(event)} of position ${event.position}, ` +
      `where the journal has ${other ? shown(other) : 'nothing'}`,
  );
}

function isEvent(record: KafkaMessage): boolean {
  try {
    fromKafkaMessage(record);
    return true;
  } catch {
    return false;
  }
}

function decode(topic: string, partition: number, record: KafkaMessage): RecordedEvent {
  try {
    return fromKafkaMessage(record);
  } catch (error) {
    throw refusal(
      topic,
      `holds records of something else: partition ${partition} at offset ${record.offset}: ${(error as Error).message}`,
    );
  }
}

const shown = ({ id, recordedAt }: RecordedEvent): string => `${id} (recorded ${recordedAt})`;

const refusal = (topic: string, what: string): TopicSettingsError =>
  new TopicSettingsError(topic, 'records', `the Kafka topic ${topic} ${what}; ${whatToDo}`);
