export interface Broker {
  /** As KAFKA_BROKERS takes it. */
  readonly brokers: string;
  /** 0 where it is not a process of ours. */
  readonly pid: number;
  readonly source: 'Docker' | 'Java and Maven';
}

/** `unavailable`: not a fault, this machine just has nothing to run a broker with. */
export type Reply = Broker | { readonly error: string; readonly unavailable: boolean };
