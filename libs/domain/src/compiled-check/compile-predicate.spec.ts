import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { compilePredicate } from './compile-predicate.ts';
import { exampleOf, eventTypes } from '../envelope/event.ts';
import { postedEvent } from '../envelope/posted-event.ts';

const accepted = compilePredicate(postedEvent);
const valid = (value: unknown): boolean => postedEvent.safeParse(value).success;

const envelope = {
  specversion: '1.0',
  id: 'e-1',
  source: '/newsroom',
  datacontenttype: 'application/json',
  expectedversion: 3,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const examples = eventTypes.map((type) => ({ ...envelope, type, data: exampleOf(type) }));

describe('what is accepted', () => {
  it('is every documented example, without help from Zod', () => {
    for (const example of examples) expect(accepted(example)).toBe(true);
  });

  it('is what the schema takes, whatever JSON stands in whatever place', () => {
    const places = examples.flatMap((event) => pathsIn(event).map((path) => ({ event, path })));
    const text = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '\n',
        'é',
        'a\u0007',
        '\ud800',
        'PH',
        '035',
        'ko',
        '2024-06',
        'agreed',
        'x'.repeat(201),
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.webUrl(),
    );
    const json = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.array(text, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.constantFrom(...places), json, fc.boolean(), ({ event, path }, value, added) => {
        const input = changed(event, path, value, added);
        expect(accepted(input)).toBe(valid(input));
      }),
      { numRuns: 5000 },
    );
  });

  it('is not a list that is too long, nor an object with a member that is inherited', () => {
    const [meeting] = examples;
    expect(accepted(changed(meeting, ['data', 'topics'], Array(51).fill('AI'), false))).toBe(false);
    expect(accepted({ ...envelope, type: 'toString', data: {} })).toBe(false);
    expect(accepted(Object.create({ type: 'MeetingHeld' }))).toBe(false);
  });

  it('is what Zod says of a schema that is not known here', () => {
    const accept = compilePredicate(
      z.strictObject({ a: z.number().min(2), b: z.string().trim().optional() }),
    );
    expect(accept({ a: 2 })).toBe(true);
    expect(accept({ a: 1 })).toBe(false);
    expect(accept({ a: 2, b: 1 })).toBe(false);
  });
});

function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inside]) => pathsIn(inside).map((path) => [key, ...path])),
  ];
}

/** A copy in which another value stands at a place, or (`added`) beside it under a name that is unknown. */
function changed(value: unknown, [key, ...path]: readonly string[], other: unknown, added: boolean): unknown {
  if (key === undefined) return added && typeof value === 'object' ? { ...value, other } : other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = changed(copy[key], path, other, added);
  return copy;
}
