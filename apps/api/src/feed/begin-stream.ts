import type { FastifyReply } from 'fastify';

/** Begins an answer without end, as Server-Sent Events. */
export function beginStream(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // No further request comes on this connection: a service that stops need not wait for one.
    connection: 'close',
    // Tells proxies not to buffer the answer.
    'x-accel-buffering': 'no',
  });
}
