import { inSpan } from '@sovereign-pipeline/runtime';
import type { RecordResult } from '../recording/record-result.ts';
import { problem } from '../http/problems.ts';
import type { Relay } from './relay.ts';

/** The result once Kafka has acknowledged the event; `log-unavailable` when it does not in time. */
export async function acknowledgedByLog(
  result: RecordResult,
  relay: Pick<Relay, 'acknowledged'>,
): Promise<RecordResult> {
  if ('problem' in result) return result;
  const { id, position } = result.recorded;
  if (await inSpan({ name: 'wait for the log' }, () => relay.acknowledged(position))) return result;
  return {
    problem: problem('log-unavailable', {
      detail:
        `the event ${JSON.stringify(id)} is durable in the journal at position ${position}, and will be relayed ` +
        'to Kafka; posting it again with the same id is safe',
      id,
      position,
    }),
  };
}
