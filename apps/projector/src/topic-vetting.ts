import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { checkedAgainst, type RecordVetting } from '@sovereign-pipeline/event-log';
import { Journal, PersonalKeys, unsealed } from '@sovereign-pipeline/journal';
import { SetAsideRecords } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { isMissing } from '@sovereign-pipeline/postgres';

/**
 * Decides which records are projected: those that the journal has, in the same database as the read models. A
 * database without a journal is for read models alone: the operator must declare the topic `trusted`, and nothing is
 * projected until then.
 */
export function topicVetting(pool: pg.Pool, trusted: boolean): RecordVetting {
  const store = new SetAsideRecords(pool);
  const setAside = store.add.bind(store);
  const keys = new PersonalKeys(pool);
  const readable = (events: readonly RecordedEvent[]) => unsealed(events, keys);
  if (trusted)
    return { readable, setAside, reconsider: () => Promise.resolve(false), forget: () => Promise.resolve() };
  const check = checkedAgainst(new Journal(pool));
  return {
    check: (events) => check(events).catch(explained),
    readable,
    setAside,
    reconsider: (partition) => store.anyInJournal(partition).catch(explained),
    forget: (partition) => store.forgetThoseInJournal(partition),
  };
}

function explained(error: unknown): never {
  if (!isMissing(error)) throw error;
  throw new Error(
    'this database has no journal to check the records of the topic against: nothing is projected until an API has made it, ' +
      'or KAFKA_TRUST_TOPIC=true says that whatever is on the topic is to be believed',
    { cause: error },
  );
}
