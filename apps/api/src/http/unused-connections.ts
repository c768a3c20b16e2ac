import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Has a server that closes let go of connections on which nothing was ever asked: browsers open them in advance.
 * Node takes only those for idle that have had a request, and would wait for the others until they time out.
 */
export function closeUnusedConnections(fastify: FastifyInstance, server: Server): void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  fastify.addHook('preClose', (done) => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
}
