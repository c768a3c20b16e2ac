import type { TokenIssuer } from '@sovereign-pipeline/runtime';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { identityOfClaims } from './claims.ts';
import { Discovery } from './discovery.ts';
import type { Identity } from './identity.ts';

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** What an issuer says of itself (OpenID Connect Discovery 1.0), as far as it is needed. */
const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Milliseconds that the issuer has for an answer. */
const answerWithin = 5_000;

/** Seconds by which the issuer's clock may differ from ours. */
const clockTolerance = 30;

/** An error of the token itself, not of fetching the issuer's keys. */
const flaws: readonly (new (...args: never[]) => Error)[] = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Tokens cannot be checked meanwhile. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

/** Resolves identities by access tokens (JWT, RFC 9068) of one issuer, whose keys it fetches when needed. */
export class TokenRing {
  readonly #of: TokenIssuer;
  readonly #keys: Discovery<KeySet>;

  /** `onTrouble` is called each time that the issuer cannot be reached. */
  constructor(of: TokenIssuer, onTrouble: (error: Error) => void) {
    this.#of = of;
    this.#keys = new Discovery(() =>
      this.#discovered().catch((error: unknown) => {
        onTrouble(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }),
    );
  }

  get issuer(): string {
    return this.#of.issuer;
  }

  /** Undefined: no identity. Throws an IssuerUnavailable while the issuer's keys cannot be fetched. */
  async identify(token: string): Promise<Identity | undefined> {
    const { issuer, audience } = this.#of;
    try {
      const { payload } = await jwtVerify(token, await this.#keys.get(), {
        ...{ issuer, audience, clockTolerance },
        requiredClaims: ['sub', 'exp'],
      });
      return identityOfClaims(payload, this.#of);
    } catch (error) {
      if (flaws.some((flaw) => error instanceof flaw)) return undefined;
      throw new IssuerUnavailable('the keys of OIDC_ISSUER cannot be had at the moment', { cause: error });
    }
  }

  /** Gets what the issuer says of itself, so that it is known at the start whether it can be asked. */
  async discover(): Promise<void> {
    await this.#keys.get().catch(() => undefined);
  }

  async #discovered(): Promise<KeySet> {
    const { issuer } = this.#of;
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(answerWithin), redirect: 'error' });
    if (!response.ok) throw new Error(`${url} answers ${response.status}`);
    const told = metadata.parse(await response.json());
    if (told.issuer !== issuer)
      throw new Error(`${url} is of the issuer ${told.issuer}, and OIDC_ISSUER is ${issuer}`);
    return createRemoteJWKSet(new URL(told.jwks_uri), { timeoutDuration: answerWithin });
  }
}
