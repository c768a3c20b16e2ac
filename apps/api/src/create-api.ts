import 'reflect-metadata';
import type { KeyObject } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { TokenRing } from '@sovereign-pipeline/access';
import type { Auth, SignInClient, TokenIssuer } from '@sovereign-pipeline/runtime';
import { Journal, PersonalData } from '@sovereign-pipeline/journal';
import type pg from 'pg';
import { Access } from './access/access.ts';
import { guardAccess } from './access/guard-access.ts';
import { IssuerSignIn } from './access/issuer-sign-in.ts';
import { limitRates, type Rates } from './access/limit-rates.ts';
import { ApiModule } from './api.module.ts';
import { serveDocs } from './openapi/docs.controller.ts';
import { Metrics } from './monitoring/metrics.ts';
import { idOf, traceRequests } from './monitoring/request-traces.ts';
import { guardEdge } from './http/edge.ts';
import { tagAnswers } from './http/entity-tag.ts';
import type { QueueBounds } from './http/fair-queue.ts';
import { boundPipelining } from './http/pipelining.ts';
import { ProblemFilter } from './http/problem-filter.ts';
import { readEventBodies } from './recording/event-body.ts';
import { refuseConnection } from './http/refused-connections.ts';
import { RouteMethods } from './http/route-methods.ts';
import { cutSlowReaders } from './http/slow-readers.ts';
import { closeUnusedConnections } from './http/unused-connections.ts';
import { warnOfClocks } from './http/warn-of-clocks.ts';
import { builtPages, servePages } from './pages/pages.ts';
import type { Relay } from './relay/relay.ts';
import type { WatchOptions } from './watches/watches.module.ts';

export interface ApiOptions {
  /** Only with Kafka. */
  readonly relay?: Relay | undefined;
  /** Host names that requests may use, besides those of every machine. */
  readonly hosts?: readonly string[];
  /** How many queries about histories may wait. */
  readonly queries?: QueueBounds;
  /** Who may call: whoever reaches the service (the default), or only those with a key. */
  readonly auth?: Auth;
  /** The issuer whose access tokens are accepted beside keys. */
  readonly issuer?: TokenIssuer | undefined;
  /** The client under which browsers sign in with the issuer. */
  readonly signIn?: SignInClient | undefined;
  /** How many requests one key may send. */
  readonly rates?: Rates;
  readonly watches?: WatchOptions;
  /** Signs the heads of the journal, instead of a key that it keeps itself. */
  readonly signingKey?: KeyObject | undefined;
  /** Seals personal texts from now on; once switched on, they are always sealed. */
  readonly sealed?: boolean;
}

/** Builds the HTTP service over a pool; the caller listens and closes. */
export async function createApi(
  pool: pg.Pool,
  logger: FastifyBaseLogger,
  {
    relay,
    hosts = [],
    queries = { waiting: 100, perClient: 50 },
    auth = 'off',
    issuer,
    signIn,
    rates = {},
    watches = {},
    signingKey,
    sealed = false,
  }: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const metrics = new Metrics();
  const methods = new RouteMethods();
  const problems = new ProblemFilter(methods);
  const adapter = adapterOf(logger, problems);
  const access = accessOf(pool, logger, auth, issuer, signIn);
  const personal = await PersonalData.of(pool, sealed);
  const parts = { pool, metrics, logger, bounds: queries, access, watches, relay, signingKey, personal };
  const module = ApiModule.on(parts);
  // Nest declares its options as a class, but takes a literal.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: ['warn', 'error', 'fatal'],
  });
  const [fastify, server] = [adapter.getInstance(), adapter.getHttpServer()];
  fastify.addHook('onRoute', methods.note);
  boundPipelining(server);
  closeUnusedConnections(fastify, server);
  cutSlowReaders(server);
  traceRequests(fastify);
  guardEdge(fastify, hosts);
  await servePages(fastify, builtPages);
  guardAccess(fastify, access);
  await limitRates(fastify, rates, metrics);
  readEventBodies(fastify);
  const journal = new Journal(pool);
  warnOfClocks(fastify, () => journal.lastTime());
  tagAnswers(fastify);
  measureRequests(fastify, metrics);
  await serveDocs(app);
  app.useGlobalFilters(problems);
  await app.init();
  return app;
}

function adapterOf(logger: FastifyBaseLogger, problems: ProblemFilter): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // An import may take any time; a socket that is silent for a minute is closed.
    requestTimeout: 0,
    genReqId: idOf,
    // guardEdge answers those in our form.
    return503OnClosing: false,
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 1_024 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      problems.answer(error, request, reply);
    },
    clientErrorHandler: refuseConnection,
  });
}

/** Access by keys, and by an issuer's tokens. The issuer is asked for its addresses at once, until it answers. */
function accessOf(
  pool: pg.Pool,
  logger: FastifyBaseLogger,
  auth: Auth,
  issuer: TokenIssuer | undefined,
  signIn: SignInClient | undefined,
): Access {
  if (issuer === undefined) return new Access(pool, auth);
  const warn = (message: string) => (error: unknown) => {
    logger.warn({ err: error, issuer: issuer.issuer }, message);
  };
  const tokens = new TokenRing(issuer, warn('the issuer of tokens cannot be asked: trying again'));
  void tokens.discover();
  return new Access(pool, auth, {
    tokens,
    signIn: signIn && new IssuerSignIn(issuer, signIn, warn('a browser could not be signed in')),
  });
}

function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.answered({
      method: request.method,
      // As declared, `/v1/events/:id`: addresses from clients would make an unbounded number of labels.
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
    done();
  });
}
