/** All settings of the broker. Every other setting is Kafka's default, durability included. */
export interface KafkaSettings {
  readonly port: number;
  readonly controllerPort: number;
  /** Relative to the directory that the broker runs in: an absolute path could hold a comma, which would part it. */
  readonly logDir: string;
  /** Settings that replace these, or come beside them. */
  readonly properties?: Readonly<Record<string, string>> | undefined;
}

/** `server.properties` of a broker and controller in one process, which is its whole cluster. */
export function kafkaSettings({ port, controllerPort, logDir, properties }: KafkaSettings): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': logDir,
    'auto.create.topics.enable': false,
    'group.initial.rebalance.delay.ms': 0,
    // A killed broker may return only when the session of its former life has ended: by default 9 s.
    'broker.session.timeout.ms': 2000,
    'broker.heartbeat.interval.ms': 500,
    // On the heap, for compacted topics; those are small here. By default 128 MB.
    'log.cleaner.dedupe.buffer.size': 16 * 1024 * 1024,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    ...properties,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
