import { z } from 'zod';
import { parseEvent, type Parsed } from './parse-event.ts';
import { type EventType, schemaVersions } from './event.ts';
import { fieldErrors, plainWords } from './field-error.ts';

const rfc3339 = z.iso.datetime();
/** In the calendar, in UTC, to the microsecond, and not before what PostgreSQL has times for. */
const time = z
  .string()
  .refine(
    (text) => rfc3339.safeParse(text).success && /^(?!0000)[^.]*(\.\d{1,6})?Z$/.test(text),
    'expected a time in UTC such as 2026-11-23T15:58:32.123456Z',
  );
const place = z.int().min(1);
const said = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'expected some text without control characters');

/** What an event of `/v1/events` has that its journal gave it. */
const given = z.object({
  time,
  position: place,
  streamversion: z.int().min(0),
  schemaversion: z.int().min(1),
  recordedby: said.optional(),
  importedtime: time.optional(),
  importedposition: place.optional(),
  importedby: said.optional(),
});

/** Where an event was recorded first, when it came from another journal. */
export interface Imported {
  readonly importedtime: string;
  readonly importedposition: number;
  readonly importedby?: string;
}

/**
 * Reads an event as another journal exported it: what that one gave it is kept as `imported…`; of one that was
 * imported there already, what it was given first. Otherwise as `parseEvent`.
 */
export function parseExported(input: unknown, newId: () => string, now?: number): Parsed {
  const { success, data, error } = given.safeParse(input, { error: plainWords });
  if (!success) return { ok: false, errors: fieldErrors(error.issues, () => '') };
  const { time, position, streamversion, schemaversion, recordedby, ...first } = data;
  const rest = Object.fromEntries(
    Object.entries(input as object).filter(([name]) => !Object.hasOwn(given.shape, name)),
  );
  const parsed = parseEvent(rest, newId, now);
  if (!parsed.ok) return parsed;
  const { type } = parsed.event ?? parsed.correction;
  if (schemaversion !== schemaVersions[type satisfies EventType])
    return {
      ok: false,
      errors: [{ pointer: '/schemaversion', detail: expectedVersion(schemaVersions[type]) }],
    };
  const by = first.importedtime === undefined ? recordedby : first.importedby;
  const imported: Imported = {
    importedtime: first.importedtime ?? time,
    importedposition: first.importedposition ?? position,
    ...(by !== undefined && { importedby: by }),
  };
  return parsed.event
    ? { ...parsed, event: { ...parsed.event, ...imported } }
    : { ...parsed, correction: { ...parsed.correction, ...imported } };
}

const expectedVersion = (version: number): string =>
  `expected ${String(version)}: events are exported in the shape that is written now`;
