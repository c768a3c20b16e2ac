import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith, secureKafka } from '@sovereign-pipeline/testing';
import { kafkaClient } from './kafka-client.ts';
import type { KafkaSecurity } from './kafka-settings.ts';

/** Signed by nobody: the broker of the tests takes it for what it says. */
function tokenFor(name: string): string {
  const now = Math.floor(Date.now() / 1000);
  const parts = [{ alg: 'none' }, { sub: name, iat: now, exp: now + 600 }];
  return `${parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
}

await describeWith(
  'a broker that demands TLS and a log-in',
  secureKafka,
  (kafka) => {
    const { username, password } = kafka;
    const guess = 'a guess of mine';
    let tls: { ca: string };
    let folder: string;
    let tokens: Server;
    const asked: string[] = [];

    beforeAll(async () => {
      tls = { ca: await readFile(kafka.caFile, 'utf8') };
      folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
      tokens = createServer((request, response) => {
        void (async () => {
          const body = (await request.toArray()).join('');
          asked.push(`${request.headers.authorization ?? ''} ${body}`);
          const known = request.headers.authorization === `Basic ${btoa('us:s%3Acret')}`;
          response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
          response.end(
            JSON.stringify(
              known
                ? { access_token: tokenFor(username), token_type: 'bearer', expires_in: 600 }
                : { error: 'invalid_client' },
            ),
          );
        })();
      }).listen(0, '127.0.0.1');
      await once(tokens, 'listening');
    });
    afterAll(async () => {
      tokens.close();
      await rm(folder, { recursive: true });
    });

    async function brokersSeen(security: KafkaSecurity): Promise<number> {
      const admin = kafkaClient({ brokers: [kafka.brokers], security }, 'test').admin();
      try {
        await admin.connect();
        return (await admin.describeCluster()).brokers.length;
      } finally {
        await admin.disconnect();
      }
    }

    it.each(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const)(
      'lets in by %s, and tells of a wrong password without repeating it',
      async (mechanism) => {
        expect(await brokersSeen({ tls, login: { mechanism, username, password } })).toBe(1);
        const refused: unknown = await brokersSeen({
          tls,
          login: { mechanism, username, password: guess },
        }).catch((error: unknown) => error);
        expect(String(refused)).toMatch(
          /Kafka refuses the log-in \(KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD\): SASL .* authentication failed/,
        );
        expect(String(refused)).not.toContain(guess);
      },
    );

    it('lets in by a token from a file, which is read anew each time', async () => {
      const tokenFile = join(folder, 'token');
      const login = { mechanism: 'OAUTHBEARER', tokenFile } as const;
      await expect(brokersSeen({ tls, login })).rejects.toThrow('ENOENT');
      await writeFile(tokenFile, 'nonsense');
      await expect(brokersSeen({ tls, login })).rejects.toThrow(
        'Kafka refuses the log-in (KAFKA_SASL_OAUTHBEARER_…): the token is refused: {"status":"invalid_token"',
      );
      await writeFile(tokenFile, `${tokenFor(username)}\n`);
      expect(await brokersSeen({ tls, login })).toBe(1);
    });

    it('lets in by a token for client credentials, asked for once', async () => {
      const tokenEndpoint = `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/token`;
      const login = {
        mechanism: 'OAUTHBEARER',
        tokenEndpoint,
        clientId: 'us',
        clientSecret: 's:cret',
      } as const;
      expect(await brokersSeen({ tls, login: { ...login, scope: 'kafka write' } })).toBe(1);
      expect(asked).toEqual([`Basic ${btoa('us:s%3Acret')} grant_type=client_credentials&scope=kafka+write`]);
      await expect(brokersSeen({ tls, login: { ...login, clientSecret: guess } })).rejects.toThrow(
        `${tokenEndpoint} gives no token for KAFKA_SASL_OAUTHBEARER_CLIENT_ID: 401 invalid_client`,
      );
    });

    it.each<[string, () => KafkaSecurity, string | RegExp]>([
      ['plain text', () => ({}), 'it may want another KAFKA_SECURITY_PROTOCOL than PLAINTEXT'],
      ['no log-in', () => ({ tls }), 'it may want another KAFKA_SECURITY_PROTOCOL than SSL'],
      [
        'no TLS',
        () => ({ login: { mechanism: 'PLAIN', username, password } }),
        'it may want another KAFKA_SECURITY_PROTOCOL than SASL_PLAINTEXT',
      ],
      [
        'the public authorities alone',
        () => ({ tls: {}, login: { mechanism: 'PLAIN', username, password } }),
        /self-signed certificate.* \(KAFKA_SSL_CA_FILE\)/,
      ],
    ])('says what to look at: %s', async (_, security, told) => {
      await expect(brokersSeen(security())).rejects.toThrow(told);
    });
  },
  (kafka) => kafka.remove(),
);
