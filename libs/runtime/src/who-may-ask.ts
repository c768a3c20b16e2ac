import { type Environment, readSettings } from './read-settings.ts';
import type { Values } from './settings.ts';

/**
 * `keys`: holders of a key may ask; `oidc`: these, and holders of an issuer's token; `off`: everyone who reaches the
 * service.
 */
export type Auth = 'keys' | 'oidc' | 'off';

/** The issuer whose access tokens are accepted, and the roles that they give. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly rolesClaim: string;
  /** Our role of each of theirs; none: those of the same name. */
  readonly roles: Readonly<Record<string, string>>;
}

/** As what browsers sign in with that issuer. */
export interface SignInClient {
  readonly clientId: string;
  /** Undefined: the issuer asks for none of a public client, which has PKCE alone. */
  readonly clientSecret: string | undefined;
  readonly scope: string;
  /** An origin: where browsers reach the service. */
  readonly publicUrl: string;
}

const ofIssuer = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_ROLES_CLAIM', 'OIDC_ROLES'] as const;
const ofSignIn = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_SCOPE', 'PUBLIC_URL'] as const;
/** All settings of access. */
export const ofAuth = ['AUTH', ...ofIssuer, ...ofSignIn] as const;

/**
 * Reads AUTH. Without it everyone on this machine may ask, and no one else can. On an address that other machines
 * reach AUTH is required.
 */
export function readAuth(environment: Environment): Auth {
  return readSettings(environment, ['HOST', ...ofAuth], { also: authProblems }).AUTH ?? 'off';
}

/** Undefined unless AUTH=oidc. */
export function readTokenIssuer(environment: Environment): TokenIssuer | undefined {
  const read = readSettings(environment, ofAuth);
  const { AUTH, OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_ROLES_CLAIM: rolesClaim } = read;
  if (AUTH !== 'oidc' || issuer === undefined || audience === undefined) return undefined;
  const roles = Object.fromEntries(read.OIDC_ROLES.map((pair) => pair.split('=') as [string, string]));
  return { issuer, audience, rolesClaim, roles };
}

/** Undefined unless AUTH=oidc with a client of the issuer. */
export function readSignInClient(environment: Environment): SignInClient | undefined {
  const read = readSettings(environment, ['AUTH', ...ofSignIn]);
  const { AUTH, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, PUBLIC_URL: publicUrl } = read;
  if (AUTH !== 'oidc' || clientId === undefined || publicUrl === undefined) return undefined;
  return { clientId, clientSecret, scope: read.OIDC_SCOPE, publicUrl };
}

type Said = Pick<
  Values,
  'HOST' | 'AUTH' | 'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'PUBLIC_URL'
>;

export function authProblems(said: Said): string[] {
  const { HOST, AUTH, OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL } = said;
  if (AUTH === 'oidc' && (OIDC_ISSUER === undefined || OIDC_AUDIENCE === undefined))
    return [
      'OIDC_ISSUER and OIDC_AUDIENCE must be set where AUTH is oidc: whose tokens are taken, and for whom they are.',
    ];
  if (AUTH === 'oidc' && OIDC_CLIENT_ID !== undefined && PUBLIC_URL === undefined)
    return ['PUBLIC_URL must be set where OIDC_CLIENT_ID is: the issuer sends browsers back there.'];
  if (AUTH === 'oidc' && OIDC_CLIENT_SECRET !== undefined && OIDC_CLIENT_ID === undefined)
    return ['OIDC_CLIENT_ID must be set where OIDC_CLIENT_SECRET is: whose secret it is.'];
  if (AUTH !== undefined || isLoopback(HOST)) return [];
  return [
    `AUTH must be set where HOST is an address that others reach (${HOST}): AUTH=keys asks everybody for a key (npm run keys makes them), AUTH=oidc for one or for a token of OIDC_ISSUER, AUTH=off lets everybody who reaches it read and record; it is not set.`,
  ];
}

/** Only this machine reaches it. */
const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?(::1|::ffff:127(\.\d{1,3}){3})\]?)$/i.test(host);
