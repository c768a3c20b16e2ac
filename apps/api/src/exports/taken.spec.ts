import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { taken } from './taken.ts';

/** Large ones and small ones, each of one sign of its own. */
const sizes = Array.from({ length: 40 }, (_, at) => (at % 3 === 2 ? 1_000 : 200_000 + at));

it('a slow reader gets each page as it was, while others are made', async () => {
  const server = createServer((_, response) => {
    // As the next page is made while this one is written.
    async function* pages() {
      const pageOf = (at: number) => Buffer.alloc(sizes[at] ?? 0, at);
      let following = pageOf(0);
      for (const [at] of sizes.entries()) {
        const page = following;
        if (at + 1 < sizes.length) following = pageOf(at + 1);
        yield await Promise.resolve(page);
      }
    }
    taken(pages()).pipe(response);
  });
  try {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const [answer] = (await once(
      get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }),
      'response',
    )) as [IncomingMessage];
    const runs: [sign: number, length: number][] = [];
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      for (const sign of chunk) {
        const run = runs.at(-1);
        if (run?.[0] === sign) run[1]++;
        else runs.push([sign, 1]);
      }
      await new Promise(setImmediate);
    }
    expect(runs).toEqual(sizes.map((size, at) => [at, size]));
  } finally {
    server.close();
  }
});
