import fastify from 'fastify';
import { endWithParent, tellParent } from '../sandbox/answer.ts';

/** What a baseline reads of a posted event. */
export interface Posted {
  readonly id?: string;
  readonly type: string;
  readonly data: object;
}

/** Serves `POST /v1/events` with nothing between the route and `record` but Fastify. */
export async function serve(record: (event: Posted) => object | Promise<object>): Promise<void> {
  const app = fastify({ logger: false });
  app.post('/v1/events', async (request, reply) => {
    const answer = await record(request.body as Posted);
    return reply.code(201).send(answer);
  });
  await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
  endWithParent();
  tellParent('ready');
}
