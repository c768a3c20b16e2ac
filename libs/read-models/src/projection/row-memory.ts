import { randomUUID } from 'node:crypto';
import { type Fact, rowName, type ViewKey } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import type { Growing } from '../views/view.ts';
import { rowBounds } from './row-bounds.ts';

export interface RowMemoryBounds {
  /** Rows of at least so many facts are kept in memory: reading and folding all of them for one more takes too long. */
  readonly from: number;
  /** The most bytes of facts to keep. */
  readonly most: number;
}

// $1 views and $2 keys, side by side; $3 the new token. Returns the large ones among them, with their former tokens.
const renew = `
update :schema.large_rows l set token = $3
from unnest($1::text[], $2::text[]) as touched(view, key) where l.key = touched.key and l.view = touched.view
returning l.view, l.key, old.token`;

// $1 the token that all get
const renewAll = `update :schema.large_rows set token = $1`;

// $1 views and $2 keys, side by side; $3 the token that they get
const insertLarge = `
insert into :schema.large_rows (view, key, token)
select view, key, $3 from unnest($1::text[], $2::text[]) as large(view, key)
on conflict (key, view) do update set token = excluded.token`;

/** A row that was folded from all of its facts, and is stored. */
export interface NewInMind extends ViewKey {
  readonly growing: Growing;
  readonly stored: object | undefined;
}

interface Remembered {
  readonly growing: Growing;
  /** As it is stored. */
  row: object | undefined;
  /** Bytes of the facts. */
  bytes: number;
  token: string;
}

/**
 * The facts behind large rows, so that another fact costs about as much as the first. A row in memory is valid only
 * while the table has the token that came with it. Each transaction that touches the row changes the token, so
 * another projector's work, or a rolled-back transaction, is never mistaken for the stored state.
 */
export class RowMemory {
  readonly #rows = new Map<string, Remembered>();
  readonly from: number;
  readonly #most: number;
  #bytes = 0;

  constructor({ from = 200, most = rowBounds.row }: Partial<RowMemoryBounds> = {}) {
    this.from = from;
    this.#most = most;
  }

  /** Gives the large rows among some a new token; returns those whose state in memory is that of the tables. */
  async renew(
    client: Queryable,
    schema: string,
    rows: readonly ViewKey[],
  ): Promise<ReadonlyMap<string, RememberedRow>> {
    const token = randomUUID();
    const { rows: renewed } = await client.query<ViewKey & { token: string }>(inSchema(schema, renew), [
      rows.map(({ view }) => view),
      rows.map(({ key }) => key),
      token,
    ]);
    const known = new Map<string, RememberedRow>();
    for (const { view, key, token: before } of renewed) {
      const name = nameOf(schema, { view, key });
      const row = this.#rows.get(name);
      if (row === undefined) continue;
      if (row.token !== before) this.#forget(name);
      else
        known.set(rowName({ view, key }), new RememberedRow(row, token, (bytes) => (this.#bytes += bytes)));
    }
    return known;
  }

  /** Identities have changed: rows in memory may have been folded otherwise. */
  async forgetAll(client: Queryable, schema: string): Promise<void> {
    await client.query(inSchema(schema, renewAll), [randomUUID()]);
  }

  async keep(
    client: Queryable,
    schema: string,
    rows: readonly (NewInMind & { readonly bytes: number })[],
  ): Promise<void> {
    const token = randomUUID();
    await client.query(inSchema(schema, insertLarge), [
      rows.map(({ view }) => view),
      rows.map(({ key }) => key),
      token,
    ]);
    for (const { growing, stored, bytes, ...row } of rows) {
      const name = nameOf(schema, row);
      this.#forget(name);
      this.#rows.set(name, { growing, row: stored, bytes, token });
      this.#bytes += bytes;
    }
    for (const name of [...this.#rows.keys()]) {
      if (this.#bytes <= this.#most) break;
      this.#forget(name);
    }
  }

  #forget(name: string): void {
    this.#bytes -= this.#rows.get(name)?.bytes ?? 0;
    this.#rows.delete(name);
  }
}

export class RememberedRow {
  readonly #row: Remembered;
  readonly #token: string;
  readonly #onGrown: (bytes: number) => void;

  constructor(row: Remembered, token: string, onGrown: (bytes: number) => void) {
    this.#row = row;
    this.#token = token;
    this.#onGrown = onGrown;
  }

  get bytes(): number {
    return this.#row.bytes;
  }

  /** The row with more facts, none of them corrected, and its stored form. */
  with(
    facts: readonly Fact[],
    bytes: number,
  ): { readonly row: object | undefined; readonly stored: object | undefined } {
    const { row: stored } = this.#row;
    this.#row.token = this.#token;
    this.#row.growing.add(facts);
    this.#row.bytes += bytes;
    this.#onGrown(bytes);
    const row = this.#row.growing.row;
    this.#row.row = row;
    return { row, stored };
  }
}

const nameOf = (schema: string, row: ViewKey): string => `${schema} ${rowName(row)}`;
