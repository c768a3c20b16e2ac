/** Where the log is and how it is shared. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly topic: string;
  /** Of a topic that has to be made, and of one that is there when `partitionsGiven`. */
  readonly partitions: number;
  readonly partitionsGiven: boolean;
  /** In whose name projectors share the partitions, and Kafka is told how far they are. */
  readonly group: string;
  /**
   * Replicas of each partition of a topic that has to be made. Default: as many as the cluster has brokers, at most 3.
   */
  readonly replication?: number | undefined;
}
