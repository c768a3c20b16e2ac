import { once } from 'node:events';
import net from 'node:net';

export interface Pooler {
  readonly url: string;
  close(): void;
}

/** What speaks to the server for whichever client has its turn. */
interface Backend {
  readonly socket: net.Socket;
  unread: Buffer;
}

/**
 * A proxy that gives each transaction whatever session of the server was freed last, as PgBouncer does with
 * `pool_mode = transaction`; with `sharing` off each client keeps its own, as with `pool_mode = session`.
 */
export async function pooler(serverUrl: string, { sharing }: { readonly sharing: boolean }): Promise<Pooler> {
  const target = new URL(serverUrl);
  const idle: Backend[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const first: Backend = {
      socket: net.connect(Number(target.port), target.hostname),
      unread: Buffer.alloc(0),
    };
    for (const socket of [client, first.socket]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    let mine: Backend | undefined = first;
    const serve = (backend: Backend): void => {
      backend.socket.removeAllListeners('data');
      backend.socket.on('data', (bytes: Buffer) => {
        client.write(bytes);
        if (!sharing) return;
        backend.unread = Buffer.concat([backend.unread, bytes]);
        // ReadyForQuery, outside of a transaction: the session is free.
        for (let length; (length = messageLength(backend.unread)) !== undefined;) {
          const message = backend.unread.subarray(0, length);
          backend.unread = backend.unread.subarray(length);
          if (message[0] !== 0x5a || message[5] !== 0x49) continue;
          idle.push(backend);
          mine = undefined;
        }
      });
    };
    serve(first);
    client.on('data', (bytes) => {
      if (!mine) {
        mine = idle.pop();
        if (!mine) throw new Error('no session is free');
        serve(mine);
      }
      mine.socket.write(bytes);
    });
    client.on('close', () => {
      if (!sharing) first.socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Of the first message, type and all; undefined while it is not whole. */
function messageLength(bytes: Buffer): number | undefined {
  if (bytes.length < 5) return undefined;
  const length = 1 + bytes.readUInt32BE(1);
  return bytes.length < length ? undefined : length;
}
