import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problem } from './problems.ts';

/**
 * Posts of one connection that are worked on at once. Any other request is worked on alone, because its answer may be
 * large, or take time.
 */
const maxAtOnce = 8;
const shareOf = ({ method }: IncomingMessage): number => (method === 'POST' ? 1 : maxAtOnce);

/** The most waiting requests, of one connection and of all; one more is refused, and its connection closed. */
const maxAhead = 128;
const maxWaiting = 10_000;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A connection's requests: some under way, the others in line; while any are in line, no more are read. */
interface Line {
  underWay: number;
  /** A request was refused: its answer is the last one, and later input is ignored. */
  refused: boolean;
  readonly waiting: [IncomingMessage, ServerResponse][];
}

/**
 * Makes a server work on few requests of one connection at a time, however many a client sends ahead: answers go out in
 * the order of the requests, and those that are ready early would be held in memory.
 */
export function boundPipelining(server: Server): void {
  const [handle] = server.listeners('request') as Handle[];
  if (handle === undefined) throw new Error('the server has no handler yet');
  server.removeListener('request', handle);
  const lines = new Lines(handle);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    lines.take(request, response);
  });
}

/** The lines of all connections. */
class Lines {
  readonly #handle: Handle;
  readonly #lines = new WeakMap<Socket, Line>();
  /** Requests in all lines. */
  #waiting = 0;

  constructor(handle: Handle) {
    this.#handle = handle;
  }

  /** Works on a request now, makes it wait for its turn, or refuses it. */
  take(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const line = this.#lines.get(socket) ?? this.#start(socket);
    if (!line.refused && line.waiting.length === 0 && line.underWay + shareOf(request) <= maxAtOnce) {
      this.#workOn(line, request, response);
      return;
    }
    stopReading(socket);
    if (line.refused) return;
    if (line.waiting.length >= maxAhead || this.#waiting >= maxWaiting) {
      line.refused = true;
      ignoreWhatComesAfter(socket);
      refuse(response);
    } else {
      this.#waiting++;
      line.waiting.push([request, response]);
    }
  }

  #workOn(line: Line, request: IncomingMessage, response: ServerResponse): void {
    const share = shareOf(request);
    line.underWay += share;
    response.once('close', () => {
      line.underWay -= share;
      // Other work of this process comes first.
      if (line.waiting.length > 0)
        setImmediate(() => {
          this.#goOn(line, request.socket);
        });
    });
    this.#handle(request, response);
  }

  #goOn(line: Line, socket: Socket): void {
    for (
      let next = line.waiting[0];
      next && line.underWay + shareOf(next[0]) <= maxAtOnce;
      next = line.waiting[0]
    ) {
      line.waiting.shift();
      this.#waiting--;
      this.#workOn(line, ...next);
      if (line.waiting.length === 0 && !line.refused) socket.resume();
    }
  }

  #start(socket: Socket): Line {
    const line: Line = { underWay: 0, refused: false, waiting: [] };
    this.#lines.set(socket, line);
    // Node resumes by itself when a request has been read to its end.
    socket.on('resume', () => {
      if (line.refused || line.waiting.length > 0) stopReading(socket);
    });
    socket.once('close', () => {
      this.#waiting -= line.waiting.length;
      line.waiting.length = 0;
    });
    return line;
  }
}

/** Pauses the source, too: the stream may be paused already while its source was restarted. */
function stopReading(socket: Socket): void {
  if (socket.isPaused()) socket.emit('pause');
  else socket.pause();
}

/**
 * Node parses all that it has read, up to 64 KiB, and creates a request and an answer for every few bytes. Ignoring
 * these saves most of the time.
 */
function ignoreWhatComesAfter(socket: Socket): void {
  const { parser } = socket as { parser?: { onIncoming: unknown } | null };
  if (parser) parser.onIncoming = () => 0;
}

function refuse(response: ServerResponse): void {
  const tooMany = problem('too-many-requests', {
    detail: `expected fewer requests ahead of their answers: at most ${maxAhead} of one connection, and ${maxWaiting} of all`,
  });
  response
    .writeHead(tooMany.status, {
      'content-type': 'application/problem+json',
      'retry-after': '1',
      connection: 'close',
    })
    .end(JSON.stringify(tooMany));
}
