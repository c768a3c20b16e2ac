import type { RecordedEvent } from '@sovereign-pipeline/domain';
import {
  fromKafkaMessage,
  partitionOf,
  type PartitionRange,
  RecordReader,
  TopicSettingsError,
} from '@sovereign-pipeline/event-log';
import type { Journal } from '@sovereign-pipeline/journal';
import type { Kafka, KafkaMessage } from 'kafkajs';

const whatToDo =
  'use another topic (KAFKA_TOPIC), or delete this one: the relay makes it anew and fills it from the beginning';

/**
 * Compares the topic with the journal: the last event of each partition has to be the one that the journal has at its
 * position. Once events are relayed, records that are no events are passed over: whoever reaches the brokers may have
 * written them. Once `relayed` events are on the topic, it also has to begin with the first one: otherwise it is a new
 * topic that was written to from the middle of the journal, and nothing that is written after that would be in order.
 * Throws a TopicSettingsError that names the record.
 */
export async function checkContent(
  kafka: Kafka,
  topic: string,
  ranges: readonly PartitionRange[],
  journal: Pick<Journal, 'find' | 'findAll'>,
  relayed: number,
): Promise<void> {
  if (ranges.every(({ low, high }) => low === high)) return;
  await RecordReader.use(kafka, topic, async (reader) => {
    for (const range of ranges) {
      const record = await reader.last(range, relayed > 0 ? isEvent : undefined);
      if (record !== undefined) await checkRecord(topic, range.partition, record, journal);
    }
    const [beginning] = await journal.findAll([1]);
    // Where records were deleted by hand, nobody can tell.
    if (relayed === 0 || beginning === undefined || ranges.some(({ low }) => low > 0)) return;
    const home = partitionOf(beginning.stream, ranges.length);
    const range = ranges.find(({ partition }) => partition === home);
    const first = range && (await reader.first(range));
    if (first !== undefined && decode(topic, home, first).id === beginning.id) return;
    throw refusal(
      topic,
      `was replaced while it was written to, and begins in the middle of the journal: partition ${home} does not begin ` +
        `with event ${beginning.id} of position 1`,
    );
  });
}

async function checkRecord(
  topic: string,
  partition: number,
  record: KafkaMessage,
  journal: Pick<Journal, 'find' | 'findAll'>,
): Promise<void> {
  const event = decode(topic, partition, record);
  const known = await journal.find(event.id);
  if (known?.position === event.position && known.recordedAt === event.recordedAt) return;
  const [other] = await journal.findAll([event.position]);
  throw refusal(
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
