import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, LocalKafka, newClusterId } from '@sovereign-pipeline/local-servers';
import { certificateIn, scramLogin, type SecureKafka, tlsWith } from './secure-kafka.ts';

/** Three brokers that demand TLS and a login. The login of `SecureKafka` may do only what ACLs allow. */
export interface SecureCluster extends SecureKafka {
  /** A login that may do everything. */
  readonly superUser: { readonly username: string; readonly password: string };
  /** SIGKILL for one broker; the first one, which is the controller too, stays. */
  killOne(): Promise<void>;
}

const login = { username: 'pipeline', password: 'open sesame' };
const superUser = { username: 'administrator', password: 'open everything' };

/** Throws KafkaUnavailableError without Java and Maven. */
export async function secureCluster(): Promise<SecureCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-secure-cluster-'));
  const started: LocalKafka[] = [];
  const remove = async (): Promise<void> => {
    await Promise.all(started.map((broker) => broker.kill()));
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  try {
    const { caFile, keystore } = await certificateIn(folder);
    const controller = `127.0.0.1:${await freePort()}`;
    const clusterId = newClusterId();
    const starting = [1, 2, 3].map(async (id) => {
      const port = await freePort();
      const broker = await LocalKafka.start({
        dataDir: join(folder, `kafka-${id}`),
        port,
        clusterId,
        shortLived: true,
        heapMegabytes: 256,
        properties: propertiesOf(id, { port, controller, keystore }),
        ...(id === 1 && {
          formatArguments: [login, superUser].flatMap(({ username, password }) =>
            scramLogin(username, password),
          ),
        }),
      });
      started.push(broker);
      return broker;
    });
    await Promise.allSettled(starting);
    const brokers = await Promise.all(starting);
    return {
      ...{ ...login, superUser, caFile, remove },
      brokers: brokers.map((broker) => broker.brokers).join(','),
      killOne: async () => brokers[2]?.kill(),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

interface Node {
  readonly port: number;
  /** The address of the controller. */
  readonly controller: string;
  readonly keystore: string;
}

function propertiesOf(id: number, { port, controller, keystore }: Node): Record<string, string> {
  const { username, password } = superUser;
  const plain =
    'org.apache.kafka.common.security.plain.PlainLoginModule required ' +
    `username="${username}" password="${password}" user_${username}="${password}";`;
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';
  const listener = `PLAINTEXT://127.0.0.1:${port}`;
  return {
    'process.roles': id === 1 ? 'broker,controller' : 'broker',
    'node.id': String(id),
    'controller.quorum.voters': `1@${controller}`,
    listeners: id === 1 ? `${listener},CONTROLLER://${controller}` : listener,
    'advertised.listeners': listener,
    'listener.security.protocol.map': 'CONTROLLER:SASL_SSL,PLAINTEXT:SASL_SSL',
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-512',
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.plaintext.plain.sasl.jaas.config': plain,
    'listener.name.controller.plain.sasl.jaas.config': plain,
    'listener.name.plaintext.scram-sha-512.sasl.jaas.config': scram,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:${username}`,
    'allow.everyone.if.no.acl.found': 'false',
    'offsets.topic.replication.factor': '3',
    ...tlsWith(keystore),
  };
}
