import { KafkaLog } from '@sovereign-pipeline/event-log';
import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Sample } from '../report/samples.ts';
import type { KafkaTask } from './task.ts';

// The product's KafkaLog, for a subscriber that only moves a checkpoint in memory.

endWithParent();
const brokers = [process.env['KAFKA_BROKERS'] ?? ''];
let runs = 0;

answer(async ({ topic, events }: KafkaTask): Promise<Sample> => {
  const log = new KafkaLog({ brokers, topic, group: `log-${process.pid}-${++runs}` });
  const checkpoints = new Map<string, number>();
  const over = new AbortController();
  let joined = NaN;
  let ended = NaN;
  let count = 0;
  await log.run(
    {
      // Asked for as soon as the group is joined.
      checkpoint: (partition) => {
        if (Number.isNaN(joined)) joined = performance.now();
        return Promise.resolve(checkpoints.get(partition) ?? 0);
      },
      apply: ({ partition, to, events: applied }) => {
        checkpoints.set(partition, to);
        count += applied.length;
        if (count >= events && Number.isNaN(ended)) {
          ended = performance.now();
          over.abort();
        }
        return Promise.resolve();
      },
    },
    over.signal,
  );
  return { rate: (events * 1000) / (ended - joined) };
});
