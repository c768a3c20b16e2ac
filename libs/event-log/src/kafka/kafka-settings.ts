/** Where the log is and how it is shared. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly topic: string;
  /** Of a topic that has to be made, and of one that is there when `partitionsGiven`. */
  readonly partitions: number;
  readonly partitionsGiven: boolean;
  /** The consumer group whose members share the partitions. */
  readonly group: string;
  /** Replicas of each partition of a topic that has to be made. Default: as many as the cluster has brokers, at most 3. */
  readonly replication?: number | undefined;
}
