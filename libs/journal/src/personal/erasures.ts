import type { Owner } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import type { AppendOutcome, AppendRequest, Receipt } from '../append/append-request.ts';
import type { Journal } from '../journal.ts';
import type { PersonalData } from './personal-data.ts';
import { keyIdsIn, read } from './personal-texts.ts';
import { deleteErasedKeys } from './delete-erased-keys.ts';

/** A key that an order deletes. `pseudonym`: its id, which stands for what it sealed from then on. */
export interface Erased {
  readonly what: Owner['what'];
  readonly pseudonym: string;
}

/** $1: owners. */
const idsOf = `SELECT id, owner FROM personal.keys WHERE owner = ANY ($1::bytea[])`;

/** An event in which a text can be read in spite of an erasure. */
export interface StillReadable {
  readonly id: string;
  readonly position: number;
  /** `plain`: recorded in plain text; `sealed`: by a key that is not deleted. */
  readonly as: 'plain' | 'sealed';
}

/** Erases personal texts by deleting the keys that they were sealed by. */
export class Erasures {
  readonly #pool: pg.Pool;
  readonly #personal: PersonalData;

  constructor(pool: pg.Pool, personal: PersonalData) {
    this.#pool = pool;
    this.#personal = personal;
  }

  /** The existing keys of these owners. */
  async find(owners: readonly Owner[]): Promise<Erased[]> {
    const whose = new Map(owners.map((owner) => [this.#personal.hashOf(owner).toString('hex'), owner.what]));
    const hashes = Array.from(whose.keys(), (hex) => Buffer.from(hex, 'hex'));
    const { rows } = await this.#pool.query<{ id: string; owner: Buffer }>(idsOf, [hashes]);
    return rows.map(({ id, owner }) => ({
      what: whose.get(owner.toString('hex')) ?? 'event',
      pseudonym: id,
    }));
  }

  /** The events in which any of the texts can still be read once these keys are deleted. */
  async stillReadable(
    journal: Journal,
    positions: readonly number[],
    texts: readonly string[],
    erased: readonly Erased[],
  ): Promise<StillReadable[]> {
    const events = await journal.findAll(positions);
    const ids = new Set(events.flatMap(keyIdsIn));
    for (const { pseudonym } of erased) ids.delete(pseudonym);
    const keys = await this.#personal.keys.ofIds(ids);
    const asked = texts.map((text) => text.toLowerCase());
    const says = ({ data }: { readonly data: object }): boolean => {
      const strings = stringsIn(data).map((text) => text.toLowerCase());
      return asked.some((text) => strings.some((string) => string.includes(text)));
    };
    return events.flatMap((event): StillReadable[] => {
      const { id, position } = event;
      if (says(event)) return [{ id, position, as: 'plain' }];
      return says(read(event, keys, () => '')) ? [{ id, position, as: 'sealed' }] : [];
    });
  }

  /** Records that the keys are deleted, and deletes them; after a crash in between the next process does. */
  async erase(
    event: { readonly id: string; readonly recordedby?: string },
    data: { readonly reason: string; readonly erased: readonly Erased[] },
    append: (request: AppendRequest) => Promise<AppendOutcome>,
  ): Promise<Receipt> {
    const { id } = event;
    const erasure = {
      ...event,
      ...{ type: 'PersonErased', source: '/sovereign-pipeline/api', stream: `erasure-${id}`, data },
      ...{ correlationid: id, causationid: id, schemaversion: 1 },
    };
    // No claim and no correction: it is never posted.
    const result = await append({ event: erasure as unknown as AppendRequest['event'] });
    // A duplicate: nobody else has that id, so that it was recorded before the connection was lost.
    if (!('event' in result)) throw new Error(`an erasure was not recorded: ${result.outcome}`);
    await deleteErasedKeys(this.#pool);
    this.#personal.keys.forget();
    return result.event;
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
