import type pg from 'pg';
import type { Identity } from './identity.ts';
import { isRole } from './roles.ts';
import { hashOf, readKey, sameHash } from './secrets.ts';
import type { TokenRing } from './token-ring.ts';

interface KnownKey extends Identity {
  readonly hash: Buffer;
  /** Milliseconds since 1970; null: it does not expire. */
  readonly expiresAt: number | null;
}

/** Of a key, or of a subject of the issuer. */
interface KnownSession {
  readonly key: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly expiresAt: number;
}

interface Known {
  readonly since: number;
  readonly keys: ReadonlyMap<string, KnownKey>;
  /** By their hashes, as hex. */
  readonly sessions: ReadonlyMap<string, KnownSession>;
}

/** The valid keys and sessions: few rows, mostly the same ones. */
const goodKeys = `
SELECT id AS key, hash, name, role, extract(epoch FROM expiresat)::float8 * 1000 AS "expiresAt"
  FROM access.keys WHERE revokedat IS NULL AND (expiresat IS NULL OR expiresat > clock_timestamp())`;
const goodSessions = `
SELECT encode(hash, 'hex') AS hash, key, issuer, subject, name, role,
       extract(epoch FROM expiresat)::float8 * 1000 AS "expiresAt"
  FROM access.sessions WHERE expiresat > clock_timestamp()`;

/** Milliseconds for which the known rows are current. */
export const freshForMs = 1_000;

/**
 * Resolves identities. Its knowledge is at most a second old, so a revoked key works no longer than that. While the
 * database cannot be read the last knowledge counts: nothing can be recorded, queried or revoked meanwhile.
 */
export class KeyRing {
  readonly #pool: pg.Pool;
  readonly #tokens: TokenRing | undefined;
  #known: Known | undefined;
  #reading: Promise<Known> | undefined;

  /** `tokens`: where those of an issuer count beside keys. */
  constructor(pool: pg.Pool, tokens?: TokenRing) {
    this.#pool = pool;
    this.#tokens = tokens;
  }

  /**
   * The identity of a key, a token, or a session's secret. Undefined: none. Answers at once while its knowledge is
   * current. Rejects when nothing is known.
   */
  identify(credential: Credential): Identity | undefined | Promise<Identity | undefined> {
    if (this.#tokens && 'key' in credential && !credential.key.startsWith('sp_'))
      return this.#tokens.identify(credential.key);
    const known = this.#known;
    if (known && performance.now() - known.since < freshForMs) return this.#identityIn(known, credential);
    return this.#read().then((read) => this.#identityIn(read, credential));
  }

  /** A change made here takes effect at once. */
  forget(): void {
    this.#known = undefined;
    this.#reading = undefined;
  }

  #read(): Promise<Known> {
    const reading = (this.#reading ??= this.#load().then(
      (known) => {
        // Unless it was forgotten meanwhile.
        if (this.#reading === reading) this.#known = known;
        return known;
      },
      (error: unknown) => {
        if (!this.#known) throw error;
        return this.#known;
      },
    ));
    const done = (): void => {
      if (this.#reading === reading) this.#reading = undefined;
    };
    reading.then(done, done);
    return reading;
  }

  #identityIn({ keys, sessions }: Known, credential: Credential): Identity | undefined {
    const now = Date.now();
    if ('key' in credential) {
      const given = readKey(credential.key);
      const known = given && keys.get(given.id);
      if (!known || !sameHash(known.hash, given.hash)) return undefined;
      return goodUntil(known, now);
    }
    const session = sessions.get(hashOf(credential.session).toString('hex'));
    if (!session || session.expiresAt <= now) return undefined;
    const { key, issuer, subject, name, role } = session;
    if (key !== null) {
      const known = keys.get(key);
      return known && goodUntil(known, now);
    }
    // Sessions of an issuer that is no longer configured are invalid.
    if (subject === null || name === null || role === null || !isRole(role)) return undefined;
    return issuer === this.#tokens?.issuer ? { key: `oidc:${subject}`, name, role } : undefined;
  }

  async #load(): Promise<Known> {
    // As of before it was read.
    const since = performance.now();
    const keys = await this.#pool.query<Omit<KnownKey, 'role'> & { readonly role: string }>(goodKeys);
    const sessions = await this.#pool.query<KnownSession & { readonly hash: string }>(goodSessions);
    return {
      since,
      keys: new Map(
        keys.rows.flatMap(({ role, ...key }) =>
          // One of a newer version may do what we do not know of.
          isRole(role) ? [[key.key, { ...key, role }]] : [],
        ),
      ),
      sessions: new Map(sessions.rows.map(({ hash, ...session }) => [hash, session])),
    };
  }
}

/** Of a request's header `authorization`. Empty, which is no key, where it says something else. */
export const keyIn = (authorization: string): string => /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';

export type Credential = { readonly key: string } | { readonly session: string };

const goodUntil = ({ key, name, role, expiresAt }: KnownKey, now: number): Identity | undefined =>
  expiresAt === null || expiresAt > now ? { key, name, role } : undefined;
