import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith, eventually, secureCluster } from '@sovereign-pipeline/testing';
import kafkajs, { type AclEntry } from 'kafkajs';
import { killAll, StartProcess } from './start-process.fixture.ts';

const { AclOperationTypes: may, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

interface Readiness {
  readonly status: string;
  readonly relay: { readonly status: string; readonly reason?: string };
}

await describeWith(
  'on three brokers that demand TLS and a login, and go by ACLs',
  secureCluster,
  (cluster) => {
    const topic = 'pipeline.events.v1';
    const patient = { within: 120_000 };
    let folder: string;
    let stack: StartProcess;
    let url: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
      stack = new StartProcess({
        PORT: '0',
        DATA_DIR: folder,
        KAFKA_BROKERS: cluster.brokers,
        KAFKA_SECURITY_PROTOCOL: 'SASL_SSL',
        KAFKA_SSL_CA_FILE: cluster.caFile,
        KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
        KAFKA_SASL_USERNAME: cluster.username,
        KAFKA_SASL_PASSWORD: cluster.password,
      });
      url = await stack.url();
    }, 240_000);
    afterAll(async () => {
      killAll(stack.everything()());
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    });

    const readiness = async (): Promise<Readiness> =>
      (await (await fetch(`${url}/health/ready`)).json()) as Readiness;

    async function record(company: string, query = ''): Promise<Response> {
      return fetch(`${url}/v1/events${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'MarketTargeted', data: { company, market: 'JP' } }),
      });
    }

    /** Records an event, and sees it on the topic and in the read models. */
    async function roundTrip(company: string): Promise<void> {
      const answer = await eventually(async () => {
        const posted = await record(company, '?ack=log');
        return posted.status === 201 && posted;
      }, patient);
      const { position } = (await answer.json()) as { position: number };
      await eventually(
        async () => (await fetch(`${url}/v1/companies/${company}?after=${position}`)).status === 200,
        patient,
      );
    }

    it('without ACLs events are recorded, and the reason says what the login may not', async () => {
      await eventually(
        async () => /not authorized|authorization failed/i.test((await readiness()).relay.reason ?? ''),
        patient,
      );
      expect((await record('first')).status).toBe(201);
    }, 240_000);

    it('with the ACLs of the handbook everything works', async () => {
      const allow = (entry: Pick<AclEntry, 'resourceType' | 'resourceName' | 'operation'>): AclEntry => ({
        resourcePatternType: ResourcePatternTypes.LITERAL,
        principal: `User:${cluster.username}`,
        host: '*',
        permissionType: AclPermissionTypes.ALLOW,
        ...entry,
      });
      const onTopics = [may.DESCRIBE, may.DESCRIBE_CONFIGS, may.READ, may.WRITE, may.CREATE];
      const acl = [
        ...[topic, `${topic}.heads`].flatMap((resourceName) =>
          onTopics.map((operation) =>
            allow({ resourceType: AclResourceTypes.TOPIC, resourceName, operation }),
          ),
        ),
        ...[may.DESCRIBE, may.IDEMPOTENT_WRITE].map((operation) =>
          allow({ resourceType: AclResourceTypes.CLUSTER, resourceName: 'kafka-cluster', operation }),
        ),
        allow({
          resourceType: AclResourceTypes.GROUP,
          resourceName: 'sovereign-pipeline.projector',
          operation: may.READ,
        }),
      ];
      const admin = new kafkajs.Kafka({
        brokers: cluster.brokers.split(','),
        ssl: { ca: await readFile(cluster.caFile, 'utf8') },
        sasl: { mechanism: 'scram-sha-512', ...cluster.superUser },
        logLevel: kafkajs.logLevel.NOTHING,
      }).admin();
      await admin.connect();
      await admin.createAcls({ acl });
      await eventually(async () => (await readiness()).relay.status === 'up', patient);
      await roundTrip('second');
      expect((await fetch(`${url}/v1/companies/first`)).status).toBe(200);
      await eventually(async () => (await admin.listTopics()).includes(`${topic}.heads`), patient);
      await admin.disconnect();
    }, 240_000);

    it('goes on when a broker is killed', async () => {
      await cluster.killOne();
      for (const company of ['third', 'fourth', 'fifth']) await roundTrip(company);
      stack.signal('SIGTERM');
      expect(await stack.exitCode).toBe(0);
    }, 240_000);
  },
  (cluster) => cluster.remove(),
);
