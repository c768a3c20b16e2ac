import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventTypes, schemaVersions } from './event.ts';
import { parseEvent } from './parse-event.ts';

const newId = () => 'new-id';
const target = { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH' } };
const errorsOf = (data: object) => {
  const parsed = parseEvent({ ...target, data: { ...target.data, ...data } }, newId);
  return parsed.ok ? [] : parsed.errors;
};

/** An event of each type with every field, and every place in it. */
const fullEvents = eventTypes.map((type) =>
  readFileSync(new URL(`./__fixtures__/v${schemaVersions[type]}/${type}.json`, import.meta.url), 'utf8'),
);
const envelope = {
  specversion: '1.0',
  id: 'i',
  source: '/s',
  expectedversion: 0,
  correlationid: 'c',
  causationid: 'c',
};
const places = fullEvents.flatMap((json) => {
  const event = { ...envelope, ...(JSON.parse(json) as object) };
  return pathsIn(event).map((path) => ({ event, path }));
});

/** What no schema expects: among it, what only JSON can say and what breaks when it is compared or printed. */
const anything = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/.X~?%[]{},YTZ:')) }),
  fc
    .constantFrom('length', 'size', 'valueOf', 'toString', 'toJSON', 'constructor', '__proto__', 'then')
    .map((key): unknown => JSON.parse(`{${JSON.stringify(key)}:{"valueOf":0,"toString":0}}`)),
);

describe('hostile input', () => {
  const nested = (depth: number) => JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth)) as object;
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [index, 1]));

  it.each([
    ['deep objects', { x: nested(5000) }, '/data/x/a/a/a/a/a/a', 'expected at most 8 levels of nesting'],
    ['long lists', { with: Array(1_000_000).fill('') }, '/data/with', 'expected at most 100 items'],
    ['wide objects', { place: wide }, '/data/place', 'expected at most 50 members'],
  ])('is refused at once: %s', (_, data, pointer, detail) => {
    expect(errorsOf(data)).toEqual([{ pointer, detail }]);
  });

  it('gets a bounded list of errors', () => {
    const worst = Array(50).fill(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [index, 1])));
    expect(errorsOf({ evidence: worst })).toHaveLength(50);
  });

  it('cannot pass for a string or a list by its length', () => {
    const length = JSON.parse('{"length":{"valueOf":0,"toString":0}}') as unknown;
    expect(errorsOf({ company: length })).toEqual([
      { pointer: '/data/company', detail: 'expected a string' },
    ]);
    expect(errorsOf({ with: length })).toEqual([{ pointer: '/data/with', detail: 'expected a list' }]);
    expect(errorsOf({ with: { length: 1e9 } })).toEqual([
      { pointer: '/data/with', detail: 'expected a list' },
    ]);
  });

  it('never makes it throw, whatever stands in whatever place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, ({ event, path }, value) => {
        const input = withValue(event, path, value);
        const parsed = parseEvent(input, newId);
        if (!parsed.ok) return parsed.errors.length > 0;
        const again = parseEvent(JSON.parse(JSON.stringify(input)), newId);
        return again.ok && again.event?.stream === parsed.event?.stream;
      }),
      { numRuns: 2000 },
    );
  });
});

function pathsIn(value: unknown): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const keys: PropertyKey[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    [],
    ...keys.flatMap((key) => pathsIn(value[key as keyof typeof value]).map((path) => [key, ...path])),
  ];
}

/** A copy of a value in which another stands at a place. */
function withValue(value: unknown, [key, ...path]: readonly PropertyKey[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    PropertyKey,
    unknown
  >;
  copy[key] = withValue(copy[key], path, replacement);
  return copy;
}
