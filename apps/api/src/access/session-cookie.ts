import type { FastifyRequest } from 'fastify';
import { sessionMs } from './sessions.ts';

export const sessionName = 'sovereign_pipeline_session';

// Own code: @fastify/cookie parses all cookies of every request; here two names matter, with values in base64url.

/** A browser accepts a cookie with this prefix only over TLS, for this host alone, and from no other host. */
const hostPrefix = '__Host-';
const named = (name: string, secure: boolean): string => (secure ? hostPrefix : '') + name;

/** A cookie's value: that of the name with the prefix; the one without counts only if `publicUrl` is not HTTPS. */
function valueIn(cookies: string | undefined, name: string, publicUrl = ''): string | undefined {
  const values = new Map(
    cookies?.split(/; */).map((pair) => [pair.split('=', 1)[0], pair.replace(/^[^=]*=/, '')]),
  );
  return values.get(named(name, true)) ?? (publicUrl.startsWith('https:') ? undefined : values.get(name));
}

/** The secret of the session that a browser's cookies name. */
export function sessionIn(cookies: string | undefined, publicUrl?: string): string | undefined {
  return /^[\w-]{43}$/.exec(valueIn(cookies, sessionName, publicUrl) ?? '')?.[0];
}

/**
 * No script can read it, and no page of another site can have it sent. Over TLS it replaces one without the prefix,
 * which would sign a browser in again that has signed out.
 */
export const sessionCookies = (secret: string, secure: boolean): string[] => [
  sessionCookie(named(sessionName, secure), secret, secure),
  ...(secure ? [sessionCookie(sessionName, '', secure)] : []),
];

const sessionCookie = (name: string, secret: string, secure: boolean): string =>
  cookie(`${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`, secret && sessionMs / 1_000, secure);

const signInName = 'sovereign_pipeline_sign_in';

/** What a browser keeps while it is at the issuer's; it must come back from there with it: hence `Lax`. */
export function signInCookie(secret: string, to: string, secure: boolean): string {
  const value = `${secret}.${Buffer.from(to).toString('base64url')}`;
  const path = secure ? '/' : '/v1/session/callback';
  const pair = `${named(signInName, secure)}=${secret && value}; Path=${path}; HttpOnly; SameSite=Lax`;
  return cookie(pair, secret && 600, secure);
}

export function readSignInCookie(
  cookies: string | undefined,
  publicUrl: string,
): { readonly secret: string; readonly to: string } | undefined {
  const [, secret, to] = /^([\w-]{43})\.([\w-]*)$/.exec(valueIn(cookies, signInName, publicUrl) ?? '') ?? [];
  if (secret === undefined || to === undefined) return undefined;
  return { secret, to: Buffer.from(to, 'base64url').toString() };
}

/** Whether cookies require TLS. Behind a proxy only the browser knows, and the operator who set PUBLIC_URL. */
export const isByTls = ({ headers }: FastifyRequest, publicUrl = ''): boolean =>
  (headers.origin ?? publicUrl).startsWith('https:');

/** `seconds`: 0 deletes the cookie. */
const cookie = (pair: string, seconds: number | '', secure: boolean): string =>
  `${pair}; Max-Age=${String(seconds || 0)}${secure ? '; Secure' : ''}`;
