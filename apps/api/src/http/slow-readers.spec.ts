import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cutSlowReaders, Taking } from './slow-readers.ts';

describe('whoever takes nothing of what waits', () => {
  const looks = (...pairs: [taken: number, pending: number][]): boolean[] => {
    const taking = new Taking(3);
    return pairs.map((pair) => taking.isTooSlow(...pair));
  };

  it('is too slow after so many looks', () => {
    expect(looks([7, 9], [7, 9], [7, 9], [7, 9])).toEqual([false, false, false, true]);
  });

  it('is not, when a little was taken in between, or nothing waits', () => {
    expect(looks([7, 9], [7, 9], [7, 9], [8, 8], [8, 8], [8, 8])).not.toContain(true);
    expect(looks([7, 9], [7, 9], [7, 9], [7, 0], [7, 9], [7, 9])).not.toContain(true);
    expect(looks([7, 0], [7, 0], [7, 0], [7, 0], [7, 0])).not.toContain(true);
  });
});

describe('a connection', () => {
  let server: Server;
  const clients: Socket[] = [];
  beforeEach(async () => {
    // More than the sockets hold, at once.
    server = createServer((_, response) => response.end('x'.repeat(64 * 1024 * 1024)));
    cutSlowReaders(server, { patience: 40, every: 10 });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    for (const client of clients) client.destroy();
    server.close();
  });

  /** Sends that, and reads nothing. */
  async function ask(request: string): Promise<{ client: Socket; closed: Promise<unknown>; socket: Socket }> {
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
    clients.push(client.on('error', () => undefined));
    client.write(request);
    const [socket] = (await once(server, 'connection')) as [Socket];
    return { client, socket, closed: once(socket, 'close') };
  }

  it('is closed when its client does not read, unless that sends a body still', async () => {
    const posting = await ask('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n');
    const getting = await ask('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await getting.closed;
    expect(posting.socket.destroyed).toBe(false);
    posting.client.write('0\r\n\r\n');
    await posting.closed;
  });
});
