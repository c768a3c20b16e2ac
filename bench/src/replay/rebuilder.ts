import { JournalLog, KafkaLog } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import {
  BuilderLock,
  ensureLive,
  currentProjection,
  prepareReadModels,
  Replays,
  runReplay,
} from '@sovereign-pipeline/read-models';
import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Sample } from '../report/samples.ts';

// The product's rebuild, as the projector runs it, alone in a process: its memory is the rebuild's.

export interface RebuildTask {
  readonly events: number;
  /** From there; else from the journal. */
  readonly topic?: string;
  /** Repeats until all events are live: the bulk build reads beyond the live events, by as much as they come in. */
  readonly first?: boolean;
}

endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench', max: 10, statementTimeoutMs: 0 });
const brokers = [process.env['KAFKA_BROKERS'] ?? ''];

answer(rebuild);

async function rebuild(task: RebuildTask): Promise<Sample> {
  const { events, topic, first } = task;
  await prepareReadModels(pool);
  await ensureLive(pool, currentProjection);
  const replays = new Replays(pool);
  const replay = await replays.request('rebuild');
  const lock = await BuilderLock.tryTake(pool);
  if ('refused' in replay || lock === undefined) throw new Error('another replay is under way');
  const began = performance.now();
  const outcome = await runReplay(pool, replay, lock, {
    signal: new AbortController().signal,
    openLog: (generation) => ({
      log:
        topic === undefined
          ? new JournalLog(pool, { batchSize: 500 })
          : new KafkaLog(
              { brokers, topic, group: `rebuild-${generation}` },
              { batchSize: 250, fetchBytes: 2 ** 17 },
            ),
      close: () => Promise.resolve(),
    }),
  });
  const took = performance.now() - began;
  await lock.release();
  if (outcome.status === 'failed') throw new Error(outcome.error.detail);
  if (outcome.position < events && first === true) return rebuild(task);
  if (outcome.position !== events) throw new Error(`it ended at ${outcome.position}, not at ${events}`);
  return { rate: (events * 1000) / took };
}
