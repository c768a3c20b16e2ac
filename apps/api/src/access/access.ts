import { type Credential, type Identity, KeyRing, type TokenRing, written } from '@sovereign-pipeline/access';
import { createPool } from '@sovereign-pipeline/postgres';
import type { Auth } from '@sovereign-pipeline/runtime';
import type pg from 'pg';
import { type AuditAction, noteAction } from './audit.ts';
import type { IssuerSignIn } from './issuer-sign-in.ts';

interface OfIssuer {
  readonly tokens?: TokenRing | undefined;
  readonly signIn?: IssuerSignIn | undefined;
}

/** Access to the service: keys, sessions, and the audit trail. */
export class Access {
  /** Whether callers need a key at all. */
  readonly byKeys: boolean;
  readonly pool: pg.Pool;
  /** Where browsers sign in with an issuer. */
  readonly signIn: IssuerSignIn | undefined;
  readonly #own: pg.Pool;
  readonly #ring: KeyRing;
  #refused = 0;
  #noteAgainAt = 0;

  /**
   * `pool`: the service's. Keys are read over another connection, so that a busy pool does not delay access.
   * `tokens`: of an issuer, accepted beside keys; `signIn`: for browsers that sign in with that issuer.
   */
  constructor(pool: pg.Pool, auth: Auth, { tokens, signIn }: OfIssuer = {}) {
    this.pool = pool;
    this.signIn = signIn;
    this.byKeys = auth !== 'off';
    const { connectionString = '' } = pool.options;
    this.#own = createPool(connectionString, { name: 'api-access', max: 1, answerWithinMs: 2_000 });
    this.#ring = new KeyRing(this.#own, tokens);
  }

  identify(credential: Credential): ReturnType<KeyRing['identify']> {
    return this.#ring.identify(credential);
  }

  /** A change made here takes effect at once. */
  forget(): void {
    this.#ring.forget();
  }

  /** Null when AUTH is off. */
  note(who: Identity | null, action: AuditAction, details: object): Promise<void> {
    return noteAction(this.pool, who ? written(who) : undefined, action, details);
  }

  /** Notes refused sign-ins: at most one entry a second, with their number since the last entry. */
  async noteRefusal(details: object): Promise<void> {
    this.#refused += 1;
    const now = performance.now();
    if (now < this.#noteAgainAt) return;
    const times = this.#refused;
    [this.#refused, this.#noteAgainAt] = [0, now + 1_000];
    await noteAction(this.pool, undefined, 'sign-in-refused', { ...details, times });
  }

  close(): Promise<void> {
    return this.#own.end();
  }
}
