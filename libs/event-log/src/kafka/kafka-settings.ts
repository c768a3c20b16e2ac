/** Where the log is and how it is shared. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  /** Undefined: in plain text, without a log-in. */
  readonly security?: KafkaSecurity | undefined;
  readonly topic: string;
  /** For a topic that has to be made; an existing one is checked for it if `partitionsGiven`. */
  readonly partitions: number;
  readonly partitionsGiven: boolean;
  /** The name under which projectors share the partitions and Kafka shows their lag. */
  readonly group: string;
  /**
   * Replicas of each partition of a topic that has to be made. Default: as many as the cluster has brokers, at most 3.
   */
  readonly replication?: number | undefined;
}

/** Certificates and keys are PEM. */
export interface KafkaSecurity {
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  readonly login?: KafkaLogin;
}

export type KafkaLogin =
  | {
      readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512';
      readonly username: string;
      readonly password: string;
    }
  | TokenLogin;

/** With a token from a file, read at each login, or from an issuer, for client credentials. */
export type TokenLogin = { readonly mechanism: 'OAUTHBEARER' } & (
  { readonly tokenFile: string } | ClientCredentials
);

export interface ClientCredentials {
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
}
