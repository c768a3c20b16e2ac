import type pg from 'pg';

/** $1: positions. */
const lagStatement = `
  SELECT coalesce((SELECT position FROM journal.events ORDER BY position DESC LIMIT 1), 0) AS head,
    ARRAY (
      SELECT (
        SELECT greatest(0, extract(epoch FROM clock_timestamp() - recordedat))::float8 FROM journal.events
        WHERE position > reader.position ORDER BY position LIMIT 1
      ) FROM unnest($1::bigint[]) WITH ORDINALITY AS reader (position, place) ORDER BY place
    ) AS waiting`;

export interface JournalLag {
  /** The last position; 0 when the journal is empty. */
  readonly head: number;
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
    waiting: (number | null)[];
  }>(lagStatement, [positions]);
  const [row] = rows;
  return {
    head: Number(row?.head ?? 0),
    waiting: positions.map((_, place) => row?.waiting[place] ?? 0),
  };
}
