import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { eventTypes, jsonSchemas, parseEvent, toCloudEvent } from '@sovereign-pipeline/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parse } from 'yaml';
import { asyncApiFile } from './asyncapi-file.ts';
import { readerSchema, unportable } from './reader-schema.ts';

const text = await readFile(asyncApiFile, 'utf8');
const document = parse(text) as { components: { schemas: Record<string, object> } };

// As a reader does who changes nothing of its defaults but to read JSON Schema 2020-12 with formats.
// By its defaults Ajv also logs a member of `anyOf` whose type stands around it: no fault, and much output.
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
addFormats.default(ajv);
ajv.addKeyword('components');
ajv.addSchema({ $id: 'asyncapi', components: document.components });
const validatorOf = (type: string) => ajv.compile({ $ref: `asyncapi#/components/schemas/${type}` });
const validators = new Map(eventTypes.map((type) => [type, validatorOf(type)]));

interface Posted {
  readonly examples: readonly [{ readonly data: Record<string, unknown> }];
}
const exampleOf = (type: string) => (jsonSchemas[`Posted${type}`] as unknown as Posted).examples[0].data;

/** Whatever people write; much of it is refused, which is no concern here. */
const written = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    'NO',
    '035',
    'middle-east',
    'ko',
    '2024~',
    '한글',
    'مصدر',
    '🇰🇷',
    'a\nb\tc',
    '\u00a0x',
    '\ufeffx',
    '1:2',
  ),
  fc.constantFrom(
    'https://ex.example/한글',
    'https://例え.jp/a b',
    'http://[::1]/',
    'https://ex.example/?q=%F0%9F',
  ),
);

interface Place {
  readonly of: Record<string, unknown>;
  readonly key: string;
}

/** The places of an event that hold a text. */
function textsIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const of = value as Record<string, unknown>;
  return Object.entries(of).flatMap(([key, member]) =>
    typeof member === 'string' ? (key === 'type' ? [] : [{ of, key }]) : textsIn(member),
  );
}

const evidence = [{ publisher: 'A', url: 'https://a.example/', title: 't', quote: 'q', speaker: 's' }];

describe('the schemas of docs/asyncapi.yaml', () => {
  it('are satisfied by whatever the API takes, with the defaults of Ajv', () => {
    let taken = 0;
    const changes = fc.array(fc.tuple(fc.nat(), written), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...eventTypes), changes, (type, texts) => {
        const envelope = { id: 'e-1', source: '/s', correlationid: 'c', causationid: 'd', tracestate: 'a=b' };
        const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
        const bare = { ...envelope, traceparent, type, data: exampleOf(type) };
        const full = { ...bare, data: { ...bare.data, evidence } };
        const post = structuredClone(parseEvent(full, () => 'new').ok ? full : bare);
        const places = textsIn(post);
        for (const [place, value] of texts) {
          const at = places[place % places.length];
          if (at === undefined) continue;
          const before = at.of[at.key];
          at.of[at.key] = value;
          // One that is refused would hide all the others.
          if (!parseEvent(post, () => 'new').ok) at.of[at.key] = before;
        }
        const parsed = parseEvent(post, () => 'new');
        if (!parsed.ok) throw new Error(JSON.stringify(parsed));
        // A correction gets the stream of what it corrects.
        const event = parsed.event ?? { ...parsed.correction, stream: 'company-a' };
        taken += 1;
        const recordedAt = '2026-11-27T10:00:00.123456Z';
        const recorded = toCloudEvent({ ...event, version: 0, position: 1, recordedAt });
        const validate = validators.get(type);
        validate?.(recorded);
        expect(validate?.errors ?? []).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });

  it('are satisfied by events whose source was recorded when more was taken', () => {
    const example = { type: 'MarketTargeted' as const, data: exampleOf('MarketTargeted') };
    const parsed = parseEvent(example, () => 'e-1');
    if (!parsed.ok || parsed.event === undefined) throw new Error('not an event');
    const recorded = { ...parsed.event, version: 0, position: 1, recordedAt: '2026-11-27T10:00:00.123456Z' };
    for (const source of ['1:2', ':', '[', '//', 'http://[', '%752!:%CD'])
      expect(validators.get('MarketTargeted')?.(toCloudEvent({ ...recorded, source }))).toBe(true);
  });

  it('are open to fields that come later', () => {
    expect(text).not.toContain('additionalProperties: false');
    expect(
      readerSchema({ additionalProperties: false, properties: { a: { additionalProperties: false } } }),
    ).toEqual({
      properties: { a: {} },
    });
  });

  it('have only patterns that the engines of Go and Python know too', () => {
    const patterns = [...text.matchAll(/^\s*pattern: (.*)$/gm)].map(([, pattern = '']) => pattern);
    expect(patterns.length).toBeGreaterThan(10);
    expect(patterns.filter((pattern) => unportable.test(pattern))).toEqual([]);
    expect(() => readerSchema({ pattern: '^(?<=a)b$' })).toThrow('not every reader');
  });

  it('mean the same to readers of YAML 1.1, where NO is no', () => {
    expect(parse(text, { version: '1.1' })).toEqual(parse(text, { version: '1.2' }));
  });
});
