import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds within which a client must take a piece of its answer, and between two checks. */
const patience = 60_000;
const every = 5_000;

/** Tracks how much of the data written to a connection its client has taken between two checks. */
export class Taking {
  readonly #looks: number;
  #taken = -1;
  #without = 0;

  /** `looks`: the number of checks without progress after which a client is too slow. */
  constructor(looks: number) {
    this.#looks = looks;
  }

  /**
   * `taken`: bytes so far; `pending`: bytes that wait. It counts checks, not time: a process that was frozen blames
   * no client.
   */
  isTooSlow(taken: number, pending: number): boolean {
    this.#without = pending === 0 || taken !== this.#taken ? 0 : this.#without + 1;
    this.#taken = taken;
    return this.#without >= this.#looks;
  }
}

/**
 * Closes the connection of a client that does not take its answer: each piece of it, at most half a megabyte, within a
 * minute. While it sends a body, it may read later; if it does neither, the connection's own timeout ends it.
 */
export function cutSlowReaders(server: Server, times = { patience, every }): void {
  const connections = new Map<Socket, Taking>();
  const last = new WeakMap<Socket, IncomingMessage>();
  server.on('connection', (socket: Socket) => {
    connections.set(socket, new Taking(times.patience / times.every));
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', (request: IncomingMessage) => last.set(request.socket, request));
  const looking = setInterval(() => {
    for (const [socket, taking] of connections) {
      const pending = last.get(socket)?.complete === false ? 0 : socket.writableLength;
      if (taking.isTooSlow(socket.bytesWritten - socket.writableLength, pending)) socket.destroy();
    }
  }, times.every).unref();
  server.once('close', () => {
    clearInterval(looking);
  });
}
