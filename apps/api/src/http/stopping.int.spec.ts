import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { startApi } from '../api.fixture.ts';

it('a request that comes while the service stops is told so as everything is told, and when to try again', async () => {
  const api = await startApi();
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
  let answers = '';
  socket.on('data', (chunk: Buffer) => (answers += chunk.toString()));
  const request = 'GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n';
  // What has begun to come keeps its connection open.
  socket.write(request + request.slice(0, -2));
  await eventually(() => answers.includes('"live"'));
  const ended = once(socket, 'close');
  const closed = api.close();
  await eventually(async () => (await fetch(api.url).catch(() => 'refused')) === 'refused');
  socket.write('\r\n');
  await ended;
  await closed;
  const [head = '', body = ''] = answers.slice(answers.lastIndexOf('HTTP/1.1 ')).split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 503 /);
  expect(head).toMatch(/^content-type: application\/problem\+json/im);
  expect(head).toMatch(/^retry-after: 1$/im);
  expect(head).toMatch(/^connection: close$/im);
  expect(JSON.parse(body)).toMatchObject({ status: 503, code: 'stopping' });
});
