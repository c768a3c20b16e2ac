import type pg from 'pg';

/** $1: positions. */
const lagStatement = `
  SELECT coalesce(head.position, 0) AS head,
    extract(epoch FROM head.recordedat - clock_timestamp())::float8 AS "headAhead",
    ARRAY (
      SELECT (
        SELECT greatest(0, extract(epoch FROM clock_timestamp() - recordedat))::float8 FROM journal.events
        WHERE position > reader.position ORDER BY position LIMIT 1
      ) FROM unnest($1::bigint[]) WITH ORDINALITY AS reader (position, place) ORDER BY place
    ) AS waiting
  FROM (SELECT 1) AS one
    LEFT JOIN (SELECT position, recordedat FROM journal.events ORDER BY position DESC LIMIT 1) AS head ON true`;

export interface JournalLag {
  /** The last position; 0 when the journal is empty. */
  readonly head: number;
  /** By how many seconds the time of the last event is ahead of the database's clock; 0 when it is not. */
  readonly aheadSeconds: number;
  /** For each position: for how many seconds the event after it has been recorded; 0 when there is none. */
  readonly waiting: readonly number[];
}

/** How far readers that have got to these positions are behind the journal, by the database's clock. */
export async function journalLag(
  db: Pick<pg.Pool, 'query'>,
  positions: readonly number[],
): Promise<JournalLag> {
  const { rows } = await db.query<{
    head: number | string;
    headAhead: number | null;
    waiting: (number | null)[];
  }>(lagStatement, [positions]);
  const [row] = rows;
  return {
    head: Number(row?.head ?? 0),
    aheadSeconds: Math.max(0, row?.headAhead ?? 0),
    waiting: positions.map((_, place) => row?.waiting[place] ?? 0),
  };
}
