import { once } from 'node:events';
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
  let answers = '';
  socket.on('data', (chunk: Buffer) => (answers += chunk.toString()));
  const paths: string[] = [];
  for (let time = 0; time < 20; time++) {
    // The first one is worked on, and 128 may wait.
    const ahead = Array.from({ length: 129 }, (_, n) =>
      n % 2 === 0 ? `/v1/events/none-${time}-${n}` : '/health/live',
    );
    for (const path of ahead) socket.write(get(path));
    await eventually(() => answers.includes(`none-${time}-128`));
    paths.push(...ahead);
  }
  socket.destroy();
  const told = [...answers.matchAll(/"status":"live"|(none-\d+-\d+)/g)].map(([, id]) => id);
  expect(told).toEqual(paths.map((path) => /none-.*/.exec(path)?.[0]));
});

it('posts sent ahead are all recorded, in order; one too many is refused when its turn comes, and ends the connection', async () => {
  const socket = open();
  const body = (n: number) => JSON.stringify(target('PH', { id: `ahead-${n}` }));
  let answers = '';
  socket.on('data', (chunk: Buffer) => (answers += chunk.toString()));
  const ended = once(socket, 'close');
  socket.write(
    Array.from(
      { length: 200 },
      (_, n) =>
        `POST /v1/events HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body(n))}\r\n\r\n${body(n)}`,
    ).join(''),
  );
  await ended;
  const statuses = [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  const ids = [...answers.matchAll(/"id":"ahead-(\d+)"/g)].map(([, n]) => Number(n));
  // Eight are worked on, and 128 wait, however many of them are read at once.
  expect(ids.length).toBeGreaterThanOrEqual(136);
  expect(ids).toEqual(ids.map((_, n) => n));
  expect(statuses).toEqual([...ids.map(() => '201'), '429']);
  expect(answers).toMatch(/retry-after: 1\r\n[^]*"code":"too-many-requests"[^]*$/i);
});

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
});

it('whoever would wait behind too many is told to come again', async () => {
  const sockets = Array.from({ length: 90 }, () => open().on('error', () => undefined));
  let refused = '';
  for (const socket of sockets) {
    socket.on('data', (chunk: Buffer) => (refused += chunk.toString()));
    socket.write(get('/v1/companies?after=9007199254740991').repeat(129));
  }
  const tooMany = /HTTP\/1\.1 429 [^]*retry-after: 1\r\n[^]*"code":"too-many-requests"/i;
  await eventually(() => tooMany.test(refused));
  expect((await api.get('/health/live')).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});
