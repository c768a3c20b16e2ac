import type { FastifyRequest } from 'fastify';
import { sessionMs } from './sessions.ts';

export const sessionName = 'sovereign_pipeline_session';
const secretOf = new RegExp(`(?:^|; *)${sessionName}=([\\w-]{43})(?:;|$)`);

/** The secret of the session that a browser's cookies name. */
export function sessionIn(cookie: string | undefined): string | undefined {
  return cookie === undefined ? undefined : secretOf.exec(cookie)?.[1];
}

/** No script can read it, and no page of another site has it sent. */
export function sessionCookie(secret: string, { headers }: FastifyRequest): string {
  // Behind a proxy that speaks TLS only the browser knows that it does.
  const secure = headers.origin?.startsWith('https:') === true ? '; Secure' : '';
  const seconds = secret === '' ? 0 : sessionMs / 1_000;
  return `${sessionName}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${String(seconds)}${secure}`;
}
