import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { maxEventBytes } from '@sovereign-pipeline/domain';
import { problem, ProblemError } from '../http/problems.ts';
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
    if (length > maxEventBytes) {
      payload.resume();
      settle(new ProblemError(eventTooLarge));
    } else parts.push(chunk);
  };
  const onEnd = (): void => {
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
  detail: `expected at most ${maxEventBytes} bytes for one event`,
});
