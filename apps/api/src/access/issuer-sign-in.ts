import { createHmac } from 'node:crypto';
import { AskedJustNow, Discovery, type Identity, identityOfClaims } from '@sovereign-pipeline/access';
import type { SignInClient, TokenIssuer } from '@sovereign-pipeline/runtime';
import * as oidc from 'openid-client';

/** Seconds within which the issuer must answer. */
const answerWithin = 5;

/** Why a sign-in failed: no role here, a refusal by the issuer or the answer, or the issuer could not be reached. */
export type SignInTrouble = 'no-role' | 'refused' | 'unavailable';

export type SignInOutcome =
  { readonly identity: Identity } | { readonly trouble: SignInTrouble; readonly subject?: string };

/**
 * Signs browsers in with the issuer: OpenID Connect's authorization code flow with PKCE. Meanwhile the browser keeps
 * one secret, from which state, nonce and code verifier are derived, so that nothing has to be stored here, and any API
 * process can finish the sign-in.
 */
export class IssuerSignIn {
  readonly issuer: string;
  /** Where browsers reach this service. */
  readonly publicUrl: string;
  readonly #issuer: TokenIssuer;
  readonly #client: SignInClient;
  readonly #onTrouble: (error: Error) => void;
  readonly #configuration = new Discovery(() => this.#discovered());

  /** `onTrouble` is called when a sign-in fails for a reason other than the browser. */
  constructor(issuer: TokenIssuer, client: SignInClient, onTrouble: (error: Error) => void) {
    this.#issuer = issuer;
    this.#client = client;
    this.#onTrouble = onTrouble;
    this.issuer = issuer.issuer;
    this.publicUrl = client.publicUrl;
  }

  /** The issuer's page to send the browser to; undefined while the issuer is out of reach. */
  async page(secret: string): Promise<URL | undefined> {
    try {
      const asked = {
        redirect_uri: this.#redirectUri,
        scope: this.#client.scope,
        code_challenge: await oidc.calculatePKCECodeChallenge(made(secret, 'verifier')),
        code_challenge_method: 'S256',
        state: made(secret, 'state'),
        nonce: made(secret, 'nonce'),
      };
      return oidc.buildAuthorizationUrl(await this.#configuration.get(), asked);
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  /** Finishes the sign-in of a browser that comes back. `query`: from the issuer, with its question mark. */
  async complete(secret: string, query: string): Promise<SignInOutcome> {
    try {
      const configuration = await this.#configuration.get();
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(`${this.#redirectUri}${query}`),
        {
          pkceCodeVerifier: made(secret, 'verifier'),
          expectedState: made(secret, 'state'),
          expectedNonce: made(secret, 'nonce'),
          idTokenExpected: true,
        },
      );
      const said = tokens.claims() ?? { sub: '' };
      const { sub } = said;
      let identity = identityOfClaims(said, this.#issuer);
      // By the standard, the userinfo endpoint has the claims of the scopes.
      if ((!identity || identity.name === sub) && configuration.serverMetadata().userinfo_endpoint) {
        const more = await oidc.fetchUserInfo(configuration, tokens.access_token, sub);
        identity = identityOfClaims({ ...more, ...said }, this.#issuer);
      }
      return identity ? { identity } : { trouble: 'no-role', subject: sub };
    } catch (error) {
      if (isOfBrowser(error)) return { trouble: 'refused' };
      this.#tell(error);
      return { trouble: 'unavailable' };
    }
  }

  /** The issuer's page on which a browser signs out there; undefined where it has none, or is out of reach. */
  async endPage(): Promise<URL | undefined> {
    try {
      const configuration = await this.#configuration.get();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(configuration);
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  get #redirectUri(): string {
    return `${this.publicUrl}/v1/session/callback`;
  }

  #discovered(): Promise<oidc.Configuration> {
    const { clientId, clientSecret } = this.#client;
    const issuer = new URL(this.#issuer.issuer);
    const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    return oidc.discovery(issuer, clientId, undefined, authentication, {
      timeout: answerWithin,
      // The settings accept such an issuer on this machine only. Signatures are checked as those of other tokens are.
      execute: [
        // Deprecated to stand out.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
        oidc.enableNonRepudiationChecks,
      ],
    });
  }

  /** Passes on only the words of an error, because such errors contain the issuer's answers. */
  #tell(error: unknown): void {
    if (error instanceof AskedJustNow) return;
    this.#onTrouble(new Error(wordsOf(error)));
  }
}

/** A 256-bit value for each purpose; no value reveals another. */
const made = (secret: string, purpose: 'state' | 'nonce' | 'verifier'): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');

/** The answer that the browser brings is a refusal, belongs to another sign-in, or was used before. */
const isOfBrowser = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') ||
  (error instanceof oidc.ClientError && error.code === 'OAUTH_INVALID_RESPONSE');

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  const said = error instanceof oidc.ResponseBodyError ? ` (${error.error})` : '';
  return cause instanceof Error ? `${message}${said}: ${cause.message}` : `${message}${said}`;
}
