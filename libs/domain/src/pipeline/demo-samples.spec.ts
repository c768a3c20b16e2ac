import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { eventTypes } from '../envelope/event.ts';
import { parseEvent } from '../envelope/parse-event.ts';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldPartnership } from '../partnership/partnership.ts';
import { foldPipeline } from './pipeline.ts';
import { pipelineSchema } from './pipeline-schema.ts';

const file = new URL('../../../../samples/demo/invented.ndjson', import.meta.url);
const text = readFileSync(file, 'utf8');
const events = text
  .trimEnd()
  .split('\n')
  .map(
    (line) => JSON.parse(line) as Posted & { data: { note?: string; evidence?: { publisher: string }[] } },
  );
const facts = recorded(...events);

describe('the invented story', () => {
  it('is a file of events that can be posted, each under an id of its own, and every one says that it is invented', () => {
    expect(events.length).toBeGreaterThanOrEqual(60);
    for (const event of events) {
      expect(parseEvent(event, () => 'not needed')).toMatchObject({ ok: true });
      expect([event.id, event.data.note]).toEqual([event.id, 'Invented for the demo.']);
      for (const { publisher } of event.data.evidence ?? [])
        expect(publisher).toMatch(/\((?:invented|مختلق|지어낸 매체)\)$/);
    }
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('has every kind of event, and several scripts', () => {
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(eventTypes));
    for (const script of ['Hangul', 'Arabic', 'Han', 'Hiragana'])
      expect(text).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  });

  it('has partnerships at every stage from proposed on that reports tell of, contested, in conflict and taken back', () => {
    const of = (id: string) => foldPartnership(`demo-${id}`, facts);
    expect(of('haneul-qamar')).toMatchObject({
      stage: 'launched',
      since: '2025-05-03',
      certainty: 'confirmed',
    });
    expect(of('haneul-kestrel')).toMatchObject({ stage: 'stalled', contested: true });
    expect(of('andes-kestrel')).toMatchObject({
      stage: 'agreed',
      parties: [{ id: 'andes-datos' }, { id: 'kestrel-chips' }],
    });
    expect(of('baobab-straits')).toMatchObject({ conflict: true });
    expect(of('kestrel-qamar')?.decisions).toHaveLength(2);
    expect(of('lumen-haneul')?.stage).toBe('ended');
  });

  it("folds to pipelines that have the service's shape", () => {
    for (const company of ['haneul-ai', 'qamar-digital', 'minato-cloud', 'baobab-networks']) {
      const pipeline = foldPipeline(company, facts);
      expect(pipelineSchema.safeParse(pipeline).error).toBeUndefined();
      expect(pipeline?.partnerships.length).toBeGreaterThan(0);
    }
    expect(foldPipeline('minato-cloud', facts)?.meetings).toMatchObject({
      planned: [{ id: 'demo-mn-tokyo' }],
    });
  });
});
