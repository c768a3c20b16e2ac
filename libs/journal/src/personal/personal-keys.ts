import { createHmac, type KeyObject } from 'node:crypto';
import type { Owner } from '@sovereign-pipeline/domain';
import { isMissing, type Queryable } from '@sovereign-pipeline/postgres';
import { KeysMissingError } from './keys-missing-error.ts';
import { newKey, newKeyId, type TextKey, textKey } from './sealing.ts';

/** How long, in ms, a process relies on a key, or on its deletion, without asking again. */
const keptFor = 5_000;

/** Keys in memory, at most: about 15 MB. */
const most = 50_000;

export interface PersonalKey {
  readonly id: string;
  readonly key: TextKey;
}

interface Asked {
  readonly names: Set<string>;
  readonly keys: Promise<ReadonlyMap<string, PersonalKey>>;
}

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

/** $1: the secret. Another one, or none: a backup was restored since. */
const isOurs = `SELECT FROM personal.sealed WHERE secret = $1`;
/**
 * $1: the secret; $2: ids, $3: owners, $4: new keys, for owners without one. Ordered, so that two processes do not
 * deadlock. A key that another process makes at this moment is missing from the result.
 */
const findOrMake = `
WITH asked AS (SELECT * FROM unnest($2::text[], $3::bytea[], $4::bytea[]) AS asked (id, owner, key)),
found AS (SELECT id, owner, key FROM personal.keys WHERE owner = ANY ($3::bytea[])),
made AS (
  INSERT INTO personal.keys (id, owner, key)
  SELECT id, owner, key FROM asked
   WHERE owner NOT IN (SELECT owner FROM found) AND EXISTS (${isOurs}) ORDER BY owner
  ON CONFLICT (owner) DO NOTHING RETURNING id, owner, key
)
SELECT * FROM found UNION ALL SELECT * FROM made`;
/** $1: ids. Whether there are keys at all in the same snapshot: a backup may be restored at this moment. */
const byId = `
SELECT k.id, k.key, there.any_keys
  FROM (SELECT EXISTS (SELECT after FROM personal.sealed) AS any_keys) AS there
  LEFT JOIN personal.keys k ON k.id = ANY ($1::text[])`;
const hasJournal = `SELECT to_regclass('journal.events') IS NOT NULL AS here`;

type Row = { readonly id: string } & Readonly<Record<'owner' | 'key', Buffer>>;

/** The keys of personal texts, by their owners and ids. */
export class PersonalKeys {
  readonly #db: Queryable;
  #byId = new Map<string, Kept<TextKey | undefined>>();
  #byOwner = new Map<string, Kept<PersonalKey>>();
  #underWay: Promise<unknown> = Promise.resolve();
  /** Owners that are asked for together, once what is under way is done. */
  #next: Asked | undefined;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** A deletion made here takes effect at once: lookups under way fill the old maps. */
  forget(): void {
    this.#byId = new Map();
    this.#byOwner = new Map();
  }

  /**
   * Keys by the names of their owners; missing ones are made. Throws a KeysMissingError if the schema is not the one
   * that the secret belongs to: what new keys seal would be lost with them.
   */
  async ofOwners(owners: Iterable<string>, secret: KeyObject): Promise<ReadonlyMap<string, PersonalKey>> {
    const found = new Map<string, PersonalKey>();
    const missing: string[] = [];
    const now = performance.now();
    for (const name of owners) {
      const kept = this.#byOwner.get(name);
      if (kept && kept.until > now) found.set(name, kept.value);
      else missing.push(name);
    }
    if (missing.length === 0) return found;
    const next = (this.#next ??= this.#afterTheOthers(secret));
    for (const name of missing) next.names.add(name);
    const stored = await next.keys;
    for (const name of missing) {
      const key = stored.get(name);
      if (key) found.set(name, key);
    }
    return found;
  }

  /** One statement, and one commit, for all who ask while the one before it is under way. */
  #afterTheOthers(secret: KeyObject): Asked {
    const names = new Set<string>();
    const keys = this.#underWay.then(() => {
      this.#next = undefined;
      return this.#foundOrMade(names, secret);
    });
    this.#underWay = keys.catch(() => undefined);
    return { names, keys };
  }

  async #foundOrMade(names: Iterable<string>, secret: KeyObject): Promise<ReadonlyMap<string, PersonalKey>> {
    const found = new Map<string, PersonalKey>();
    const asked = new Map(Array.from(names, (name) => [ownerHash(name, secret).toString('hex'), name]));
    const [now, kept] = [performance.now(), this.#byOwner];
    // Repeat: another process may make or delete a key in between.
    while (asked.size > 0) {
      const hashes = Array.from(asked.keys(), (hex) => Buffer.from(hex, 'hex'));
      const values = [secret.export(), hashes.map(newKeyId), hashes, hashes.map(newKey)];
      const { rows } = await this.#db.query<Row>(findOrMake, values).catch(notThere);
      for (const { id, owner, key: bytes } of rows) {
        const hex = owner.toString('hex');
        const name = asked.get(hex);
        if (name === undefined) continue;
        asked.delete(hex);
        const key = { id, key: textKey(bytes) };
        found.set(name, key);
        put(kept, name, key, now);
      }
      if (rows.length === 0 && !(await this.#db.query(isOurs, [secret.export()])).rowCount)
        throw new KeysMissingError();
    }
    return found;
  }

  /** By ids; a missing key was deleted. Throws a KeysMissingError where none were restored with the journal. */
  async ofIds(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, TextKey>> {
    const found = new Map<string, TextKey>();
    const asked: string[] = [];
    const [now, kept] = [performance.now(), this.#byId];
    for (const id of ids) {
      const known = kept.get(id);
      if (known === undefined || known.until <= now) asked.push(id);
      else if (known.value) found.set(id, known.value);
    }
    if (asked.length === 0) return found;
    const rows = await this.#stored(asked);
    const stored = new Map(rows.map(({ id, key }) => [id, textKey(key)]));
    for (const id of asked) {
      const key = stored.get(id);
      if (key) found.set(id, key);
      put(kept, id, key, now);
    }
    return found;
  }

  /** None where the journal, and the keys with it, are in another database. */
  async #stored(ids: readonly string[]): Promise<readonly Pick<Row, 'id' | 'key'>[]> {
    type Found = { readonly any_keys: boolean } & (Pick<Row, 'id' | 'key'> | Record<'id' | 'key', null>);
    try {
      const { rows } = await this.#db.query<Found>(byId, [ids]);
      if (!rows[0]?.any_keys) throw new KeysMissingError();
      return rows.filter((row) => row.id !== null);
    } catch (error) {
      if (!isMissing(error)) throw error;
      const { rows } = await this.#db.query<{ here: boolean }>(hasJournal);
      if (rows[0]?.here) throw new KeysMissingError();
      return [];
    }
  }
}

function notThere(error: unknown): never {
  throw isMissing(error) ? new KeysMissingError() : error;
}

function put<T>(map: Map<string, Kept<T>>, name: string, value: T, now: number): void {
  if (map.size >= most) map.clear();
  map.set(name, { value, until: now + keptFor });
}

/** A string that identifies an owner. */
export const ownerName = (owner: Owner): string =>
  JSON.stringify(
    owner.what === 'person'
      ? [owner.what, owner.company, owner.name]
      : [owner.what, owner.what === 'speaker' ? owner.name : owner.id],
  );

/** The stored form of a key's owner: an HMAC, which nobody can guess without the secret. */
export const ownerHash = (name: string, secret: KeyObject): Buffer =>
  createHmac('sha256', secret).update(name).digest();
