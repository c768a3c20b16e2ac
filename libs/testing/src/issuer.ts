import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import Provider from 'oidc-provider';

/** An OpenID Connect provider of somebody else's make, on this machine. */
export interface Issuer {
  readonly url: string;
  /** An access token with these claims, of the program `app`. */
  token(claims: object, wanted?: { readonly audience?: string }): Promise<string>;
  /** One that has expired a minute ago. */
  over(claims: object): Promise<string>;
  /** What it says from now on of whoever signs in on its page; `profile`: at its userinfo endpoint alone. */
  says(claims: { readonly idToken?: object; readonly profile?: object }): void;
  close(): Promise<void>;
}

/** The program that browsers sign in for, and its secret. */
export const signInClient = { clientId: 'pages', clientSecret: 'another secret of the test' };

interface IssuerOptions {
  /** Where it listens; any free one when left out. */
  readonly port?: number;
  /** To where it sends browsers back. */
  readonly redirectUri?: string;
}

/** Without its warnings that what is good enough for a test is nothing to go live with. */
function quietly(...settings: ConstructorParameters<typeof Provider>): Provider {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return new Provider(...settings);
  } finally {
    console.warn = warn;
  }
}

export async function startIssuer({ port = 0, redirectUri }: IssuerOptions = {}): Promise<Issuer> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // Another site than 127.0.0.1, to a browser.
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  let claims: object = {};
  let asked = '';
  let told: { readonly idToken?: object; readonly profile?: object } = {};
  const provider = quietly(url, {
    clients: [
      {
        ...{ client_id: 'app', client_secret: 'a secret of the test', grant_types: ['client_credentials'] },
        ...{ redirect_uris: [], response_types: [] },
      },
      ...(redirectUri === undefined
        ? []
        : [
            {
              ...{ client_id: signInClient.clientId, client_secret: signInClient.clientSecret },
              ...{ grant_types: ['authorization_code'], redirect_uris: [redirectUri] },
            },
          ]),
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of a test'] },
    claims: { openid: ['sub', 'roles'], profile: ['name', 'groups'] },
    pkce: { required: () => true },
    // What the scope `openid` brings is in the ID token, and the rest where the standard has it.
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: (use: string) => ({ sub, ...told.idToken, ...(use === 'userinfo' && told.profile) }),
    }),
    conformIdTokenClaims: false,
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: redirectUri !== undefined },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_, { clientId }) => (clientId === 'app' ? 'urn:sovereign-pipeline' : []),
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: asked,
          accessTokenTTL: 60,
          accessTokenFormat: 'jwt' as const,
        }),
      },
    },
    extraTokenClaims: () => ({ ...claims }),
    ttl: { AccessToken: 60, ClientCredentials: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    url,
    token: async (said, { audience = 'sovereign-pipeline' } = {}) => {
      claims = said;
      asked = audience;
      const response = await fetch(`${url}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`app:${encodeURIComponent('a secret of the test')}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      const { access_token: token } = (await response.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`the issuer gave no token: ${response.status}`);
      return token;
    },
    over: async (said) =>
      new SignJWT({ ...said, sub: 'app', aud: 'sovereign-pipeline', iss: url })
        .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'at+jwt' })
        .setExpirationTime('-1 minute')
        .sign(privateKey),
    says: (said) => {
      told = said;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Cookies and redirects as a browser has them, of one host. */
class Visitor {
  readonly #cookies = new Map<string, string>();

  async open(address: string, form?: Record<string, string>): Promise<{ next?: string; text: string }> {
    const response = await fetch(address, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const text = await response.text();
    return { text, ...(location !== null && { next: new URL(location, address).href }) };
  }
}

/**
 * Somebody signs in on the issuer's pages, and agrees; or does not. Answers where the issuer sends their browser
 * back to.
 */
export async function visitIssuer(page: string, login: string | undefined): Promise<string> {
  const [visitor, { origin }] = [new Visitor(), new URL(page)];
  let [address, form]: [string, Record<string, string> | undefined] = [page, undefined];
  for (let step = 0; step < 12; step += 1) {
    const { next, text } = await visitor.open(address, form);
    form = undefined;
    if (next !== undefined) {
      if (new URL(next).origin !== origin) return next;
      address = next;
      continue;
    }
    if (login === undefined) {
      address = `${address}/abort`;
      continue;
    }
    form = text.includes('name="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' };
  }
  throw new Error(`the issuer sends nobody back from ${address}`);
}
