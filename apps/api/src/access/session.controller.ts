import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type Identity, permissions, publicPart, readKey, roles } from '@sovereign-pipeline/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problems.ts';
import type { EventBody } from '../recording/event-body.ts';
import { parseBody } from '../recording/parse-body.ts';
import { Access } from './access.ts';
import { unknownKey } from './guard-access.ts';
import { isByTls, sessionCookies, sessionIn } from './session-cookie.ts';
import { type Session, type SignedOut, signIn } from './session.ts';
import { beginSession, endSession } from './sessions.ts';

/**
 * The current identity, and sign-in and sign-out for browsers. A key in a page would be readable by scripts; a
 * session's cookie is not.
 */
@Controller('v1/session')
export class SessionController {
  constructor(private readonly access: Access) {}

  @Get()
  who(@Req() { identity }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Session {
    void reply.header('cache-control', 'no-store');
    return sessionOf(identity);
  }

  @Post()
  @HttpCode(200)
  async begin(
    @Body() body: EventBody | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { key } = parseBody(signIn, body);
    void reply.header('cache-control', 'no-store');
    if (!this.access.byKeys) return sessionOf(null);
    const id = readKey(key)?.id;
    // Tokens are for programs, which send them with each call: a browser signs in by key only.
    const identity = id === undefined ? undefined : await this.access.identify({ key });
    if (!identity) {
      await this.access.noteRefusal({ key: id === undefined ? null : `sp_${id}`, address: request.ip });
      throw new ProblemError(unknownKey);
    }
    const secret = await beginSession(this.access.pool, identity);
    await this.access.note(identity, 'signed-in', {});
    this.access.forget();
    void reply.header('set-cookie', sessionCookies(secret, isByTls(request)));
    return sessionOf(identity);
  }

  @Delete()
  async end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOut | undefined> {
    const { signIn, pool } = this.access;
    const secret = sessionIn(request.headers.cookie, signIn?.publicUrl);
    void reply.header('set-cookie', sessionCookies('', isByTls(request)));
    void reply.status(204);
    if (secret === undefined) return;
    await endSession(pool, secret);
    this.access.forget();
    const { identity } = request;
    if (!identity) return;
    await this.access.note(identity, 'signed-out', {});
    const atIssuer = isOfIssuer(identity) ? await signIn?.endPage() : undefined;
    if (atIssuer === undefined) return;
    void reply.status(200).header('cache-control', 'no-store');
    return { issuer: atIssuer.host, page: atIssuer.href };
  }
}

const isOfIssuer = ({ key }: Identity): boolean => key.startsWith('oidc:');

/** With AUTH off everyone has all rights. */
const sessionOf = (identity: Identity | null): Session =>
  identity
    ? {
        auth: isOfIssuer(identity) ? 'oidc' : 'keys',
        key: publicPart(identity),
        name: identity.name,
        role: identity.role,
        permissions: [...roles[identity.role]],
      }
    : { auth: 'off', permissions: [...permissions] };
