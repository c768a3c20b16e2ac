import { type IdKind, idLength, idsOf } from './event-ids.ts';
import { differentBodies, eventsOf, type PostedEvent } from './events.ts';
import { turnsOf } from './turns.ts';

/** Which events are posted: how many streams they belong to, and with what ids. */
export interface Workload {
  readonly streams: number;
  readonly seed: number;
  readonly ids: IdKind;
}

/** Bytes in which only ids are to be filled in. */
interface Template {
  readonly bytes: Buffer;
  readonly idsAt: readonly number[];
}

const place = '#'.repeat(idLength);

const bodyOf = (event: PostedEvent, ids: IdKind): string =>
  JSON.stringify(ids === 'none' ? event : { id: place, ...event });

function templateOf(bytes: Buffer): Template {
  const idsAt: number[] = [];
  for (let at = bytes.indexOf(place); at >= 0; at = bytes.indexOf(place, at + idLength)) idsAt.push(at);
  return { bytes, idsAt };
}

function filled({ bytes, idsAt }: Template, newId: () => string): Buffer {
  const copy = Buffer.from(bytes);
  for (const at of idsAt) copy.write(newId(), at, idLength, 'latin1');
  return copy;
}

/** Gives whole HTTP requests, each a new event, going round the streams. Costs a copy of the bytes. */
export function requestsOf(url: string, workload: Workload, newId = idsOf(workload.ids)): () => Buffer {
  const templates = eventsOf(workload.streams, workload.seed).map((event) => {
    const body = Buffer.from(bodyOf(event, workload.ids));
    return templateOf(
      Buffer.concat([headOf(url, 'application/json', `Content-Length: ${body.length}`), body]),
    );
  });
  return roundOf(templates, newId);
}

/** Gives pieces of an NDJSON body of `lines` new events each. */
export function linesOf(workload: Workload, lines: number): () => Buffer {
  const next = turnsOf(eventsOf(workload.streams, workload.seed));
  const templates = Array.from({ length: Math.ceil(differentBodies / lines) }, () => {
    const body = Array.from({ length: lines }, () => `${bodyOf(next(), workload.ids)}\n`).join('');
    return templateOf(Buffer.from(body));
  });
  return roundOf(templates, idsOf(workload.ids));
}

/** The head of a POST of events. */
export function headOf(url: string, type: string, ...headers: readonly string[]): Buffer {
  const lines = [
    'POST /v1/events HTTP/1.1',
    `Host: ${new URL(url).host}`,
    `Content-Type: ${type}`,
    ...headers,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

function roundOf(templates: readonly Template[], newId: () => string): () => Buffer {
  const next = turnsOf(templates);
  return () => filled(next(), newId);
}
