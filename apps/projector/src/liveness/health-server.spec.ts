import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { KeyRing, TokenRing } from '@sovereign-pipeline/access';
import { createPool } from '@sovereign-pipeline/postgres';
import { HealthServer } from './health-server.ts';

it('Who asks without a key whether it is well hears it, while the issuer of tokens answers nobody', async () => {
  let asked = 0;
  const silent = createServer(() => {
    asked += 1;
  }).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const issuer = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
  // Nobody has a connection of it.
  const pool = createPool('postgres://127.0.0.1:1/none');
  const tokens = new TokenRing({ issuer, audience: 'us', rolesClaim: 'roles', roles: {} }, () => undefined);
  const health = new HealthServer({
    ...{ host: '127.0.0.1', port: 0, hosts: [], about: { version: 1, log: 'journal' } },
    status: () => ({ state: 'following', seconds: 0, blocked: [], setAside: 0, slices: [] }),
    isStuck: () => false,
    progress: () => undefined,
    metrics: () => Promise.resolve(''),
    contentType: 'text/plain',
    keys: new KeyRing(pool, tokens),
  });
  const address = await health.listen();
  try {
    expect(await (await fetch(`${address}/health/ready`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${address}/metrics`)).status).toBe(401);
    expect(asked).toBe(0);
  } finally {
    await health.close();
    silent.closeAllConnections();
    silent.close();
    await pool.end();
  }
});
