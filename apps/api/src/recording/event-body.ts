import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { maxEventBytes, pointerTo } from '@sovereign-pipeline/domain';
import { problem, type Problem, ProblemError } from '../http/problems.ts';
import { isOfMark, isSpace } from './json-items.ts';

/** A posted body: one event whole, or many still on their way. */
export type EventBody =
  | { readonly kind: 'one'; readonly bytes: Buffer }
  | { readonly kind: 'many'; readonly format: 'array' | 'ndjson'; readonly chunks: Readable };

const oneOrArray = ['application/json', 'application/cloudevents+json', 'application/cloudevents-batch+json'];

/**
 * Teaches Fastify to read event bodies. One event is read whole, up to its bound; an array or NDJSON is handed on
 * as a stream, of any length.
 */
export function readEventBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/x-ndjson', (request: FastifyRequest, payload: Readable) => {
    expectPlainUtf8(request);
    return Promise.resolve<EventBody>({ kind: 'many', format: 'ndjson', chunks: payload });
  });
  fastify.addContentTypeParser(oneOrArray, (request: FastifyRequest, payload: Readable, done: Done) => {
    try {
      expectPlainUtf8(request);
    } catch (error) {
      done(error as Error);
      return;
    }
    readOneOrArray(payload, done);
  });
}

type Done = (error: Error | null, body?: EventBody) => void;

/** Refuses a compressed body and any charset but UTF-8, which JSON is always in. */
function expectPlainUtf8({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    refuse('Content-Encoding', 'expected a body that is not compressed');
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) refuse('Content-Type', 'expected the charset utf-8, or none');
}

function refuse(header: string, detail: string): never {
  throw new ProblemError(problem('unsupported-media-type', { errors: [{ header, detail }] }));
}

/**
 * Bytes to read and discard of a body that is too large. Many clients read no answer before they have sent their body:
 * if refused and cut off earlier, they would see only a broken connection.
 */
const mostDiscarded = 64 * 1024 * 1024;

/** Decides by the first byte that is not white space: `[` starts an array. */
function readOneOrArray(payload: Readable, done: Done): void {
  const parts: Buffer[] = [];
  let length = 0;
  let isOne = false;
  const settle = (error: Error | null, body?: EventBody): void => {
    payload.off('data', onData).off('end', onEnd).off('error', onError).off('close', onClose);
    done(error, body);
  };
  const onData = (chunk: Buffer): void => {
    if (!isOne) {
      const first = chunk.find((byte) => !isSpace(byte) && !isOfMark(byte));
      if (first === 0x5b) {
        payload.pause();
        payload.unshift(chunk);
        settle(null, { kind: 'many', format: 'array', chunks: payload });
        return;
      }
      isOne = first !== undefined;
      if (!isOne) return;
    }
    length += chunk.length;
    if (length <= maxEventBytes) parts.push(chunk);
    else if (length > mostDiscarded) {
      payload.resume();
      settle(new ProblemError(eventTooLarge));
    } else parts.length = 0;
  };
  const onEnd = (): void => {
    if (length > maxEventBytes) settle(new ProblemError(eventTooLarge));
    else
      settle(null, { kind: 'one', bytes: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts) });
  };
  const onError = (error: Error): void => {
    settle(error);
  };
  const onClose = (): void => {
    settle(
      new ProblemError(
        problem('malformed-request', { detail: 'the connection closed before the body was complete' }),
      ),
    );
  };
  payload.on('data', onData).on('end', onEnd).on('error', onError).on('close', onClose);
}

export const eventTooLarge = problem('event-too-large', {
  detail: `expected at most ${maxEventBytes} bytes for one event, or for a body that is no event`,
});

/**
 * Bytes to a JSON value, or the problem with them. Nothing is repaired: neither encoding nor syntax; a byte order mark
 * is neither. Where a member is given twice, the event's id is still known.
 */
export function parseJson(
  bytes: Buffer,
): { readonly value: unknown } | { readonly problem: Problem; readonly id?: string } {
  if (!isUtf8(bytes)) return { problem: problem('invalid-encoding', { detail: 'expected UTF-8' }) };
  try {
    const whole = bytes.toString('utf8');
    // The service always reads UTF-8, so a byte order mark adds nothing.
    const text = whole.startsWith('\uFEFF') ? whole.slice(1) : whole;
    const value = JSON.parse(text) as unknown;
    const pointer = doubledMember(text, value);
    if (pointer === undefined) return { value };
    const id = pointer === '/id' ? undefined : idOf(value);
    return { problem: doubled(pointer), ...(id !== undefined && { id }) };
  } catch (error) {
    return {
      problem: problem('invalid-json', { detail: error instanceof Error ? error.message : String(error) }),
    };
  }
}

/** The id that an event was posted with. */
export function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id } = value as { id?: unknown };
  return typeof id === 'string' && id.length <= 128 ? id : undefined;
}

const doubled = (pointer: string): Problem =>
  problem('invalid-json', {
    detail: `the member ${pointer} is given twice`,
    errors: [{ pointer, detail: 'expected once: a member that is given twice means two things' }],
  });

/**
 * The first member that an object of a JSON text gives twice, as a JSON pointer. `JSON.parse` would silently keep the
 * last one. `value`: the parsed text. Most texts need no scan: they have no more colons after a quote than members.
 */
export function doubledMember(text: string, value: unknown): string | undefined {
  const members = membersIn(value);
  return Number.isNaN(members) || quotesBeforeColons(text) === members ? undefined : firstDoubled(text);
}

const maxDepth = 12;

/** The number of members; NaN: nested more deeply than any event may be, for which it is refused. */
function membersIn(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > maxDepth) return Number.NaN;
  let members = 0;
  if (Array.isArray(value)) for (const item of value) members += membersIn(item, depth + 1);
  else for (const key in value) members += 1 + membersIn((value as Record<string, unknown>)[key], depth + 1);
  return members;
}

/** No fewer than there are names in a valid JSON text; more when a string has a quote before a colon in it. */
function quotesBeforeColons(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (isSpace(text.charCodeAt(before))) before -= 1;
    if (text.charCodeAt(before) === 0x22) count += 1;
  }
  return count;
}

interface Open {
  /** The names so far; undefined for a list. */
  readonly names: Set<string> | undefined;
  /** The name, or the index in a list, of the next value. */
  key: string | number;
}

function firstDoubled(text: string): string | undefined {
  const open: Open[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g;
  for (const [token, colon] of text.matchAll(tokens)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ names: new Set(), key: '' });
    else if (token === '[') open.push({ names: undefined, key: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (typeof inside?.key === 'number') inside.key += 1;
    } else if (colon !== undefined && inside?.names) {
      inside.key = JSON.parse(token.slice(0, -colon.length)) as string;
      if (inside.names.has(inside.key)) return pointerTo(open.map(({ key }) => key));
      inside.names.add(inside.key);
    }
  }
  return undefined;
}
