import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly data: {
    readonly since: number;
    readonly until: number;
    readonly changes: readonly {
      readonly view: string;
      readonly id: string;
      readonly changes: readonly { readonly kind: string }[];
      readonly because: readonly string[];
    }[];
  };
}

/** Who watches deliver to: a server of its own. */
export interface Receiver {
  readonly url: string;
  /** All that came, taken or not. */
  readonly deliveries: readonly Delivery[];
  /** What it answers from now on. */
  answer(how: (response: ServerResponse) => void): void;
  close(): Promise<void>;
}

export const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(code, headers).end('{}');
  };

export async function startReceiver(): Promise<Receiver> {
  let answer = status(200);
  const deliveries: Delivery[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { data } = JSON.parse(body) as Pick<Delivery, 'data'>;
      deliveries.push({ headers: request.headers, body, data });
      answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`,
    deliveries,
    answer: (how) => {
      answer = how;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
