import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { startApi } from '../api.fixture.ts';

it('a connection on which nothing is asked does not keep the service from stopping', async () => {
  const api = await startApi();
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  socket.resume();
  await api.close();
  await closed;
  expect(socket.destroyed).toBe(true);
});
