import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dataSchemas, eventTypes, schemaVersion } from './event.ts';
import { parseEvent } from './parse-event.ts';

// One event of every type and schema version ever written, with every field: the journal keeps them for ever.
const fixtures = new URL('./__fixtures__/', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, fixtures), 'utf8')) as { data: object };

describe('what was ever stored', () => {
  it('has a fixture for every type of the version that is written now', () => {
    const files = readdirSync(new URL(`v${schemaVersion}/`, fixtures));
    expect(files.sort()).toEqual(eventTypes.map((type) => `${type}.json`).sort());
  });

  it.each(eventTypes)('v1 %s is still read, with all its fields, and kept as posted', (type) => {
    const fixture = read(`v1/${type}.json`);
    expect(Object.keys(fixture.data).sort()).toEqual(Object.keys(dataSchemas[type].shape).sort());
    const parsed = parseEvent(fixture, () => 'new-id');
    expect(parsed).toMatchObject({ ok: true, event: { type, schemaversion: 1 } });
    expect(JSON.stringify(parsed.ok && parsed.event.data)).toBe(JSON.stringify(fixture.data));
  });
});
