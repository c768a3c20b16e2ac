import { describe, expect, it } from '@jest/globals';
import { cloudEvent, toCloudEvent } from './cloud-event.ts';
import type { RecordedEvent } from './event.ts';

const event: RecordedEvent = {
  id: 'e-1',
  type: 'MarketTargeted',
  source: '/newsroom',
  stream: 'company-naver',
  data: { company: 'Naver', market: 'PH' },
  correlationid: 'c-1',
  causationid: 'b-1',
  schemaversion: 1,
  version: 3,
  position: 17,
  recordedAt: '2026-11-23T15:58:32.123456Z',
};

describe('a recorded event as CloudEvents 1.0', () => {
  it('has the stream as its subject and the time of recording as its time', () => {
    expect(toCloudEvent(event)).toEqual({
      specversion: '1.0',
      id: 'e-1',
      source: '/newsroom',
      type: 'MarketTargeted',
      subject: 'company-naver',
      time: '2026-11-23T15:58:32.123456Z',
      datacontenttype: 'application/json',
      position: 17,
      streamversion: 3,
      schemaversion: 1,
      correlationid: 'c-1',
      causationid: 'b-1',
      data: { company: 'Naver', market: 'PH' },
    });
  });

  it('obeys its own schema', () => {
    for (const each of [event, { ...event, recordedby: 'Newsroom (sp_0f3a9c1b22de)' }])
      expect(cloudEvent.safeParse(toCloudEvent(each)).error).toBeUndefined();
  });
});
