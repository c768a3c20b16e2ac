import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { headOf, linesOf, requestsOf, type Workload } from '../workload/wire.ts';

export interface SlowTask {
  readonly url: string;
  readonly workload: Workload;
  /** Of each of the three kinds. */
  readonly clients: number;
  readonly seconds: number;
}

/** Few enough events that it is the slowness that is felt and not the work. */
const linesPerImport = 20;

/**
 * Clients that hold on to the service for that long: one sends an event, another an import, a byte per second each; the
 * third sends an import and reads none of the results. Answers how many connections the service had closed by then.
 */
export async function crawl({ url, workload, clients, seconds }: SlowTask): Promise<{ closed: number }> {
  const event = requestsOf(url, workload);
  const lines = linesOf(workload, linesPerImport);
  const importHead = headOf(url, 'application/x-ndjson', 'Content-Length: 100000000');
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  const open = (): Socket => {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    sockets.push(socket);
    return socket;
  };
  const drips: { socket: Socket; bytes: Buffer }[] = [];
  for (let client = 0; client < clients; client++) {
    drips.push({ socket: open().resume(), bytes: event() });
    drips.push({ socket: open().resume(), bytes: Buffer.concat([importHead, lines()]) });
    open()
      .pause()
      .write(Buffer.concat([importHead, lines()]));
  }
  // All but the last 200 bytes at once, so that the slow part is the body.
  for (const { socket, bytes } of drips) socket.write(bytes.subarray(0, -200));
  for (let second = 0; second < seconds; second++) {
    await delay(1000);
    for (const { socket, bytes } of drips)
      socket.write(bytes.subarray(bytes.length - 200 + second).subarray(0, 1));
  }
  const closed = sockets.filter((socket) => socket.destroyed || socket.readableEnded).length;
  for (const socket of sockets) socket.destroy();
  return { closed };
}
