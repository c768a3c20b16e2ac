import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith, eventually, secureKafka, throwawayDatabase } from '@sovereign-pipeline/testing';
import { runCommand } from './run-command.fixture.ts';
import { killAll, StartProcess } from './start-process.fixture.ts';

interface Readiness {
  readonly status: string;
  readonly relay: { readonly status: string; readonly reason?: string };
}

await describeWith(
  'on a Kafka that demands TLS and a log-in',
  secureKafka,
  (kafka) => {
    const settings = {
      KAFKA_BROKERS: kafka.brokers,
      KAFKA_SECURITY_PROTOCOL: 'SASL_SSL',
      KAFKA_SSL_CA_FILE: kafka.caFile,
      KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
      KAFKA_SASL_USERNAME: kafka.username,
      KAFKA_SASL_PASSWORD: kafka.password,
    };
    let folder: string;
    let current: StartProcess | undefined;

    const start = (dataDir: string, env: Record<string, string>): StartProcess =>
      (current = new StartProcess({ PORT: '0', DATA_DIR: join(folder, dataDir), ...env }));
    const readinessOf = async (url: string): Promise<Readiness> =>
      (await (await fetch(`${url}/health/ready`)).json()) as Readiness;
    async function stop(process: StartProcess): Promise<void> {
      process.signal('SIGTERM');
      expect(await process.exitCode).toBe(0);
    }

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
    });
    afterAll(async () => {
      killAll(current?.everything()() ?? []);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    });

    it('the relay, the projector and the commands do their work', async () => {
      const stack = start('one', settings);
      const url = await stack.url();
      const response = await fetch(`${url}/v1/events?ack=log`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'MarketTargeted', data: { company: 'Naver', market: 'JP' } }),
      });
      const { position } = (await response.json()) as { position: number };
      expect(response.status).toBe(201);
      expect((await fetch(`${url}/v1/companies?after=${position}`)).status).toBe(200);
      expect((await readinessOf(url)).relay).toMatchObject({ status: 'up' });
      await stop(stack);

      const empty = await throwawayDatabase();
      const restored = await runCommand(['restore', '--from-kafka'], {
        ...settings,
        DATABASE_URL: empty.url,
      });
      expect(restored.output).toContain(`Restored ${position} events`);
      await empty.drop();
    }, 240_000);

    it('a wrong password is told as such, by the start, the health and the projector, and nowhere repeated', async () => {
      const guess = 'a-guess-of-mine';
      const stack = start('two', { ...settings, KAFKA_SASL_PASSWORD: guess });
      const url = await stack.url();
      const refused =
        /Kafka refuses the log-in \(KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD\): .*authentication failed/;
      expect(stack.output).toMatch(new RegExp(`^Kafka cannot be used yet: ${refused.source}`, 'm'));
      expect((await readinessOf(url)).relay).toMatchObject({
        status: 'down',
        reason: expect.stringMatching(refused),
      });
      await eventually(async () => {
        const text = JSON.stringify(await readinessOf(url));
        // The relay's reason, and the projector's.
        expect(text.split('Kafka refuses the log-in').length).toBeGreaterThan(2);
        expect(text).not.toContain(guess);
        return true;
      });
      await stop(stack);
      const restored = await runCommand(['restore', '--from-kafka'], {
        ...settings,
        KAFKA_SASL_PASSWORD: guess,
        DATA_DIR: join(folder, 'three'),
      });
      expect(restored.code).toBe(1);
      expect(restored.output).toMatch(refused);
      expect(stack.output + restored.output).not.toContain(guess);
    }, 240_000);
  },
  (kafka) => kafka.remove(),
);
