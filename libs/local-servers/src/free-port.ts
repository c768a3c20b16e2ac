import { createServer } from 'node:net';

/** Whether a server could listen there now. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') resolve(false);
        else reject(error);
      })
      .listen({ port, host, exclusive: true }, () =>
        server.close(() => {
          resolve(true);
        }),
      );
  });
}

/**
 * A free port, below the range from which systems take the ports of outgoing connections: it stays free for a while.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 17_000);
    if (await isPortFree(port)) return port;
  }
}
