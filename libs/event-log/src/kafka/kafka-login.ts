import type { Mechanism, SASLOptions } from 'kafkajs';
import type { KafkaLogin, KafkaSecurity } from './kafka-settings.ts';
import { byToken } from './oauth-bearer.ts';

/** How kafkajs logs in, on each of its connections, and again whenever the brokers require it. */
export function saslOf(login: KafkaLogin): SASLOptions | Mechanism {
  if (login.mechanism === 'OAUTHBEARER') return byToken(login);
  const { mechanism, username, password } = login;
  return { mechanism: mechanism.toLowerCase() as 'plain', username, password };
}

/** kafkajs reports the broker's answer; this adds what to check. */
export function toldFor({ tls, login }: KafkaSecurity): (error: unknown) => unknown {
  const protocol = `${login ? 'SASL_' : ''}${tls ? 'SSL' : 'PLAINTEXT'}`;
  return (error) => {
    if (!(error instanceof Error) || error.message.includes(' (KAFKA_')) return error;
    const { name, message } = error;
    if (name === 'KafkaJSSASLAuthenticationError')
      error.message = `Kafka refuses the log-in (${whatOf(login)}): ${message}`;
    else if (/certificate|altname/i.test(message)) error.message = `${message} (KAFKA_SSL_CA_FILE)`;
    else if (/closed|EPROTO|SSL routines|socket disconnected/i.test(message))
      error.message = `${message}: it may want another KAFKA_SECURITY_PROTOCOL than ${protocol}`;
    return error;
  };
}

const whatOf = (login: KafkaLogin | undefined): string =>
  login?.mechanism === 'OAUTHBEARER'
    ? 'KAFKA_SASL_OAUTHBEARER_…'
    : 'KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD';
