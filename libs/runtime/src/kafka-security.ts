import { readFileSync } from 'node:fs';
import type { SettingName, Values } from './settings.ts';

/** The settings of how Kafka is spoken to and logged in to. */
export const ofKafkaSecurity = [
  'KAFKA_SECURITY_PROTOCOL',
  'KAFKA_SSL_CA_FILE',
  'KAFKA_SSL_CERT_FILE',
  'KAFKA_SSL_KEY_FILE',
  'KAFKA_SASL_MECHANISM',
  'KAFKA_SASL_USERNAME',
  'KAFKA_SASL_PASSWORD',
  'KAFKA_SASL_OAUTHBEARER_TOKEN_FILE',
  'KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL',
  'KAFKA_SASL_OAUTHBEARER_CLIENT_ID',
  'KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET',
  'KAFKA_SASL_OAUTHBEARER_SCOPE',
] as const satisfies readonly SettingName[];

type Name = (typeof ofKafkaSecurity)[number];
type Given = Partial<Pick<Values, Name>>;

const byPassword = ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'] as const;
const byEndpoint = [
  'KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL',
  'KAFKA_SASL_OAUTHBEARER_CLIENT_ID',
  'KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET',
] as const;
const ofToken = ['KAFKA_SASL_OAUTHBEARER_TOKEN_FILE', ...byEndpoint, 'KAFKA_SASL_OAUTHBEARER_SCOPE'] as const;
const ofTls = ['KAFKA_SSL_CA_FILE', 'KAFKA_SSL_CERT_FILE', 'KAFKA_SSL_KEY_FILE'] as const;
const files = [...ofTls, 'KAFKA_SASL_OAUTHBEARER_TOKEN_FILE'] as const;

/** Finds errors in the combination of settings, and in the files that they name. */
export function kafkaSecurityProblems(given: Given): string[] {
  const { KAFKA_SECURITY_PROTOCOL: protocol = 'PLAINTEXT', KAFKA_SASL_MECHANISM: mechanism } = given;
  const problems: string[] = [];
  const superfluous = (names: readonly Name[], condition: string): void => {
    for (const name of names)
      if (given[name] !== undefined) problems.push(`${name} is set, and is used only where ${condition}.`);
  };
  const missing = (names: readonly Name[], condition: string): void => {
    for (const name of names)
      if (given[name] === undefined) problems.push(`${name} must be set where ${condition}; it is not set.`);
  };
  if (!protocol.endsWith('SSL'))
    superfluous(ofTls, `KAFKA_SECURITY_PROTOCOL is SSL or SASL_SSL (it is ${protocol})`);
  for (const [one, other] of [
    ['KAFKA_SSL_CERT_FILE', 'KAFKA_SSL_KEY_FILE'],
    ['KAFKA_SSL_KEY_FILE', 'KAFKA_SSL_CERT_FILE'],
  ] as const)
    if (given[one] !== undefined) missing([other], `${one} is`);
  if (!protocol.startsWith('SASL'))
    superfluous(
      ['KAFKA_SASL_MECHANISM', ...byPassword, ...ofToken],
      `KAFKA_SECURITY_PROTOCOL is SASL_PLAINTEXT or SASL_SSL (it is ${protocol})`,
    );
  else if (mechanism === undefined)
    missing(['KAFKA_SASL_MECHANISM'], `KAFKA_SECURITY_PROTOCOL is ${protocol}`);
  else if (mechanism === 'OAUTHBEARER') {
    superfluous(byPassword, 'KAFKA_SASL_MECHANISM is PLAIN or SCRAM-… (it is OAUTHBEARER)');
    if (given.KAFKA_SASL_OAUTHBEARER_TOKEN_FILE === undefined)
      missing(byEndpoint, 'KAFKA_SASL_MECHANISM is OAUTHBEARER and KAFKA_SASL_OAUTHBEARER_TOKEN_FILE is not');
    else
      superfluous(
        [...byEndpoint, 'KAFKA_SASL_OAUTHBEARER_SCOPE'],
        'KAFKA_SASL_OAUTHBEARER_TOKEN_FILE is not set',
      );
  } else {
    missing(byPassword, `KAFKA_SASL_MECHANISM is ${mechanism}`);
    superfluous(ofToken, `KAFKA_SASL_MECHANISM is OAUTHBEARER (it is ${mechanism})`);
  }
  for (const name of files) {
    const trouble = whyUnreadable(given[name]);
    if (trouble !== undefined)
      problems.push(
        `${name} must name a file that can be read (${trouble}); it is ${JSON.stringify(given[name])}.`,
      );
  }
  return problems;
}

function whyUnreadable(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8').trim() === '' ? 'it is empty' : undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Undefined for Kafka in plain text without a login. */
export function kafkaSecurityOf(given: Given) {
  const { KAFKA_SECURITY_PROTOCOL: protocol = 'PLAINTEXT' } = given;
  if (protocol === 'PLAINTEXT') return undefined;
  const login = protocol.startsWith('SASL') ? loginOf(given) : undefined;
  return { ...(protocol.endsWith('SSL') && { tls: tlsOf(given) }), ...(login && { login }) };
}

function tlsOf(given: Given) {
  const [ca, cert, key] = ofTls.map((name) => {
    const file = given[name];
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  });
  return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
}

function loginOf(given: Given) {
  const mechanism = given.KAFKA_SASL_MECHANISM ?? 'PLAIN';
  const { KAFKA_SASL_USERNAME: username = '', KAFKA_SASL_PASSWORD: password = '' } = given;
  if (mechanism !== 'OAUTHBEARER') return { mechanism, username, password };
  const tokenFile = given.KAFKA_SASL_OAUTHBEARER_TOKEN_FILE;
  if (tokenFile !== undefined) return { mechanism, tokenFile };
  const scope = given.KAFKA_SASL_OAUTHBEARER_SCOPE;
  return {
    mechanism,
    tokenEndpoint: given.KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL ?? '',
    clientId: given.KAFKA_SASL_OAUTHBEARER_CLIENT_ID ?? '',
    clientSecret: given.KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET ?? '',
    ...(scope !== undefined && { scope }),
  };
}
