import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Seconds by which the last event may be dated ahead: clocks of two machines differ a little. */
const mayDiffer = 2;

/**
 * Warns in the answer itself while a time of recording may leave out what a clock that is or was ahead dated later:
 * until that time has come, whoever asks for what was known a moment ago misses it. Positions are right. `lastTime`: of
 * the last event, in milliseconds since 1970.
 */
export function warnOfClocks(fastify: FastifyInstance, lastTime: () => Promise<number | undefined>): void {
  // Not an async hook: what asks for no such time goes on in the same turn, as it would without this.
  fastify.addHook('preHandler', (request, reply, done) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const [name] = reads ? timesOfRecording(request) : [];
    if (name === undefined) {
      done();
      return;
    }
    void lastTime()
      // What keeps it from being known is for the answer to say.
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
