import type pg from 'pg';
import { isMissing } from '@sovereign-pipeline/postgres';

/** A record of the topic that was skipped. */
export interface SetAside {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly reason: string;
  readonly detail: string;
  readonly event?: { readonly id: string; readonly position: number };
  readonly firstBytes: Buffer;
}

type TopicPartition = Pick<SetAside, 'topic' | 'partition'>;

// $1 topics, $2 partitions, $3 offsets, $4 reasons, $5 details, $6 ids, $7 positions, $8 first bytes. A topic that came
// in the place of another may have another record there.
const keep = `
insert into read_models.set_aside_records as kept
  (topic, "partition", "offset", reason, detail, event_id, position, first_bytes)
select * from unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::bytea[])
on conflict (topic, "partition", "offset") do update
  set reason = excluded.reason, detail = excluded.detail, event_id = excluded.event_id, position = excluded.position,
      first_bytes = excluded.first_bytes, set_aside_at = default
  where (kept.reason, kept.first_bytes) is distinct from (excluded.reason, excluded.first_bytes)`;

// $1 topic, $2 partition
const inJournal = `
  from read_models.set_aside_records kept
 where topic = $1 and "partition" = $2 and reason = 'not-in-journal'
   and exists (select from journal.events e where e.position = kept.position and e.id = kept.event_id)`;

const counting = `
select count(*) as records,
  case when count(*) > 0 then greatest(0, extract(epoch from clock_timestamp() - max(set_aside_at))) end::float8 as seconds
from read_models.set_aside_records`;

const mostText = 500;

/** How many there are, and how long ago the last one was set aside. */
export interface SetAsideCount {
  readonly records: number;
  readonly seconds?: number;
}

/** Which records of the topic were set aside: by all projectors of this database, whenever. */
export class SetAsideRecords {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async add(records: readonly SetAside[]): Promise<void> {
    const column = <T>(of: (record: SetAside) => T): T[] => records.map(of);
    await this.#pool.query(keep, [
      column(({ topic }) => topic),
      column(({ partition }) => partition),
      column(({ offset }) => offset),
      column(({ reason }) => reason),
      column(({ detail }) => storable(detail)),
      column(({ event }) => event && storable(event.id)),
      column(({ event }) => event?.position),
      column(({ firstBytes }) => firstBytes),
    ]);
  }

  /** Undefined before there is a table of them. */
  async count(): Promise<SetAsideCount | undefined> {
    try {
      const { rows } = await this.#pool.query<{ records: number | string; seconds: number | null }>(counting);
      const [row] = rows;
      return { records: Number(row?.records), ...(row?.seconds != null && { seconds: row.seconds }) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Whether the journal, of the same database, has an event by now that was set aside in the slice. */
  async anyInJournal({ topic, partition }: TopicPartition): Promise<boolean> {
    const { rowCount } = await this.#pool.query(`select ${inJournal} limit 1`, [topic, partition]);
    return rowCount === 1;
  }

  async forgetThoseInJournal({ topic, partition }: TopicPartition): Promise<void> {
    await this.#pool.query(`delete ${inJournal}`, [topic, partition]);
  }
}

/** Made acceptable to PostgreSQL as text: the writer of the record chose it. */
const storable = (text: string): string => text.slice(0, mostText).replaceAll('\0', '\ufffd').toWellFormed();
