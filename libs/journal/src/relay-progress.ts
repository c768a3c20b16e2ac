import type pg from 'pg';

/** Who waits for the relay listens here; like `journalChannel`, no payload, and polling as the floor. */
export const relayChannel = 'journal_relayed';

/** $1: topic. */
const readStatement = `SELECT position, partitions FROM journal.relay WHERE topic = $1`;
/** $1: topic, $2: the partitions that it has. */
const beginStatement = `
  INSERT INTO journal.relay AS r (topic, position, partitions) VALUES ($1, 0, $2)
  ON CONFLICT (topic) DO UPDATE
    SET partitions = CASE WHEN r.position = 0 THEN excluded.partitions ELSE coalesce(r.partitions, excluded.partitions) END
  RETURNING position, partitions`;
/** $1: topic, $2: the position that it must be at, $3: the new one. */
const moveStatement = `UPDATE journal.relay SET position = $3 WHERE topic = $1 AND position = $2`;
/** $1: topic, $2: the position that it must be at, $3: the partitions of the new topic. */
const restartStatement = `
  UPDATE journal.relay SET position = 0, partitions = $3 WHERE topic = $1 AND position = $2`;

/** How far the journal is in a topic: every event up to `position`. */
export interface Relayed {
  readonly position: number;
  /** How many partitions the topic had when relaying to it began. */
  readonly partitions?: number;
}

/** The relay's place in the journal, one for each topic. It moves by compare-and-set only. */
export class RelayProgress {
  readonly #pool: pg.Pool;
  readonly topic: string;

  constructor(pool: pg.Pool, topic: string) {
    this.#pool = pool;
    this.topic = topic;
  }

  /** At position 0 when nothing was relayed yet. */
  async read(): Promise<Relayed> {
    const { rows } = await this.#pool.query<Row>(readStatement, [this.topic]);
    return relayed(rows[0]);
  }

  /** Like `read`; remembers the partitions, unless something was relayed to others. */
  async begin(partitions: number): Promise<Relayed> {
    const { rows } = await this.#pool.query<Row>(beginStatement, [this.topic, partitions]);
    return relayed(rows[0]);
  }

  /** False, and nothing done, when it is not at `from`: someone else moved it. */
  async move(from: number, to: number): Promise<boolean> {
    const { rowCount } = await this.#pool.query(moveStatement, [this.topic, from, to]);
    return rowCount === 1;
  }

  /** Back to the beginning, for a topic that is not the one that was written to; false as with `move`. */
  async restart(from: number, partitions: number): Promise<boolean> {
    const { rowCount } = await this.#pool.query(restartStatement, [this.topic, from, partitions]);
    return rowCount === 1;
  }
}

interface Row {
  readonly position: number | string;
  readonly partitions: number | null;
}

const relayed = (row: Row | undefined): Relayed => ({
  position: Number(row?.position ?? 0),
  ...(row?.partitions != null && { partitions: row.partitions }),
});
