import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findJava, LocalKafka } from '@sovereign-pipeline/local-servers';

export interface SecureKafka {
  readonly brokers: string;
  readonly username: string;
  readonly password: string;
  /** The certificate of the authority that signed the broker's. */
  readonly caFile: string;
  remove(): Promise<void>;
}

const username = 'pipeline';
const password = 'open sesame';

/**
 * A broker that demands TLS and a login: PLAIN, SCRAM, or an unsigned token. A login may do everything. Throws
 * KafkaUnavailableError without Java and Maven.
 */
export async function secureKafka(): Promise<SecureKafka> {
  const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-secure-kafka-'));
  const remove = (): Promise<void> =>
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  try {
    const { caFile, keystore } = await certificateIn(folder);
    const kafka = await LocalKafka.start({
      dataDir: join(folder, 'kafka'),
      shortLived: true,
      properties: propertiesWith(keystore),
      formatArguments: scramLogin(username, password),
    });
    return {
      ...{ brokers: kafka.brokers, username, password, caFile },
      remove: async () => {
        await kafka.kill();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Arguments of Kafka's StorageTool that add a login. */
export const scramLogin = (name: string, secret: string): string[] =>
  ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
    '--add-scram',
    `${mechanism}=[name="${name}",password="${secret}"]`,
  ]);

const keystorePassword = 'changeit';

/** A self-signed certificate of `localhost` and 127.0.0.1, made by Java's keytool. */
export async function certificateIn(folder: string): Promise<{ caFile: string; keystore: string }> {
  const [keystore, caFile] = [join(folder, 'broker.p12'), join(folder, 'ca.pem')];
  const java = await findJava();
  const keytool = java === 'java' ? 'keytool' : join(dirname(java), 'keytool');
  const store = ['-keystore', keystore, '-storetype', 'PKCS12', '-storepass', keystorePassword];
  const run = promisify(execFile);
  await mkdir(folder, { recursive: true });
  await run(keytool, [
    ...['-genkeypair', '-alias', 'broker', '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '30'],
    ...['-dname', 'CN=localhost', '-ext', 'SAN=dns:localhost,ip:127.0.0.1', ...store],
  ]);
  await run(keytool, ['-exportcert', '-rfc', '-alias', 'broker', '-file', caFile, ...store]);
  await readFile(caFile);
  return { caFile, keystore };
}

function propertiesWith(keystore: string): Record<string, string> {
  const login = `username="${username}" password="${password}"`;
  const kafka = 'org.apache.kafka.common.security';
  const jaas: Record<string, string> = {
    plain: `${kafka}.plain.PlainLoginModule required ${login} user_${username}="${password}";`,
    'scram-sha-256': `${kafka}.scram.ScramLoginModule required ${login};`,
    'scram-sha-512': `${kafka}.scram.ScramLoginModule required ${login};`,
    oauthbearer: `${kafka}.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub="${username}";`,
  };
  return {
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:SASL_SSL',
    'sasl.enabled.mechanisms': Object.keys(jaas)
      .map((mechanism) => mechanism.toUpperCase())
      .join(','),
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    ...Object.fromEntries(
      Object.entries(jaas).map(([name, module]) => [
        `listener.name.plaintext.${name}.sasl.jaas.config`,
        module,
      ]),
    ),
    ...tlsWith(keystore),
  };
}

/** A broker's certificate, and the trust in its like. */
export const tlsWith = (keystore: string): Record<string, string> =>
  Object.fromEntries(
    ['keystore', 'truststore'].flatMap((store) => [
      [`ssl.${store}.location`, keystore],
      [`ssl.${store}.type`, 'PKCS12'],
      [`ssl.${store}.password`, keystorePassword],
    ]),
  );
