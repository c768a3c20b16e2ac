import { randomBytes } from 'node:crypto';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { v7 as uuidv7 } from 'uuid';
import type { Watch, WatchChange, WatchFilter } from './watch.ts';

const time = (column: string): string =>
  `to_char(w.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const state = `CASE WHEN w.parkedat IS NOT NULL THEN 'parked' WHEN w.paused THEN 'paused' ELSE 'active' END`;

const shown = `w.id, w.name, w.ownername AS owner, ${time('createdat')} AS "createdAt", w.filter, w.url,
  ${state} AS state, w.position::float8 AS position, w.failures, w.lasterror AS "lastError", ${time('nextattempt')} AS "nextAttemptAt",
  ${time('deliveredat')} AS "deliveredAt",
  CASE WHEN w.oldsecretuntil > clock_timestamp() THEN ${time('oldsecretuntil')} END AS "oldSecretUntil"`;

/** A watch and its owner: the id of a key. */
export interface OwnedWatch {
  readonly watch: Watch;
  readonly owner: string | null;
}

/** What a delivery needs of a watch. */
export interface DueWatch {
  readonly id: string;
  readonly filter: WatchFilter;
  readonly url: string;
  /** The newest first. */
  readonly secrets: readonly string[];
  readonly position: number;
  /** Null: no delivery is tried. */
  readonly upto: number | null;
  readonly round: number;
  readonly failures: number;
}

/** $1: id, $2: name, $3: owner, $4: its name, $5: filter, $6: url, $7: secret, $8: position, $9: most watches. */
const insert = `
INSERT INTO watches.watches AS w (id, name, owner, ownername, filter, url, secret, position)
SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE (SELECT count(*) FROM watches.watches) < $9
RETURNING ${shown}`;

/** $1: owner, or null for all; $2: after this id, $3: limit, $4: state or null. */
const page = `
SELECT ${shown} FROM watches.watches w
 WHERE ($1::text IS NULL OR w.owner = $1) AND w.id > $2 AND ($4::text IS NULL OR ${state} = $4)
 ORDER BY w.id LIMIT $3`;

/** $1: id. */
const find = `SELECT ${shown}, w.owner AS key FROM watches.watches w WHERE w.id = $1`;

/**
 * $1: id, $2: name, $3: filter, $4: paused, $5: position, $6: whether url is set, $7: url. Null leaves a column as it
 * is. Retries begin again.
 */
const change = `
UPDATE watches.watches AS w
   SET name = coalesce($2, w.name), filter = coalesce($3, w.filter), paused = coalesce($4, w.paused),
       position = coalesce($5, w.position), url = CASE WHEN $6 THEN $7 ELSE w.url END,
       upto = CASE WHEN $3::jsonb IS NULL AND $5::bigint IS NULL THEN w.upto END,
       round = w.round + CASE WHEN $3::jsonb IS NULL AND $5::bigint IS NULL THEN 0 ELSE 1 END,
       parkedat = NULL, failures = 0, nextattempt = NULL, lasterror = NULL
 WHERE w.id = $1 RETURNING ${shown}`;

/** $1: id. */
const retry = `
UPDATE watches.watches AS w SET parkedat = NULL, failures = 0, nextattempt = NULL
 WHERE w.id = $1 RETURNING ${shown}`;

/** $1: id, $2: secret, $3: hours for which the one before is used as well. */
const renew = `
UPDATE watches.watches AS w
   SET oldsecret = w.secret, oldsecretuntil = clock_timestamp() + $3::float8 * interval '1 hour', secret = $2
 WHERE w.id = $1 RETURNING ${shown}`;

/** $1: id. */
const remove = `DELETE FROM watches.watches WHERE id = $1`;

/** $1: position of the read models, $2: ids in work, $3: limit. The watch that was served last comes last. */
const due = `
SELECT id, filter, url,
       CASE WHEN oldsecretuntil > clock_timestamp() THEN ARRAY[secret, oldsecret] ELSE ARRAY[secret] END AS secrets, position::float8 AS position, upto::float8 AS upto, round, failures
  FROM watches.watches
 WHERE url IS NOT NULL AND NOT paused AND parkedat IS NULL AND position <> $1
   AND (nextattempt IS NULL OR nextattempt <= clock_timestamp()) AND id <> ALL ($2::text[])
 ORDER BY nextattempt NULLS FIRST, deliveredat NULLS FIRST, id LIMIT $3`;

/** A change of the watch meanwhile takes precedence over a delivery. $1: id, $2: position, $3: round. */
const still = 'id = $1 AND position = $2 AND round = $3';

/** $4: the position up to which it delivers. */
const tries = `UPDATE watches.watches SET upto = $4 WHERE ${still}`;

/** $4: the new position, $5: whether something was delivered. */
const moved = `
UPDATE watches.watches
   SET position = $4, upto = NULL, failures = 0, nextattempt = NULL, lasterror = NULL,
       deliveredat = CASE WHEN $5 THEN clock_timestamp() ELSE deliveredat END,
       oldsecret = CASE WHEN oldsecretuntil > clock_timestamp() THEN oldsecret END
 WHERE ${still}`;

/** $4: failures, $5: why, $6: milliseconds to the next attempt; null: it is parked. */
const failed = `
UPDATE watches.watches
   SET failures = $4, lasterror = $5, nextattempt = clock_timestamp() + $6::float8 * interval '1 millisecond',
       parkedat = CASE WHEN $6::float8 IS NULL THEN clock_timestamp() END
 WHERE ${still}`;

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export interface WatchWanted {
  readonly name: string;
  readonly owner: { readonly key: string; readonly name: string } | null;
  readonly filter: WatchFilter;
  readonly url: string | null;
  readonly position: number;
}

/** Stores watches and the state of their deliveries. */
export class WatchStore {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Undefined when there are `most` watches already. */
  async make(wanted: WatchWanted, most: number): Promise<(Watch & { readonly secret: string }) | undefined> {
    const secret = newSecret();
    const { name, owner, filter, url, position } = wanted;
    const { rows } = await this.#db.query<Watch>(insert, [
      ...[uuidv7(), name, owner?.key ?? null, owner?.name ?? null, filter, url, secret, position, most],
    ]);
    return rows[0] && { ...rows[0], secret };
  }

  /** `owner`: the id of a key; null: watches of everybody. */
  async list(
    owner: string | null,
    {
      after,
      limit,
      state,
    }: { readonly after: string; readonly limit: number; readonly state?: string | undefined },
  ): Promise<Watch[]> {
    return (await this.#db.query<Watch>(page, [owner, after, limit, state ?? null])).rows;
  }

  async find(id: string): Promise<OwnedWatch | undefined> {
    const { rows } = await this.#db.query<Watch & { key: string | null }>(find, [id]);
    if (!rows[0]) return undefined;
    const { key: owner, ...watch } = rows[0];
    return { watch, owner };
  }

  async change(id: string, { name, filter, paused, position, url }: WatchChange): Promise<Watch | undefined> {
    const { rows } = await this.#db.query<Watch>(change, [
      ...[id, name ?? null, filter ?? null, paused ?? null, position ?? null, url !== undefined, url ?? null],
    ]);
    return rows[0];
  }

  /** Retries at once; a parked watch is tried again, too. */
  async retry(id: string): Promise<Watch | undefined> {
    return (await this.#db.query<Watch>(retry, [id])).rows[0];
  }

  /** For so many hours deliveries are signed by the previous secret as well. */
  async renewSecret(id: string, hours: number): Promise<(Watch & { readonly secret: string }) | undefined> {
    const secret = newSecret();
    const { rows } = await this.#db.query<Watch>(renew, [id, secret, hours]);
    return rows[0] && { ...rows[0], secret };
  }

  async remove(id: string): Promise<void> {
    await this.#db.query(remove, [id]);
  }

  async due(position: number, busy: readonly string[], limit: number): Promise<DueWatch[]> {
    return (await this.#db.query<DueWatch>(due, [position, busy, limit])).rows;
  }

  async tries({ id, position, round }: DueWatch, upto: number): Promise<void> {
    await this.#db.query(tries, [id, position, round, upto]);
  }

  async moved({ id, position, round }: DueWatch, upto: number, delivered: boolean): Promise<void> {
    await this.#db.query(moved, [id, position, round, upto, delivered]);
  }

  /** `after`: milliseconds to the next attempt; undefined: it is parked. */
  async failed(
    { id, position, round }: DueWatch,
    failures: number,
    why: string,
    after?: number,
  ): Promise<void> {
    await this.#db.query(failed, [id, position, round, failures, why.slice(0, 500), after ?? null]);
  }
}
