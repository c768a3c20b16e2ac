import { describe, expect, it } from '@jest/globals';
import { eventTypes } from './event.ts';
import { cloudEvent } from './cloud-event.ts';
import { parseEvent } from './parse-event.ts';
import { jsonSchemas } from './json-schemas.ts';

const everything = JSON.stringify(jsonSchemas);

describe('the JSON Schemas', () => {
  it('name what an API document needs', () => {
    const names = eventTypes.flatMap((type) => [`${type}Data`, `Posted${type}`, type]);
    expect(Object.keys(jsonSchemas)).toEqual(
      expect.arrayContaining([...names, 'PostedEvent', 'CloudEvent', 'Evidence', 'Market']),
    );
  });

  it('refer only to one another, as components of an OpenAPI document', () => {
    const references = [...everything.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference);
    expect(references.length).toBeGreaterThan(20);
    const known = Object.keys(jsonSchemas).map((name) => `#/components/schemas/${name}`);
    expect(references.filter((reference) => !known.includes(reference))).toEqual([]);
    expect(everything).not.toMatch(/\$defs|\$id|\$schema/);
  });

  it('refuse unknown fields', () => {
    for (const type of eventTypes) {
      expect(jsonSchemas[`${type}Data`]).toMatchObject({ type: 'object', additionalProperties: false });
      expect(jsonSchemas[`Posted${type}`]).toMatchObject({
        required: ['type', 'data'],
        additionalProperties: false,
      });
    }
  });

  it('give examples that can be posted as they stand', () => {
    const examplesOf = (name: string) => (jsonSchemas[name] as { examples: readonly unknown[] }).examples;
    const posted = ['PostedEvent', ...eventTypes.map((type) => `Posted${type}`)].flatMap(examplesOf);
    expect(posted).toHaveLength(2 * eventTypes.length);
    for (const example of posted) expect(parseEvent(example, () => 'new-id')).toMatchObject({ ok: true });
    for (const example of examplesOf('CloudEvent')) expect(cloudEvent.safeParse(example).success).toBe(true);
  });

  it('use patterns that every regular expression engine with Unicode reads', () => {
    const patterns = [...everything.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
      ([, json = '""']) => JSON.parse(json) as string,
    );
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow();
  });
});
