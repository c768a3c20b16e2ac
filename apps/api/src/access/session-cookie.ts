import type { FastifyRequest } from 'fastify';
import { sessionMs } from './sessions.ts';

export const sessionName = 'sovereign_pipeline_session';
const secretOf = new RegExp(`(?:^|; *)${sessionName}=([\\w-]{43})(?:;|$)`);

/** The secret of the session that a browser's cookies name. */
export function sessionIn(cookie: string | undefined): string | undefined {
  return cookie === undefined ? undefined : secretOf.exec(cookie)?.[1];
}

/** No script can read it, and no page of another site has it sent. */
export const sessionCookie = (secret: string, secure: boolean): string =>
  cookie(`${sessionName}=${secret}; Path=/; HttpOnly; SameSite=Strict`, secret && sessionMs / 1_000, secure);

const signInName = 'sovereign_pipeline_sign_in';
const signInOf = new RegExp(`(?:^|; *)${signInName}=([\\w-]{43})\\.([\\w-]*)(?:;|$)`);

/** What a browser keeps while it is with the issuer, from where it has to come back with it: hence `Lax`. */
export function signInCookie(secret: string, to: string, secure: boolean): string {
  const value = `${secret}.${Buffer.from(to).toString('base64url')}`;
  const pair = `${signInName}=${secret && value}; Path=/v1/session/callback; HttpOnly; SameSite=Lax`;
  return cookie(pair, secret && 600, secure);
}

export function readSignInCookie(
  cookie: string | undefined,
): { readonly secret: string; readonly to: string } | undefined {
  const [, secret, to] = (cookie === undefined ? null : signInOf.exec(cookie)) ?? [];
  if (secret === undefined || to === undefined) return undefined;
  return { secret, to: Buffer.from(to, 'base64url').toString() };
}

/** Whether cookies require TLS. Behind a proxy only the browser knows, and the operator who set PUBLIC_URL. */
export const isByTls = ({ headers }: FastifyRequest, publicUrl = ''): boolean =>
  (headers.origin ?? publicUrl).startsWith('https:');

/** `seconds`: none for one that is to go. */
const cookie = (pair: string, seconds: number | '', secure: boolean): string =>
  `${pair}; Max-Age=${String(seconds || 0)}${secure ? '; Secure' : ''}`;
