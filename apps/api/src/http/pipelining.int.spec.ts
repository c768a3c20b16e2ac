import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const open = () => connect(Number(new URL(api.url).port), '127.0.0.1');
const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;

it('requests sent ahead are all answered, in order', async () => {
  const socket = open();
  const count = 3_000;
  const paths = Array.from({ length: count }, (_, n) =>
    n % 2 === 0 ? '/health/live' : `/v1/events/none-${n}`,
  );
  let answers = '';
  socket.on('data', (chunk: Buffer) => (answers += chunk.toString()));
  for (const path of paths) socket.write(get(path));
  await eventually(() => answers.includes(`none-${count - 1}`), { within: 60_000 });
  socket.destroy();
  const told = [...answers.matchAll(/"status":"live"|none-(\d+)/g)].map(([, n]) => n);
  expect(told).toEqual(paths.map((_, n) => (n % 2 === 0 ? undefined : String(n))));
}, 90_000);

it('posts sent ahead are all recorded, in order', async () => {
  const socket = open();
  const body = (n: number) => JSON.stringify(target('PH', { id: `ahead-${n}` }));
  let answers = '';
  socket.on('data', (chunk: Buffer) => (answers += chunk.toString()));
  for (let n = 0; n < 300; n++)
    socket.write(
      `POST /v1/events HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body(n))}\r\n\r\n${body(n)}`,
    );
  await eventually(() => answers.includes('"ahead-299"'), { within: 60_000 });
  socket.destroy();
  expect(answers.match(/HTTP\/1\.1 201/g)).toHaveLength(300);
}, 90_000);

it('of a client that sends more and more ahead, and reads nothing, no more is taken', async () => {
  const socket = open().pause();
  socket.on('error', () => undefined);
  const many = get('/openapi.json').repeat(1_000);
  let written = 0;
  let full = false;
  // As much as the two sockets' buffers take; the service takes none of it off them.
  while (!full && written < 400_000) {
    full = !(await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, 2_000);
      socket.write(many, () => {
        clearTimeout(timer);
        resolve(true);
      });
    }));
    written += 1_000;
  }
  expect(full).toBe(true);
  expect((await api.get('/health/live')).status).toBe(200);
  socket.destroy();
}, 90_000);

it('whoever would wait behind too many is told to come again', async () => {
  const sockets = Array.from({ length: 40 }, () => open().on('error', () => undefined));
  let refused = '';
  for (const socket of sockets) {
    socket.on('data', (chunk: Buffer) => (refused += chunk.toString()));
    socket.write(get('/v1/companies?after=9007199254740991').repeat(800));
  }
  await eventually(() => refused.includes('429'), { within: 30_000 });
  expect(refused).toMatch(/HTTP\/1\.1 429 [^]*retry-after: 1\r\n[^]*"code":"too-many-requests"/i);
  expect((await api.get('/health/live')).status).toBe(200);
  for (const socket of sockets) socket.destroy();
}, 60_000);
