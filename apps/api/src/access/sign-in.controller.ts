import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { newSecret } from '@sovereign-pipeline/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../http/problems.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { Access } from './access.ts';
import type { IssuerSignIn, SignInTrouble } from './issuer-sign-in.ts';
import { isByTls, readSignInCookie, sessionCookies, signInCookie } from './session-cookie.ts';
import { type SignInOptions, signInQuery } from './session.ts';
import { beginSession } from './sessions.ts';

/** Signing a browser in with the issuer: to its page, and back. */
@Controller('v1/session')
export class SignInController {
  constructor(private readonly access: Access) {}

  @Get('options')
  options(@Res({ passthrough: true }) reply: FastifyReply): SignInOptions {
    void reply.header('cache-control', 'no-store');
    const { byKeys, signIn } = this.access;
    return { key: byKeys, ...(signIn && { issuer: new URL(signIn.issuer).host }) };
  }

  @Get('sign-in')
  async toIssuer(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { to, moved } = parseQuery(signInQuery, query);
    const signIn = this.#signIn();
    const { publicUrl } = signIn;
    // The issuer sends the browser back to PUBLIC_URL, where it must have the cookie. Moved once: a proxy may hide the
    // host.
    if (!moved && request.host !== new URL(publicUrl).host) {
      seeOther(reply, `${publicUrl}/v1/session/sign-in?moved=true&to=${encodeURIComponent(to)}`);
      return;
    }
    const { secret } = newSecret();
    const page = await signIn.page(secret);
    if (!page) {
      seeOther(reply, back(publicUrl, to, 'unavailable'));
      return;
    }
    void reply.header('set-cookie', signInCookie(secret, to, isByTls(request, publicUrl)));
    seeOther(reply, page.href);
  }

  @Get('callback')
  async fromIssuer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signIn = this.#signIn();
    const { publicUrl } = signIn;
    const begun = readSignInCookie(request.headers.cookie, publicUrl);
    const secure = isByTls(request, publicUrl);
    void reply.header('set-cookie', signInCookie('', '', secure));
    if (!begun) {
      seeOther(reply, back(publicUrl, '/', 'refused'));
      return;
    }
    const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '?';
    const outcome = await signIn.complete(begun.secret, query);
    if ('trouble' in outcome) {
      const { trouble, subject } = outcome;
      if (trouble !== 'unavailable')
        await this.access.noteRefusal({ trouble, subject: subject ?? null, address: request.ip });
      seeOther(reply, back(publicUrl, begun.to, trouble));
      return;
    }
    const secret = await beginSession(this.access.pool, outcome.identity, signIn.issuer);
    await this.access.note(outcome.identity, 'signed-in', {});
    this.access.forget();
    void reply.header('set-cookie', sessionCookies(secret, secure));
    seeOther(reply, back(publicUrl, begun.to));
  }

  #signIn(): IssuerSignIn {
    return this.access.signIn ?? fail('route-not-found', { detail: 'browsers sign in with a key here' });
  }
}

/** Always a page of ours, whatever was requested; an error is passed to that page alone. */
function back(publicUrl: string, to: string, trouble?: SignInTrouble): string {
  const asked = URL.canParse(to, publicUrl) ? new URL(to, publicUrl) : undefined;
  const isPage = asked?.origin === publicUrl && !asked.pathname.startsWith('/v1/');
  const page = isPage ? asked : new URL(publicUrl);
  if (trouble !== undefined) page.hash = `sign-in=${trouble}`;
  return page.href;
}

function seeOther(reply: FastifyReply, location: string): void {
  void reply.header('cache-control', 'no-store').redirect(location, 303);
}
