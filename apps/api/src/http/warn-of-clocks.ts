import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Seconds by which the last event may be dated ahead, because clocks of two machines differ a little. */
const mayDiffer = 2;

/**
 * Warns in the answer while a time of recording may miss events that a clock dated ahead: until that time has come, a
 * query for what was known a moment ago leaves them out. Positions are reliable. `lastTime`: that of the last event, in
 * milliseconds since 1970.
 */
export function warnOfClocks(fastify: FastifyInstance, lastTime: () => Promise<number | undefined>): void {
  // Not an async hook, so that queries without such a time go on in the same turn.
  fastify.addHook('preHandler', (request, reply, done) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const [name] = reads ? timesOfRecording(request) : [];
    if (name === undefined) {
      done();
      return;
    }
    void lastTime()
      // If the time cannot be read, the answer itself reports that.
      .catch(() => undefined)
      .then((last = 0) => {
        const ahead = (last - Date.now()) / 1000;
        if (ahead > mayDiffer) void reply.header('warning', warning(name, ahead));
        done();
      });
  });
}

const warning = (name: string, ahead: number): string =>
  `299 - "Events are dated up to ${String(Math.round(ahead))} s ahead of the present: ` +
  `${name}=<a past time> leaves them out. Ask by position: ${name}=<position>. See /health/ready."`;

/** The parameters that are times of recording: neither positions nor dates in the world or in print. */
function timesOfRecording({ query, routeOptions: { url = '' } }: FastifyRequest): readonly string[] {
  const given = query as Readonly<Record<string, unknown>>;
  const isTime = (value: unknown) => typeof value === 'string' && /\D/.test(value);
  const byRecording = url === '/v1/changes' && (given['by'] ?? 'recorded') === 'recorded';
  return ['knownAt', ...(byRecording ? ['since', 'until'] : [])].filter((name) => isTime(given[name]));
}
