import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { maxEventBytes } from '@sovereign-pipeline/domain';
import { problem, ProblemError } from '../problems.ts';

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
  fastify.addContentTypeParser('application/x-ndjson', (_request: FastifyRequest, payload: Readable) =>
    Promise.resolve<EventBody>({ kind: 'many', format: 'ndjson', chunks: payload }),
  );
  fastify.addContentTypeParser(oneOrArray, readOneOrArray);
}

/** Decides by the first byte that is not white space: `[` starts an array. */
function readOneOrArray(
  _request: FastifyRequest,
  payload: Readable,
  done: (error: Error | null, body?: EventBody) => void,
): void {
  const parts: Buffer[] = [];
  let length = 0;
  let isOne = false;
  const settle = (error: Error | null, body?: EventBody): void => {
    payload.off('data', onData).off('end', onEnd).off('error', onError).off('close', onClose);
    done(error, body);
  };
  const onData = (chunk: Buffer): void => {
    if (!isOne) {
      const first = chunk.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
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
