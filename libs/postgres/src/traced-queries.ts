import { type Attributes, context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import pg from 'pg';

const tracer = trace.getTracer('sovereign-pipeline');

type Query = pg.ClientBase['query'];
type Answered = (error: unknown, result?: pg.QueryResult) => void;
type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void;

/**
 * From now on each statement on a connection of the pool, and the wait for one when none is free, has a span in the
 * trace that is under way. Where none is, as with what a timer does, nothing is told.
 */
export function traceQueries(pool: pg.Pool): void {
  const about = ofDatabase(pool);
  pool.on('connect', (client) => {
    const query: Query = client.query.bind(client);
    client.query = tracedQuery(query, about);
  });
  const connect = pool.connect.bind(pool) as (connected?: Connected) => Promise<pg.PoolClient> | undefined;
  pool.connect = ((connected?: Connected) => {
    const span = pool.idleCount === 0 ? stepOf('wait for a connection', SpanKind.INTERNAL) : undefined;
    if (connected)
      // The pool calls it from within whatever gave the connection back.
      return connect(
        context.bind(context.active(), (error, client, release) => {
          end(span, error);
          connected(error, client, release);
        }),
      );
    const connecting = connect();
    if (span && connecting) ended(span, connecting);
    return connecting;
  }) as pg.Pool['connect'];
}

/** As the conventions of OpenTelemetry for databases have it. */
export function ofDatabase({ options }: pg.Pool): Attributes {
  const { database, host, port } = new pg.Client(options);
  return {
    'db.system.name': 'postgresql',
    ...(database !== undefined && { 'db.namespace': database }),
    'server.address': host,
    'server.port': port,
  };
}

function tracedQuery(query: Query, about: Attributes): Query {
  return ((...given: unknown[]) => {
    const pass = query as (...given: unknown[]) => unknown;
    const text = textOf(given[0]);
    const span = text === undefined ? undefined : statementSpan(text, about);
    if (!span) return pass(...given);
    const at = given.findIndex((each) => typeof each === 'function');
    const answered = given[at] as Answered | undefined;
    if (!answered) {
      const answer = pass(...given) as Promise<pg.QueryResult>;
      ended(span, answer);
      return answer;
    }
    const told: Answered = (error, result) => {
      end(span, error, result);
      answered(error, result);
    };
    return pass(...given.with(at, told));
  }) as Query;
}

/** Undefined of queries that pg did not make, which answer in ways of their own. */
function textOf(config: unknown): string | undefined {
  if (typeof config === 'string') return config;
  const { text, submit } = config as { text?: unknown; submit?: unknown };
  return submit === undefined && typeof text === 'string' ? text : undefined;
}

const statementSpan = (text: string, about: Attributes): Span | undefined =>
  trace.getActiveSpan()?.isRecording() !== true
    ? undefined
    : stepOf(summaryOf(text), SpanKind.CLIENT, () => ({ ...about, ...attributesOf(text) }));

function stepOf(name: string, kind: SpanKind, attributes?: () => Attributes): Span | undefined {
  if (trace.getActiveSpan()?.isRecording() !== true) return undefined;
  return tracer.startSpan(name, { kind, ...(attributes && { attributes: attributes() }) });
}

function ended(span: Span, answer: Promise<unknown>): void {
  answer.then(
    (result) => {
      end(span, undefined, result);
    },
    (error: unknown) => {
      end(span, error);
    },
  );
}

function end(span: Span | undefined, error: unknown, result?: unknown): void {
  if (error instanceof Error) {
    const { code } = error as { code?: unknown };
    span?.setAttribute('error.type', typeof code === 'string' ? code : error.name);
    if (error instanceof pg.DatabaseError && typeof code === 'string')
      span?.setAttribute('db.response.status_code', code);
    span?.setStatus({ code: SpanStatusCode.ERROR });
  }
  const { rows } = (result ?? {}) as Partial<pg.QueryResult>;
  if (Array.isArray(rows)) span?.setAttribute('db.response.returned_rows', rows.length);
  span?.end();
}

/** Of a statement of many pages its beginning is enough to know it by. */
const longestText = 2_000;

/** Parameters are not in it, and what stands in the text between quotes is left out. */
const attributesOf = (text: string): Attributes => ({
  'db.operation.name': operationOf(text),
  'db.query.summary': summaryOf(text),
  'db.query.text': text
    .replaceAll(/'(?:[^']|'')*'/g, '?')
    .trim()
    .slice(0, longestText),
});

function operationOf(text: string): string {
  const first = /[a-z]+/i.exec(text)?.[0].toUpperCase() ?? 'QUERY';
  if (first !== 'WITH') return first;
  return /\b(?:insert|update|delete)\b/i.exec(text)?.[0].toUpperCase() ?? 'SELECT';
}

/** The operation and the first tables that it names: few values, by which tools group. */
function summaryOf(text: string): string {
  const tables = [...text.matchAll(/\b(?:from|join|into|update)\s+([a-z_][\w.]*\.\w+)/gi)].map(
    ([, name]) => name,
  );
  return [operationOf(text), ...new Set(tables)].slice(0, 4).join(' ');
}
