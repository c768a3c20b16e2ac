import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { linesOf, type Workload } from '../workload/wire.ts';

export interface ImportTask {
  readonly url: string;
  readonly workload: Workload;
  readonly warmUp: number;
  readonly seconds: number;
}

const linesPerPiece = 100;

/** Streams one NDJSON body for that long; the rate counts every event, and all the time until the last result. */
export async function importEvents(task: ImportTask): Promise<{ rate: number; recorded: number }> {
  const next = linesOf(task.workload, linesPerPiece);
  const before = await importFor(task.url, next, task.warmUp);
  const measured = await importFor(task.url, next, task.seconds);
  return { rate: measured.count / measured.elapsed, recorded: before.count + measured.count };
}

async function importFor(
  url: string,
  next: () => Buffer,
  seconds: number,
): Promise<{ count: number; elapsed: number }> {
  const start = performance.now();
  const post = request(`${url}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const answered = (once(post, 'response') as Promise<[IncomingMessage]>).then(([response]) =>
    countRecorded(response),
  );
  answered.catch(() => undefined);
  let count = 0;
  do {
    count += linesPerPiece;
    if (!post.write(next())) await Promise.race([once(post, 'drain'), answered]);
  } while (performance.now() - start < seconds * 1000);
  post.end();
  const recorded = await answered;
  if (recorded !== count)
    throw new Error(`an import of ${count} events was answered with ${recorded} results`);
  return { count, elapsed: (performance.now() - start) / 1000 };
}

/** Counts the results; throws when one is not a 201. */
async function countRecorded(response: IncomingMessage): Promise<number> {
  if (response.statusCode !== 200)
    throw new Error(`an import was answered with ${String(response.statusCode)}`);
  let rest = '';
  let count = 0;
  for await (const chunk of response) {
    const lines = (rest + (chunk as Buffer).toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines)
      if (!line.includes('"status":201')) throw new Error(`a result of an import is ${line}`);
    count += lines.length;
  }
  return count;
}
