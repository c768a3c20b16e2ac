import { readFileSync } from 'node:fs';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { type Post, recorded } from '../events.fixture.ts';
import type { Generation } from '../generations/generations.ts';
import { Projection } from '../projection/projection.ts';

const postsIn = (file: string): Post[] =>
  readFileSync(new URL(`../../../../samples/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Post);

/** The facts of the article, then the invented story beside them. */
export const sampleEvents: readonly RecordedEvent[] = recorded([
  ...postsIn('korea-herald-naver-nvidia.ndjson'),
  ...postsIn('demo/invented.ndjson'),
]);

/** As the projector would apply them to an empty generation. */
export async function applied(
  pool: pg.Pool,
  { schema }: Pick<Generation, 'schema'>,
  events: readonly RecordedEvent[],
): Promise<void> {
  const projection = new Projection(pool, { schema, onFault: 'fail' });
  await projection.apply({ partition: 'journal', from: 0, to: events.length, events });
}
