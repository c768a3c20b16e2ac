import kafkajs, { type Kafka, type logCreator } from 'kafkajs';
import { saslOf, toldFor } from './kafka-login.ts';
import type { KafkaSettings } from './kafka-settings.ts';
import { askingForNamedTopicsOnly, withoutTimersInThePast } from './kafkajs-internals.ts';
import { registerCodecs } from './codecs.ts';

/** A logger with pino's methods. */
export interface KafkaLogger {
  debug(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/**
 * A client that retries for some seconds and then rejects; its callers retry for as long as necessary. It logs only
 * what its callers do not learn anyway, and requests only the topics that they name.
 */
export function kafkaClient(
  { brokers, security = {} }: Pick<KafkaSettings, 'brokers' | 'security'>,
  name: string,
  logger?: KafkaLogger,
): Kafka {
  const { tls, login } = security;
  withoutTimersInThePast();
  registerCodecs();
  const kafka = new kafkajs.Kafka({
    clientId: name,
    brokers: [...brokers],
    connectionTimeout: 3000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2000, retries: 4 },
    ...(tls && { ssl: { ...tls } }),
    ...(login && { sasl: saslOf(login) }),
    ...(logger === undefined
      ? { logLevel: kafkajs.logLevel.NOTHING }
      : { logLevel: kafkajs.logLevel.DEBUG, logCreator: passingOnTo(logger) }),
  });
  return askingForNamedTopicsOnly(kafka, toldFor(security));
}

/** Messages about what is retried or thrown: errors to kafkajs, noise to an operator. */
const retrying = new Set([
  'Broker',
  'BrokerPool',
  'Cluster',
  'Connection',
  'ConnectionPool',
  'Consumer',
  'ConsumerGroup',
  'Runner',
]);

const passingOnTo =
  (logger: KafkaLogger): logCreator =>
  () =>
  ({ namespace, level, log }) => {
    const { message, ...details } = log;
    const told = level <= kafkajs.logLevel.WARN && !retrying.has(namespace);
    logger[told ? 'warn' : 'debug']({ ...details, timestamp: undefined, logger: namespace }, message);
  };
