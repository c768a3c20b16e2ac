import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { answer, endWithParent } from '../sandbox/answer.ts';
import { headOf } from '../workload/wire.ts';

/** One client, or a few, that ask for far more than their share, until they are stopped. */
export interface AttackTask {
  readonly url: string;
  readonly attack: AttackName;
  readonly seconds: number;
}

export type AttackName = keyof typeof attacks;

type Attack = (url: string, until: number, count: (what: string) => void) => Promise<void>;

/** So many clients that ask the same again as soon as they are answered. */
const asking =
  (clients: number, path: string): Attack =>
  async (url, until, count) => {
    const ask = async (): Promise<void> => {
      while (performance.now() < until) {
        const response = await fetch(url + path);
        await response.arrayBuffer();
        count(String(response.status));
        if (response.status === 503) await delay(50);
      }
    };
    await Promise.all(Array.from({ length: clients }, ask));
  };

/** So many connections that send a request again and again, as fast as it is taken, and read nothing. */
const sendingAhead =
  (connections: number, path: string): Attack =>
  async (url, until, count) => {
    const { host, hostname, port } = new URL(url);
    const requests = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(1_000);
    const sockets: Socket[] = [];
    const flood = async (): Promise<void> => {
      const socket = connect(Number(port), hostname)
        .on('error', () => undefined)
        .pause();
      sockets.push(socket);
      while (performance.now() < until && !socket.destroyed) {
        socket.write(requests);
        do await delay(10);
        while (socket.writableLength > 2 ** 20 && performance.now() < until);
        count('1,000 sent');
      }
    };
    await Promise.all(Array.from({ length: connections }, flood));
    for (const socket of sockets) socket.destroy();
  };

/** So many clients that post a malformed body and read the answer. */
const posting =
  (clients: number, type: string, body: string): Attack =>
  async (url, until, count) => {
    const bytes = Buffer.from(body);
    const { hostname, port } = new URL(url);
    const post = async (): Promise<void> => {
      while (performance.now() < until) {
        const socket = connect(Number(port), hostname).on('error', () => undefined);
        socket.write(Buffer.concat([headOf(url, type, `Content-Length: ${bytes.length}`), bytes]));
        let read = 0;
        socket.on('data', (chunk: Buffer) => (read += chunk.length));
        await Promise.race([once(socket, 'end'), once(socket, 'close'), delay(until - performance.now())]);
        socket.destroy();
        count(`${Math.round(read / 2 ** 20)} MiB read`);
      }
    };
    await Promise.all(Array.from({ length: clients }, post));
  };

const ndjson = 'application/x-ndjson';
const mebibyte = 2 ** 20;

const quotes = Array.from({ length: 30 }, (_, n) => ({ publisher: `P${n}`, quote: 'q'.repeat(1_970) }));
const large = JSON.stringify({
  type: 'MarketTargeted',
  data: { company: 'Importer', market: 'JP', evidence: quotes },
});

export const attacks = {
  'nobody else': () => delay(0),
  'timelines of much said': asking(6, '/v1/companies/hub/timeline?limit=1&asOf=2030'),
  'claims of one partnership': asking(6, '/v1/partnerships/big'),
  'a market of many': asking(2, '/v1/markets/PH'),
  'a pipeline of many': asking(4, '/v1/companies/hub/pipeline?asOf=2030'),
  'pages that nobody reads': sendingAhead(32, '/v1/events?stream=partnership-big&limit=1000'),
  'requests sent ahead': sendingAhead(4, '/openapi.json'),
  'waits sent ahead': sendingAhead(4, '/v1/companies?after=999999999'),
  'an import of events of 60 kB': posting(1, ndjson, `${large}\n`.repeat(1_000)),
  'lines that are no JSON': posting(4, ndjson, 'x\n'.repeat(mebibyte / 2)),
  'lines that are no events': posting(4, ndjson, '{}\n'.repeat(mebibyte / 3)),
  'elements that are no events': posting(4, 'application/json', `[${'1,'.repeat(mebibyte / 2)}1]`),
  'blank lines': posting(4, ndjson, '\n'.repeat(20 * mebibyte)),
} satisfies Record<string, Attack>;

endWithParent();
answer(async ({ url, attack, seconds }: AttackTask): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  await attacks[attack](url, performance.now() + seconds * 1_000, (what) => {
    counts[what] = (counts[what] ?? 0) + 1;
  });
  return counts;
});
