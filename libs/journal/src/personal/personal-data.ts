import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { type Owner, withPersonal } from '@sovereign-pipeline/domain';
import { isDenied } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { AppendOutcome, EncodedRequest, Receipt } from '../append/append-request.ts';
import { sameContent } from '../append/same-content.ts';
import { Journal } from '../journal.ts';
import { hasSealed, hasSealedLately } from './has-sealed.ts';
import { KeysMissingError } from './keys-missing-error.ts';
import { ownerHash, ownerName, PersonalKeys } from './personal-keys.ts';
import { keyIdsIn, read } from './personal-texts.ts';
import { seal } from './sealing.ts';

/** Final, so that readers may rely on it for later events. $1: a secret. */
const switchOn = `
INSERT INTO personal.sealed (secret, after)
SELECT $1, coalesce((SELECT e.position FROM journal.events e ORDER BY e.position DESC LIMIT 1), 0)
ON CONFLICT DO NOTHING`;
const isOn = `SELECT secret, after::float8 AS after FROM personal.sealed`;
const whatIsThere = `
SELECT to_regclass('journal.events') IS NOT NULL AS journal, to_regclass('personal.sealed') IS NOT NULL AS personal`;

/** Stands for a text whose key was deleted. */
const anyText = Symbol('any text');

/**
 * For processes that only read. Throws a KeysMissingError if the newest events of the journal have sealed texts, but no
 * keys were restored with it. False: this login may not read them.
 */
export async function expectPersonalKeys(pool: pg.Pool): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ journal: boolean; personal: boolean }>(whatIsThere);
    if (rows[0]?.journal !== true) return true;
    if (rows[0].personal && (await pool.query('SELECT after FROM personal.sealed')).rowCount) return true;
    if (await hasSealedLately(pool)) throw new KeysMissingError();
    return true;
  } catch (error) {
    if (isDenied(error)) return false;
    throw error;
  }
}

/** Seals personal texts before they are recorded (ADR 25). */
export class PersonalData {
  readonly keys: PersonalKeys;
  /** The position after which texts are sealed. */
  readonly after: number;
  readonly #secret: KeyObject;
  readonly #journal: Journal;

  private constructor(pool: pg.Pool, { secret, after }: { secret: Buffer; after: number }) {
    this.keys = new PersonalKeys(pool);
    this.after = after;
    this.#secret = createSecretKey(secret);
    this.#journal = new Journal(pool);
  }

  /**
   * Undefined while texts are recorded in plain: until sealing is switched `on`. Throws a KeysMissingError where the
   * journal has sealed texts, but no keys were restored with it.
   */
  static async of(pool: pg.Pool, on: boolean): Promise<PersonalData | undefined> {
    const state = () => pool.query<{ secret: Buffer; after: number }>(isOn);
    let [found] = (await state()).rows;
    if (!found && (await hasSealed(pool))) throw new KeysMissingError();
    if (!found && on) {
      await pool.query(switchOn, [randomBytes(32)]);
      [found] = (await state()).rows;
    }
    return found && new PersonalData(pool, found);
  }

  /** The stored form of a key's owner. */
  hashOf(owner: Owner): Buffer {
    return ownerHash(ownerName(owner), this.#secret);
  }

  /** The requests with their personal texts sealed, ready to be recorded. */
  async seal(requests: readonly EncodedRequest[]): Promise<EncodedRequest[]> {
    const written = requests.map(({ event, data }) => {
      const parsed = { id: event.id, data: JSON.parse(data) as object };
      // The owners of its texts, in order, kept because making names comparable takes longer than sealing.
      const owners: string[] = [];
      withPersonal(parsed, (value, ownerOf) => {
        owners.push(ownerName(ownerOf()));
        return value;
      });
      return { parsed, owners };
    });
    const keys = await this.keys.ofOwners(new Set(written.flatMap(({ owners }) => owners)), this.#secret);
    return requests.map((request, index) => {
      const { parsed, owners = [] } = written[index] ?? {};
      if (parsed === undefined || owners.length === 0) return request;
      let text = 0;
      const sealed = withPersonal(parsed, (value) => {
        const key = keys.get(owners[text++] ?? '');
        if (key === undefined) throw new Error('a personal text without a key');
        return seal(String(value), key.id, key.key);
      });
      const data = JSON.stringify(sealed);
      return { ...request, data, bytes: request.bytes + data.length - request.data.length };
    });
  }

  /**
   * The outcome for the request as it was before it was sealed. The recorded event may be in plain text, or erased:
   * then it differs from the event sealed now, and is its repeat all the same.
   */
  async known<Appended>(
    request: EncodedRequest,
    outcome: AppendOutcome<Appended>,
  ): Promise<AppendOutcome<Appended>> {
    if (outcome.outcome !== 'id-reused') return outcome;
    const event = await this.#repeated(request);
    return event ? { outcome: 'duplicate', event } : outcome;
  }

  /** The first answer of the event with this id, if both say the same as far as can be told. */
  async #repeated({ event, data }: EncodedRequest): Promise<Receipt | undefined> {
    const known = await this.#journal.find(event.id);
    if (known?.type !== event.type || known.source !== event.source || known.stream !== event.stream)
      return undefined;
    const keys = await this.keys.ofIds(new Set(keyIdsIn(known)));
    const written = read(known, keys, () => anyText);
    if (!sameContent(JSON.parse(data), written.data, isAnyText)) return undefined;
    const { id, type, stream, version, position, recordedAt } = known;
    return { id, type, stream, version, position, recordedAt };
  }
}

const isAnyText = (one: unknown, other: unknown): boolean => other === anyText && typeof one === 'string';
