import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
import { throwawayDatabase } from '@sovereign-pipeline/testing';
import { startProcess } from './api-process.fixture.ts';

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

const paths = [
  '/v1/events?limit=1',
  '/openapi.json',
  '/health/live',
  '/health/ready',
  '/metrics',
  '/',
  '/no',
];

it('answers under load as it stops: what was asked, or a problem that says when to try again', async () => {
  const database = await throwawayDatabase();
  const port = await freePort();
  const child = await startProcess({ DATABASE_URL: database.url, PORT: String(port), HOST: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ask = (path: string, posted?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const options = { agent, port, path, host: '127.0.0.1', method: posted ? 'POST' : 'GET' };
      request({ ...options, headers: { 'content-type': 'application/json' } }, (response) => {
        let body = '';
        const { statusCode: status, headers } = response;
        const [type, retryAfter] = [headers['content-type'], headers['retry-after']];
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => {
          resolve({ status, type, retryAfter, body });
        });
        response.on('error', reject);
      })
        .on('error', reject)
        .end(posted);
    });
  const answers: Answer[] = [];
  let stopped = false;
  const exit = once(child, 'exit').then(() => (stopped = true));
  const client = async (first: number): Promise<void> => {
    for (let at = first; !stopped; at += 1) {
      const posted =
        at % 8 === 0
          ? JSON.stringify({ type: 'MarketTargeted', data: { company: 'A', market: 'KR' } })
          : undefined;
      await ask(posted ? '/v1/events' : (paths[at % paths.length] ?? '/'), posted).then(
        (answer) => answers.push(answer),
        () => undefined,
      );
    }
  };
  const clients = Array.from({ length: 64 }, (_, index) => client(index));
  while (answers.length < 500) await ask('/health/live');
  child.kill('SIGTERM');
  await exit;
  await Promise.all(clients);
  agent.destroy();
  const refused = answers.filter(({ status }) => (status ?? 0) >= 500);
  expect(answers.some(({ status }) => status === 201)).toBe(true);
  for (const { status, type, retryAfter, body } of refused) {
    expect([status, type]).toEqual([503, 'application/problem+json; charset=utf-8']);
    expect(retryAfter).toMatch(/^\d+$/);
    expect((JSON.parse(body) as { code: string }).code).toMatch(/^[a-z-]+$/);
  }
  await database.drop();
});
