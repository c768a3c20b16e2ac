import { randomBytes } from 'node:crypto';
import type pg from 'pg';

/**
 * Listeners that wait for the relay use this channel; as with `journalChannel` there is no payload, and polling is
 * the fallback.
 */
export const relayChannel = 'journal_relayed';

/** $1: topic. */
const readStatement = `SELECT position, partitions, signing_key, signed_from FROM journal.relay WHERE topic = $1`;
/** $1: topic, $2: the partitions that it has, $3: a key, if it has none, $4: where each partition ends. */
const beginStatement = `
  INSERT INTO journal.relay AS r (topic, position, partitions, signing_key, signed_from) VALUES ($1, 0, $2, $3, $4)
  ON CONFLICT (topic) DO UPDATE
    SET partitions = CASE WHEN r.position = 0 THEN excluded.partitions ELSE coalesce(r.partitions, excluded.partitions) END,
        signing_key = coalesce(r.signing_key, excluded.signing_key),
        signed_from = CASE WHEN r.position = 0 THEN excluded.signed_from ELSE coalesce(r.signed_from, excluded.signed_from) END
  RETURNING position, partitions, signing_key, signed_from`;
/** $1: topic, $2: the position that it must be at, $3: the new one. */
const moveStatement = `UPDATE journal.relay SET position = $3 WHERE topic = $1 AND position = $2`;
/** $1: topic, $2: the position that it must be at, $3: the partitions of the new topic. */
const restartStatement = `
  UPDATE journal.relay SET position = 0, partitions = $3 WHERE topic = $1 AND position = $2`;

/** How far the journal is relayed to a topic: every event up to `position` is on it. */
export interface Relayed {
  readonly position: number;
  /** How many partitions the topic had when relaying to it began. */
  readonly partitions?: number;
  /** 32 secret bytes, with which records on the topic are signed. */
  readonly signingKey?: Buffer;
  /** By partition: the offset from which relays of this journal sign what they send. */
  readonly signedFrom?: readonly number[];
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

  /**
   * Like `read`; makes the key, and remembers how many partitions there are and at which offset each ends, unless
   * something was relayed to others.
   */
  async begin(ends: readonly number[]): Promise<Relayed & Required<Pick<Relayed, 'signingKey'>>> {
    const signingKey = randomBytes(32);
    const { rows } = await this.#pool.query<Row>(beginStatement, [this.topic, ends.length, signingKey, ends]);
    return { signingKey, ...relayed(rows[0]) };
  }

  /** False, and nothing done, when it is not at `from`: someone else moved it. */
  async move(from: number, to: number): Promise<boolean> {
    const { rowCount } = await this.#pool.query(moveStatement, [this.topic, from, to]);
    return rowCount === 1;
  }

  /** Back to the beginning, for a topic that replaced the one written to; false as with `move`. */
  async restart(from: number, partitions: number): Promise<boolean> {
    const { rowCount } = await this.#pool.query(restartStatement, [this.topic, from, partitions]);
    return rowCount === 1;
  }
}

interface Row {
  readonly position: number | string;
  readonly partitions: number | null;
  readonly signing_key: Buffer | null;
  readonly signed_from: readonly (number | string)[] | null;
}

const relayed = (row: Row | undefined): Relayed => ({
  position: Number(row?.position ?? 0),
  ...(row?.partitions != null && { partitions: row.partitions }),
  ...(row?.signing_key != null && { signingKey: row.signing_key }),
  ...(row?.signed_from != null && { signedFrom: row.signed_from.map(Number) }),
});
