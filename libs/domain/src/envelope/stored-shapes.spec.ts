import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { shapeOf, whatToDo } from './schema-drift.fixture.ts';
import { dataSchemas, eventTypes, recordedSchemas, schemaVersions } from './event.ts';
import { parseEvent } from './parse-event.ts';
import { upcast } from './upcast.ts';
import { upcasters } from './upcasters.ts';

// One event of every type and schema version ever written, with every field, and the schema of each: the journal keeps
// such events for ever.
const fixture = (version: number, name: string) =>
  new URL(`./__fixtures__/v${version}/${name}.json`, import.meta.url);
const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

const everWritten = eventTypes.flatMap((type) =>
  Array.from({ length: schemaVersions[type] }, (_, index) => ({ type, version: index + 1 })),
);
const current = eventTypes.map((type) => ({ type, version: schemaVersions[type] }));

describe('what was ever stored', () => {
  it.each(everWritten)('$type of version $version is still read', ({ type, version }) => {
    const stored = read(fixture(version, type)) as { type: typeof type; data: object };
    const today = upcast({ ...stored, schemaversion: version });
    expect(today.schemaversion).toBe(schemaVersions[type]);
    expect(parseEvent({ type, data: today.data }, () => 'new-id')).toMatchObject({ ok: true });
  });

  it.each(everWritten)('$type of version $version has its schema kept', ({ type, version }) => {
    const file = fixture(version, `${type}.schema`);
    if (version === schemaVersions[type] && !existsSync(file)) {
      writeFileSync(file, `${JSON.stringify(shapeOf(dataSchemas[type]), null, 2)}\n`);
      throw new Error(`${file.pathname} was missing and is written now: npm run format, and commit it`);
    }
    expect(read(file)).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it.each(eventTypes)('has an upcaster for each step of %s', (type) => {
    expect(upcasters[type]).toHaveLength(schemaVersions[type] - 1);
  });
});

describe('an erasure, which is not posted', () => {
  const read1 = (name: string): unknown => read(fixture(1, name));

  it('is still read, and has the schema that it was released with', () => {
    const stored = read1('PersonErased') as { type: 'PersonErased'; data: object };
    const event = { ...stored, schemaversion: 1 };
    expect(upcast(event)).toBe(event);
    expect(recordedSchemas.PersonErased.parse(stored.data)).toEqual(stored.data);
    expect(shapeOf(recordedSchemas.PersonErased)).toEqual(read1('PersonErased.schema'));
    expect(upcasters.PersonErased).toEqual([]);
    expect(parseEvent(stored, () => 'new-id')).toMatchObject({ ok: false });
  });
});

describe('what is written now', () => {
  it.each(current)(
    '$type of version $version is kept as posted, with all its fields',
    ({ type, version }) => {
      const { data } = read(fixture(version, type)) as { data: object };
      expect(Object.keys(data).sort()).toEqual(Object.keys(dataSchemas[type].shape).sort());
      const parsed = parseEvent({ type, data }, () => 'new-id');
      const event = parsed.ok ? (parsed.event ?? parsed.correction) : undefined;
      expect(event).toMatchObject({ type, schemaversion: version });
      expect(JSON.stringify(event?.data)).toBe(JSON.stringify(data));
    },
  );

  it.each(current)('$type has the schema that version $version was released with', ({ type, version }) => {
    expectShape(dataSchemas[type], type, version);
  });

  it('may not change without a new version: the failure says what to do', () => {
    const next = schemaVersions.ModelLaunched + 1;
    const changed = dataSchemas.ModelLaunched.extend({ licence: z.string() });
    const failure = () => {
      expectShape(changed, 'ModelLaunched', schemaVersions.ModelLaunched);
    };
    for (const step of [
      `raise schemaVersions.ModelLaunched to ${next}`,
      `add an upcaster from ${next - 1} to ${next} to upcasters.ModelLaunched`,
      `__fixtures__/v${next}/ModelLaunched.json`,
      `__fixtures__/v${next}/ModelLaunched.schema.json`,
      'raise projectionVersion',
    ]) {
      expect(failure).toThrow(step);
    }
  });

  it('may be described in other words', () => {
    const described = dataSchemas.ModelLaunched.meta({ description: 'Other words', examples: [] });
    expectShape(described, 'ModelLaunched', schemaVersions.ModelLaunched);
  });
});

function expectShape(schema: z.ZodType, type: (typeof eventTypes)[number], version: number): void {
  try {
    expect(shapeOf(schema)).toEqual(read(fixture(version, `${type}.schema`)));
  } catch (difference) {
    throw new Error(`${whatToDo(type, version)}\n\n${String(difference)}`, { cause: difference });
  }
}
