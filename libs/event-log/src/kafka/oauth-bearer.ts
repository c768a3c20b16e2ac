import { readFile } from 'node:fs/promises';
import type { AuthenticationProviderArgs, Mechanism } from 'kafkajs';
import type { ClientCredentials, TokenLogin } from './kafka-settings.ts';

/**
 * RFC 7628. kafkajs' own implementation takes a refused token for an accepted one: the broker gives its reason in a
 * challenge, which is empty only when it accepts the token.
 */
export function byToken(login: TokenLogin): Mechanism {
  const token = 'tokenFile' in login ? fromFile(login.tokenFile) : keepingToken(login);
  const authenticate = async (ask: AuthenticationProviderArgs['saslAuthenticate']): Promise<void> => {
    const message = Buffer.from(`n,,\u0001auth=Bearer ${await token()}\u0001\u0001`);
    const size = Buffer.alloc(4);
    size.writeInt32BE(message.length);
    const challenge = await ask<string>({
      request: { encode: () => Buffer.concat([size, message]) },
      response: { decode: (raw) => raw.subarray(4), parse: (data) => data.toString() },
    });
    if (challenge) throw new Error(`the token is refused: ${challenge}`);
  };
  return {
    mechanism: 'OAUTHBEARER',
    authenticationProvider: ({ saslAuthenticate }) => ({
      authenticate: () =>
        authenticate(saslAuthenticate).catch((error: unknown) => {
          throw new LoginError(error);
        }),
    }),
  };
}

/** Has the name of kafkajs' own error, so that kafkajs neither retries nor takes the connection for a good one. */
class LoginError extends Error {
  override readonly name = 'KafkaJSSASLAuthenticationError';
  readonly retriable = false;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

const fromFile = (file: string) => async (): Promise<string> => (await readFile(file, 'utf8')).trim();

/** How long we wait for a token; less than a broker's connection may take. */
const mostSeconds = 8;

/** Requests a new token when most of the last one's lifetime has passed, once for all connections. */
function keepingToken(credentials: ClientCredentials): () => Promise<string> {
  let kept: { readonly token: Promise<Granted>; readonly until: () => number } | undefined;
  return async () => {
    if (kept === undefined || performance.now() >= kept.until()) {
      let until = Infinity;
      const token = grant(credentials);
      kept = { token, until: () => until };
      token.then(
        ({ seconds }) => {
          until = performance.now() + 800 * seconds;
        },
        () => {
          until = 0;
        },
      );
    }
    return (await kept.token).value;
  };
}

interface Granted {
  readonly value: string;
  readonly seconds: number;
}

/** RFC 6749, 4.4. */
async function grant({ tokenEndpoint, clientId, clientSecret, scope }: ClientCredentials): Promise<Granted> {
  const encoded = [clientId, clientSecret].map(encodeURIComponent).join(':');
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(encoded).toString('base64')}`,
      accept: 'application/json',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope !== undefined && { scope }) }),
    signal: AbortSignal.timeout(mostSeconds * 1000),
  }).catch((error: unknown) => {
    const { cause = error } = error as Error;
    throw noToken(tokenEndpoint, cause instanceof Error ? cause.message : String(cause));
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const { access_token: value, expires_in: seconds, error, error_description: description } = answer;
  if (response.ok && typeof value === 'string')
    return { value, seconds: typeof seconds === 'number' ? seconds : 0 };
  const why = [error, description].filter((each) => typeof each === 'string').join(': ');
  throw noToken(tokenEndpoint, `${response.status} ${why || 'without a token'}`);
}

const noToken = (endpoint: string, why: string): Error =>
  new Error(`${endpoint} gives no token for KAFKA_SASL_OAUTHBEARER_CLIENT_ID: ${why}`);
