import { events } from './001-events.ts';
import { append } from './002-append.ts';
import { relay } from './003-relay.ts';
import { retractions } from './004-retractions.ts';
import { appendInOneInsert } from './005-append-in-one-insert.ts';
import { appendOne } from './006-append-one.ts';

/** In order, never edited once released, only added to. */
export const migrations: readonly { readonly id: number; readonly name: string; readonly sql: string }[] = [
  { id: 1, name: 'events', sql: events },
  { id: 2, name: 'append', sql: append },
  { id: 3, name: 'relay', sql: relay },
  { id: 4, name: 'retractions', sql: retractions },
  { id: 5, name: 'append-in-one-insert', sql: appendInOneInsert },
  { id: 6, name: 'append-one', sql: appendOne },
];
