import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JournalLog, type KafkaSettings } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import { type Auth, createLogger, type SignInClient, type TokenIssuer } from '@sovereign-pipeline/runtime';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import {
  currentProjection,
  ensureLive,
  prepareReadModels,
  Projection,
  type ProjectionDefinition,
  type ProjectorReport,
  Projectors,
} from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import type { Rates } from './access/limit-rates.ts';
import type { QueueBounds } from './http/fair-queue.ts';
import { migrateAll } from './database/migrate-all.ts';
import { createApi } from './create-api.ts';
import { Relay, type RelayOptions } from './relay/relay.ts';
import type { WatchOptions } from './watches/watches.module.ts';

/** Whatever fetch takes as a body. */
export type Body = NonNullable<RequestInit['body']>;

/** The real service on a real database of its own, with a projector beside it. */
export interface ApiUnderTest {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly database: ThrowawayDatabase;
  readonly app: NestFastifyApplication;
  /** Posts one value as JSON. */
  post(event: unknown, headers?: Record<string, string>, query?: string): Promise<Answer>;
  /** Posts a body as it is. */
  postRaw(body: Body, headers: Record<string, string>, query?: string): Promise<Response>;
  /** Asks until the read models have what was recorded, as far as `?after=` says. */
  get(path: string): Promise<Answer>;
  /** Ends the projector beside it as a crash does: it says nothing any more. */
  endProjector(): Promise<void>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface ApiOptions {
  readonly kafka?: KafkaSettings;
  readonly relay?: Partial<RelayOptions>;
  /** Of another service under test, which drops it. */
  readonly database?: ThrowawayDatabase;
  /** By what names it is called. */
  readonly hosts?: readonly string[];
  /** How many queries of histories may wait. */
  readonly queries?: QueueBounds;
  /** Who may ask. Default: everybody. */
  readonly auth?: Auth;
  readonly issuer?: TokenIssuer;
  readonly signIn?: SignInClient;
  /** Where it listens. Default: any free one. */
  readonly port?: number;
  /** How often one key may ask. */
  readonly rates?: Rates;
  /** What the projector beside it goes by. Default: what it is to go by. */
  readonly definition?: ProjectionDefinition;
  readonly watches?: WatchOptions;
  /** Personal texts are sealed. */
  readonly sealed?: boolean;
}

export async function startApi(options: ApiOptions = {}): Promise<ApiUnderTest> {
  const database = options.database ?? (await throwawayDatabase());
  // As the process has it.
  const pool = createPool(database.url, { name: 'api', max: 17 });
  await migrateAll(pool);
  await prepareReadModels(pool);
  const { schema } = await ensureLive(pool, currentProjection);
  const logger = createLogger('api', { LOG_LEVEL: 'silent' });
  const relay = options.kafka && new Relay(pool, options.kafka, { logger, ...options.relay });
  const app = await createApi(pool, logger, {
    relay,
    hosts: options.hosts ?? [],
    ...(options.queries && { queries: options.queries }),
    auth: options.auth ?? 'off',
    issuer: options.issuer,
    signIn: options.signIn,
    ...(options.rates && { rates: options.rates }),
    watches: options.watches ?? {},
    sealed: options.sealed ?? false,
  });
  await app.listen(options.port ?? 0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const projector = await startProjector(pool, schema, options.definition ?? currentProjection);

  const answer = async (response: Response): Promise<Answer> => ({
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  });
  const postRaw = (body: Body, headers: Record<string, string>, query = ''): Promise<Response> =>
    fetch(`${url}/v1/events${query}`, {
      method: 'POST',
      body,
      headers,
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    });
  return {
    url,
    pool,
    database,
    app,
    postRaw,
    post: async (event, headers = {}, query = '') =>
      answer(await postRaw(JSON.stringify(event), { 'content-type': 'application/json', ...headers }, query)),
    get: (path) => patiently(async () => answer(await fetch(url + path))),
    endProjector: () => projector.end(),
    close: async () => {
      await projector.end();
      await app.close();
      await pool.end();
      if (options.database === undefined) await database.drop();
    },
  };
}

/** Asks again while the read models are behind what was recorded: on a busy machine longer than one request waits. */
const patiently = (ask: () => Promise<Answer>): Promise<Answer> =>
  eventually(async () => {
    const given = await ask();
    const { code, detail } = given.body;
    return code === 'not-caught-up' && !String(detail).startsWith('nothing is recorded') ? undefined : given;
  });

/** Follows the journal, and says so in the database as projectors do. */
async function startProjector(pool: pg.Pool, schema: string, definition: ProjectionDefinition) {
  const stop = new AbortController();
  const { signal } = stop;
  const projection = new Projection(pool, { schema, onFault: 'park', definition });
  const projecting = new JournalLog(pool).run(projection, signal);
  const report: ProjectorReport = {
    ...{ id: randomUUID(), host: 'tests', pid: process.pid, version: definition.version, log: 'journal' },
    ...{ slices: ['journal'], state: 'following', blocked: [], setAside: 0 },
  };
  const projectors = new Projectors(pool);
  await projectors.report(report);
  const reporting = (async () => {
    while (!signal.aborted) {
      await projectors.report(report).catch(() => undefined);
      await delay(1_000, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    end: async () => {
      stop.abort();
      await Promise.all([projecting, reporting]);
    },
  };
}

/** A valid event of each kind, to be varied by tests. */
export const meeting = (more: object = {}): object => ({
  type: 'MeetingHeld',
  data: { participants: [{ company: 'Naver' }, { company: 'Nvidia' }] },
  ...more,
});

export const target = (market: string, more: object = {}): object => ({
  type: 'MarketTargeted',
  data: { company: 'Naver', market },
  ...more,
});

export const proposed = (partnershipId: string, more: object = {}): object => ({
  type: 'PartnershipProposed',
  data: {
    partnershipId,
    parties: [{ company: 'Naver' }, { company: 'Converge ICT' }],
    purpose: 'AI for the Philippines',
    markets: ['PH'],
  },
  ...more,
});
