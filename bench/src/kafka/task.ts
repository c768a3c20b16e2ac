/** What a contender of the Kafka benchmark is asked to do. */
export interface KafkaTask {
  readonly topic: string;
  /** How many events; the journal, or the topic, has as many. */
  readonly events: number;
}

export const partitions = 12;
