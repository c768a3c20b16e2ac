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
  close(): Promise<void>;
}

/** `port`: where it listens; any free one when left out. */
export async function startIssuer(port = 0): Promise<Issuer> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  let claims: object = {};
  let asked = '';
  const provider = new Provider(url, {
    clients: [
      {
        ...{ client_id: 'app', client_secret: 'a secret of the test', grant_types: ['client_credentials'] },
        ...{ redirect_uris: [], response_types: [] },
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of a test'] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:sovereign-pipeline',
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
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
