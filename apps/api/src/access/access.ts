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

/** Who may ask, and what is kept of what they did. */
export class Access {
  /** Whether it is asked at all. */
  readonly byKeys: boolean;
  readonly pool: pg.Pool;
  /** Where browsers sign in with an issuer. */
  readonly signIn: IssuerSignIn | undefined;
  readonly #own: pg.Pool;
  readonly #ring: KeyRing;
  #refused = 0;
  #noteAgainAt = 0;

  /**
   * `pool`: of the service. Who asks is read beside it: however busy it is, nobody waits for that. `tokens`: where
   * those of an issuer count beside keys; `signIn`: where browsers sign in with it.
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

  /** What was changed here counts at once. */
  forget(): void {
    this.#ring.forget();
  }

  /** Null: nobody was asked who they are. */
  note(who: Identity | null, action: AuditAction, details: object): Promise<void> {
    return noteAction(this.pool, who ? written(who) : undefined, action, details);
  }

  /** Of a sign-in: at most one entry a second, with how many there were since the one before it. */
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
