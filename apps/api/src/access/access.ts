import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { type AuditAction, noteAction } from './audit.ts';
import { type Credential, type Identity, KeyRing, written } from './key-ring.ts';

/** Who may ask, and what is kept of what they did. */
export class Access {
  /** Whether it is asked at all. */
  readonly byKeys: boolean;
  readonly pool: pg.Pool;
  readonly #own: pg.Pool;
  readonly #ring: KeyRing;

  /** `pool`: of the service. Who asks is read beside it: however busy it is, nobody waits for that. */
  constructor(pool: pg.Pool, auth: 'off' | 'keys') {
    this.pool = pool;
    this.byKeys = auth === 'keys';
    const { connectionString = '' } = pool.options;
    this.#own = createPool(connectionString, { name: 'api-access', max: 1, answerWithinMs: 2_000 });
    this.#ring = new KeyRing(this.#own);
  }

  identify(credential: Credential): ReturnType<KeyRing['identify']> {
    return this.#ring.identify(credential);
  }

  /** What was changed here counts at once. */
  forget(): void {
    this.#ring.forget();
  }

  /** Null: nobody was asked who they are. */
  note(who: Identity | null, action: AuditAction, details: object): Promise<void> {
    return noteAction(this.pool, who ? written(who) : undefined, action, details);
  }

  close(): Promise<void> {
    return this.#own.end();
  }
}
