import { z } from 'zod';
import { about, aPort, file, list, port, wholeNumber } from './setting.ts';

/** host:port. kafkajs parts them at the first colon: an IPv6 address cannot be one of them. */
const address = z.string().refine((text) => {
  const [, given] = /^[\w.-]+:(\d{1,5})$/.exec(text) ?? [];
  return given !== undefined && Number(given) >= 1 && Number(given) <= 65_535;
});

const securityProtocols = ['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'] as const;
const saslMechanisms = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'OAUTHBEARER'] as const;
const aName = 'a name of at most 249 ASCII letters, digits, dots, underscores and hyphens';
const aFile = 'the path of a file';

/** Of `settings`, those for Kafka. */
export const kafkaSettings = {
  KAFKA_BROKERS: list(address).default([]).register(about, {
    expected: 'addresses such as kafka-1:9092,kafka-2:9092 (host:port, separated by commas)',
    description: 'the Kafka to use',
  }),
  KAFKA_TOPIC: z
    .string()
    .regex(/^(?!\.{1,2}$)[\w.-]{1,249}$/)
    .default('pipeline.events.v1')
    .register(about, { expected: aName, description: 'the topic' }),
  KAFKA_PARTITIONS: wholeNumber(1, 10_000).default(12).register(about, {
    expected: 'a whole number from 1 to 10000',
    description: 'partitions of a new topic; if set, an existing topic with another number is refused',
  }),
  KAFKA_REPLICATION: wholeNumber(1, 100).optional().register(about, {
    expected: 'a whole number from 1 to 100',
    description: 'replicas of a new topic',
    default: 'one for each broker of the cluster, at most 3',
  }),
  KAFKA_GROUP: z.string().default('sovereign-pipeline.projector').register(about, {
    expected: 'a name',
    description: 'the group of projectors that share the partitions, and of their offsets',
  }),
  KAFKA_TRUST_TOPIC: z
    .stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' })
    .default(false)
    .register(about, {
      expected: 'one of false, true',
      description: '`true`: a projector trusts the topic without comparing it with a journal',
    }),
  KAFKA_SECURITY_PROTOCOL: z
    .enum(securityProtocols)
    .default('PLAINTEXT')
    .register(about, {
      expected: `one of ${securityProtocols.join(', ')}`,
      description:
        'how to connect to Kafka: `…SSL` with TLS, `SASL_…` with a login: ' +
        '[more](#a-kafka-that-asks-who-you-are)',
    }),
  KAFKA_SSL_CA_FILE: file().register(about, {
    expected: aFile,
    description: "the authorities (PEM) of the brokers' certificates, instead of the public ones",
  }),
  KAFKA_SSL_CERT_FILE: file().register(about, {
    expected: aFile,
    description: 'a client certificate (PEM), for brokers that demand one',
  }),
  KAFKA_SSL_KEY_FILE: file().register(about, { expected: aFile, description: 'its key (PEM)' }),
  KAFKA_SASL_MECHANISM: z
    .enum(saslMechanisms)
    .optional()
    .register(about, {
      expected: `one of ${saslMechanisms.join(', ')}`,
      description: 'the mechanism of the login, with `KAFKA_SECURITY_PROTOCOL` `SASL_…`',
    }),
  KAFKA_SASL_USERNAME: z
    .string()
    .optional()
    .register(about, { expected: 'a name', description: 'the user, for PLAIN or SCRAM' }),
  KAFKA_SASL_PASSWORD: z
    .string()
    .optional()
    .register(about, { expected: 'a password', description: 'its password', secret: true }),
  KAFKA_SASL_OAUTHBEARER_TOKEN_FILE: file().register(about, {
    expected: aFile,
    description: 'a file with the token of OAUTHBEARER; read at every login',
  }),
  KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .register(about, {
      expected: 'an address such as https://login.example.org/oauth2/token',
      description: 'the endpoint that gives that token for client credentials',
    }),
  KAFKA_SASL_OAUTHBEARER_CLIENT_ID: z
    .string()
    .optional()
    .register(about, { expected: 'a name', description: 'the client id' }),
  KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET: z
    .string()
    .optional()
    .register(about, { expected: 'a secret', description: 'its secret', secret: true }),
  KAFKA_SASL_OAUTHBEARER_SCOPE: z
    .string()
    .optional()
    .register(about, { expected: 'scopes, separated by spaces', description: 'the scopes of the token' }),
  KAFKA_PORT: port.default(9092).register(about, {
    expected: aPort,
    description: "the broker's port of `npm run kafka`, `npm start -- --kafka` and Docker Compose",
  }),
};
