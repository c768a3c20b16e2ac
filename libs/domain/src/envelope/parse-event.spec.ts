import { describe, expect, it } from '@jest/globals';
import { eventTypes } from './event.ts';
import { parseEvent } from './parse-event.ts';

const newId = () => 'new-id';
const unknown: unknown = expect.stringMatching(/^unknown field; known here: /);
const target = { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH' } };
const evidence = { publisher: 'The Korea Herald' };

/** What is wrong with `target` when its data and its envelope have these members more. */
function errorsOf(data: object, envelope: object = {}) {
  const parsed = parseEvent({ ...target, ...envelope, data: { ...target.data, ...data } }, newId);
  return parsed.ok ? [] : parsed.errors;
}

describe('advice', () => {
  it('names the known fields, and the one that is meant', () => {
    const party = { company: 'Naver', role: 'builder' };
    const posted = { type: 'PartnershipProposed', data: { parties: [party], purpose: 'x' } };
    expect(parseEvent(posted, newId)).toEqual({
      ok: false,
      errors: [
        {
          pointer: '/data/parties/0/role',
          detail: 'unknown field; did you mean roles?; known here: company, unnamed, roles, kind, people',
        },
      ],
    });
  });

  it('says what to do about null', () => {
    const advice = 'null is no value: leave out what is not known';
    for (const [data, pointer] of [
      [{ occurred: null }, '/data/occurred'],
      [{ certainty: null }, '/data/certainty'],
      [{ languages: null }, '/data/languages'],
      [{ market: null }, '/data/market'],
      [{ evidence: [{ publisher: 'X', url: null }] }, '/data/evidence/0/url'],
      [{ with: ['Nvidia', null] }, '/data/with/1'],
    ] as const) {
      expect(errorsOf(data)).toEqual([{ pointer, detail: expect.stringContaining(advice) as unknown }]);
    }
  });
});

describe('a posted event', () => {
  it('needs only a type and data: the rest is filled in', () => {
    expect(parseEvent(target, newId)).toEqual({
      ok: true,
      event: {
        id: 'new-id',
        type: 'MarketTargeted',
        source: '/sovereign-pipeline/api',
        stream: 'company-naver',
        data: target.data,
        correlationid: 'new-id',
        causationid: 'new-id',
        schemaversion: 2,
      },
    });
  });

  it('keeps what it brings', () => {
    const given = {
      specversion: '1.0',
      id: 'kh-1',
      source: 'https://example.org/newsroom?desk=2',
      subject: 'company-naver',
      datacontenttype: 'application/json',
      expectedversion: -1,
      correlationid: 'a-1',
      causationid: 'b-2',
    };
    const parsed = parseEvent({ ...target, ...given }, () => {
      throw new Error('no id is needed');
    });
    expect(parsed).toMatchObject({
      ok: true,
      expectedVersion: -1,
      event: { id: 'kh-1', source: given.source, correlationid: 'a-1', causationid: 'b-2' },
    });
  });

  it.each([
    [{ type: 'MeetingHeld', data: { participants: [{ company: 'Naver' }] } }, 'meeting-new-id'],
    [{ type: 'MeetingHeld', data: { meetingId: 'm', participants: [{ company: 'Naver' }] } }, 'meeting-m'],
    [
      { type: 'PartnershipProposed', data: { parties: [{ company: 'Naver' }], purpose: 'x' } },
      'partnership-new-id',
    ],
    [{ type: 'PartnershipAdvanced', data: { partnershipId: 'p', stage: 'agreed' } }, 'partnership-p'],
    [{ type: 'ModelLaunched', data: { company: 'Converge ICT', model: 'X' } }, 'company-converge-ict'],
    [{ type: 'CompanyProfiled', data: { company: '네이버' } }, 'company-네이버'],
  ])('belongs to the stream that its data names: %j', (input, stream) => {
    expect(parseEvent(input, newId)).toMatchObject({ ok: true, event: { stream, data: input.data } });
  });

  it.each([null, true, 1, 'text', [], [target]])('is an object: %j is refused', (input) => {
    expect(parseEvent(input, newId)).toEqual({
      ok: false,
      errors: [{ pointer: '', detail: 'expected an object' }],
    });
  });

  it.each([{}, { type: 'MarketTargetted', data: {} }, { type: 5 }, { type: '__proto__' }])(
    'has a known type: %j is refused with the types that are',
    (input) => {
      const detail = `expected one of ${eventTypes.join(', ')}`;
      expect(parseEvent(input, newId)).toEqual({ ok: false, errors: [{ pointer: '/type', detail }] });
    },
  );
});

const uriReference =
  'expected a URI-reference such as /newsroom or https://example.com/feed (RFC 3986: no colon in the first part of a ' +
  'relative one, no brackets but around an IPv6 address, percent signs with two hexadecimal digits)';

const invisible = 'expected an identifier of visible characters; this one has';

describe('the envelope', () => {
  it.each([
    [{ specversion: '0.3' }, '/specversion', 'expected "1.0"'],
    [{ id: '' }, '/id', 'expected an identifier without spaces and control characters'],
    [{ id: 'a b' }, '/id', 'expected an identifier without spaces and control characters'],
    [{ id: 'a\u0000' }, '/id', 'expected an identifier without spaces and control characters'],
    [{ id: '\ud800' }, '/id', 'expected an identifier without spaces and control characters'],
    [{ id: 'x'.repeat(129) }, '/id', 'expected at most 128 characters'],
    [{ id: 7 }, '/id', 'expected a string'],
    [{ id: null }, '/id', expect.stringContaining('null is no value')],
    [{ source: 'a b' }, '/source', uriReference],
    [{ source: '/%zz' }, '/source', uriReference],
    [{ id: 'a\ufffe' }, '/id', 'expected an identifier without Unicode noncharacters'],
    [{ id: 'vis1\u00ad' }, '/id', `${invisible} U+00AD, which nobody sees`],
    [{ id: 'vis\u200b1' }, '/id', `${invisible} U+200B, which nobody sees`],
    [{ id: 'vis1\ufe0f' }, '/id', `${invisible} U+FE0F, which nobody sees`],
    [{ id: '\u3164' }, '/id', `${invisible} U+3164, which nobody sees`],
    [{ subject: 'company-nvidia' }, '/subject', 'expected the stream of this event, company-naver'],
    [{ datacontenttype: 'text/xml' }, '/datacontenttype', 'expected "application/json"'],
    [{ expectedversion: -2 }, '/expectedversion', 'expected at least -1'],
    [{ expectedversion: 1.5 }, '/expectedversion', 'expected a whole number'],
    [{ expectedversion: Infinity }, '/expectedversion', 'expected a number'],
    [{ expectedversion: 2 ** 31 }, '/expectedversion', 'expected at most 2147483647'],
    [{ expectedversion: '1' }, '/expectedversion', 'expected a number'],
    [{ dataschema: '/v1' }, '/dataschema', unknown],
    [{ data_base64: '' }, '/data_base64', unknown],
    [{ 'a/b~c': 1 }, '/a~1b~0c', unknown],
    [{ position: 1 }, '/position', 'is set by the service'],
    [
      { schemaversion: 2 },
      '/schemaversion',
      'is set by the service: an export of /v1/events is posted with exported=true',
    ],
    [
      { streamversion: 1 },
      '/streamversion',
      'is set by the service: say which version you expect in expectedversion',
    ],
    [
      { time: '2024-06-25T00:00:00Z' },
      '/time',
      'is set by the service when it records the event: say when it happened in data.occurred',
    ],
  ])('refuses %j', (envelope, pointer, detail) => {
    expect(errorsOf({}, envelope)).toEqual([{ pointer, detail }]);
  });

  it('needs data', () => {
    expect(parseEvent({ type: 'MarketTargeted' }, newId)).toEqual({
      ok: false,
      errors: [{ pointer: '/data', detail: 'is required: expected an object' }],
    });
  });
});

describe('the data', () => {
  const text = 'expected text that is not blank, without control characters and without unpaired surrogates';
  const name =
    'expected a name with at least one letter or digit, whose identifier has at most 200 characters';
  const date = 'expected an EDTF date such as 2024-06-25, 2024-06 or 2024-06-24/2024-06-28';
  const url = 'expected an http or https address such as https://example.org/article';
  const market =
    'expected a market: an ISO 3166-1 alpha-2 country such as PH, an ISO 3166-2 subdivision such as MX-NLE, ' +
    'a UN M49 region such as 035, or one of apac, asean, benelux, dach, emea, european-union, gcc, mena, middle-east, nordics';

  it.each([
    [{ company: undefined }, '/data/company', 'is required: expected a string'],
    [{ company: null }, '/data/company', expect.stringContaining('null is no value')],
    [{ company: ['Naver'] }, '/data/company', 'expected a string'],
    [{ company: '' }, '/data/company', text],
    [{ company: ' \n ' }, '/data/company', text],
    [{ company: 'Na\u0000ver' }, '/data/company', text],
    [{ company: 'Na\u0085ver' }, '/data/company', text],
    [{ company: 'Na\ud83dver' }, '/data/company', text],
    [{ company: '!!!' }, '/data/company', name],
    [{ company: '\u0301' }, '/data/company', name],
    [{ company: '\ufdfa'.repeat(200) }, '/data/company', name],
    [{ company: 'x'.repeat(201) }, '/data/company', 'expected at most 200 characters'],
    [{ market: 'ph' }, '/data/market', `${market}; did you mean PH?`],
    [{ market: 'Middle East' }, '/data/market', `${market}; did you mean middle-east?`],
    [{ market: 35 }, '/data/market', 'expected a string'],
    [
      { languages: ['ko', 'AR'] },
      '/data/languages/1',
      expect.stringContaining('the canonical form of this one is ar'),
    ],
    [{ languages: 'ko' }, '/data/languages', 'expected a list'],
    [{ with: Array(51).fill('Nvidia') }, '/data/with', 'expected at most 50 items'],
    [{ occurred: 'last week' }, '/data/occurred', date],
    [{ occurred: 20240625 }, '/data/occurred', 'expected a string'],
    [{ occurred: '2023-02-29' }, '/data/occurred', `${date}; 2023-02-29 is not a day of the calendar`],
    [{ certainty: 'sure' }, '/data/certainty', 'expected one of confirmed, reported, speculative'],
    [{ evidence: evidence }, '/data/evidence', 'expected a list'],
    [{ evidence: [{}] }, '/data/evidence/0/publisher', 'is required: expected a string'],
    [{ evidence: [{ ...evidence, published: '30 June' }] }, '/data/evidence/0/published', date],
    [{ evidence: [{ ...evidence, url: 'javascript:alert(1)' }] }, '/data/evidence/0/url', url],
    [{ evidence: [{ ...evidence, url: 'https://' }] }, '/data/evidence/0/url', url],
    [{ evidence: [{ ...evidence, url: ' https://example.org' }] }, '/data/evidence/0/url', url],
    [
      { evidence: [{ ...evidence, reliability: 'G' }] },
      '/data/evidence/0/reliability',
      'expected one of A, B, C, D, E, F',
    ],
    [
      { evidence: [{ ...evidence, credibility: '1' }] },
      '/data/evidence/0/credibility',
      'expected one of 1, 2, 3, 4, 5, 6',
    ],
    [{ evidence: [{ ...evidence, outlet: 1 }] }, '/data/evidence/0/outlet', unknown],
    [{ stage: 'agreed' }, '/data/stage', unknown],
    [{ time: '2024' }, '/data/time', unknown],
    [{ constructor: 1 }, '/data/constructor', unknown],
  ])('refuses %j', (data, pointer, detail) => {
    expect(errorsOf(data)).toEqual([{ pointer, detail }]);
  });

  it('may hold line feeds, tabs and every script', () => {
    expect(errorsOf({ company: 'नेवर', purpose: 'Für 한국어:\n\t• 🇰🇷 العربية' })).toEqual([]);
  });

  it('is kept as posted, in the order of its fields', () => {
    const data = { purpose: 'x', market: 'PH', company: 'Naver' };
    const parsed = parseEvent({ type: 'MarketTargeted', data }, newId);
    expect(JSON.stringify(parsed.ok && parsed.event?.data)).toBe(JSON.stringify(data));
  });

  it('tells everything that is wrong at once', () => {
    expect(
      errorsOf({ market: 'XX', certainty: 'sure', stage: 1, rank: 2 }).map(({ pointer }) => pointer),
    ).toEqual(['/data/market', '/data/certainty', '/data/stage', '/data/rank']);
  });

  it.each([
    ['{"__proto__":{"company":"x"},"company":"Naver","market":"PH"}', '/data/__proto__'],
    [
      '{"company":"Naver","market":"PH","evidence":[{"publisher":"x","__proto__":1}]}',
      '/data/evidence/0/__proto__',
    ],
  ])('refuses __proto__ by name: %s', (json, pointer) => {
    const parsed = parseEvent({ type: 'MarketTargeted', data: JSON.parse(json) as unknown }, newId);
    expect(parsed).toEqual({ ok: false, errors: [{ pointer, detail: unknown }] });
  });

  it('does not take its type or its data from __proto__', () => {
    const inherited = JSON.parse(`{"__proto__":${JSON.stringify(target)}}`) as unknown;
    expect(parseEvent(inherited, newId)).toMatchObject({ ok: false });
    const own = JSON.parse(`{"__proto__":1,${JSON.stringify(target).slice(1)}`) as unknown;
    expect(parseEvent(own, newId)).toEqual({
      ok: false,
      errors: [{ pointer: '/__proto__', detail: unknown }],
    });
  });

  it('lets a partnership advance to every stage but proposed', () => {
    const advanced = { type: 'PartnershipAdvanced', data: { partnershipId: 'p', stage: 'proposed' } };
    const detail = 'expected one of in-discussion, agreed, launched, stalled, paused, ended';
    expect(parseEvent(advanced, newId)).toEqual({ ok: false, errors: [{ pointer: '/data/stage', detail }] });
  });

  it('names at least one party', () => {
    const proposed = { type: 'PartnershipProposed', data: { parties: [], purpose: 'x' } };
    const detail = 'expected at least 1 item';
    expect(parseEvent(proposed, newId)).toEqual({
      ok: false,
      errors: [{ pointer: '/data/parties', detail }],
    });
  });

  it('takes nothing back in the name of what it takes back', () => {
    const data = { eventId: 'e-1', reason: 'A misprint', replacedBy: 'e-1' };
    const detail = 'expected another event than the one that is taken back';
    expect(parseEvent({ type: 'ClaimRetracted', data }, newId)).toEqual({
      ok: false,
      errors: [{ pointer: '/data/replacedBy', detail }],
    });
  });
});

describe('a posted correction', () => {
  const data = { eventId: 'e-1', by: 'Nvidia', reason: 'Nothing was agreed on.' };

  it('has no stream yet, and keeps the subject that it was posted with', () => {
    const correction = {
      id: 'new-id',
      type: 'ClaimDisputed',
      source: '/sovereign-pipeline/api',
      data,
      correlationid: 'new-id',
      causationid: 'new-id',
      schemaversion: 3,
    };
    expect(parseEvent({ type: 'ClaimDisputed', data }, newId)).toEqual({ ok: true, correction });
    const more = { subject: 'meeting-m', expectedversion: 3 };
    expect(parseEvent({ type: 'ClaimDisputed', data, ...more }, newId)).toEqual({
      ok: true,
      correction: { ...correction, subject: 'meeting-m' },
      expectedVersion: 3,
    });
  });

  it('says of what and why, a dispute also by whom', () => {
    expect(parseEvent({ type: 'ClaimRetracted', data: {} }, newId)).toMatchObject({
      ok: false,
      errors: [{ pointer: '/data/eventId' }, { pointer: '/data/reason' }],
    });
    expect(parseEvent({ type: 'ClaimDisputed', data: { ...data, by: undefined } }, newId)).toMatchObject({
      ok: false,
      errors: [{ pointer: '/data/by' }],
    });
    expect(parseEvent({ type: 'ClaimDisputed', data: { ...data, replacedBy: 'e-2' } }, newId)).toMatchObject({
      ok: false,
      errors: [{ pointer: '/data/replacedBy', detail: unknown }],
    });
  });
});

describe('a fact of the future', () => {
  const now = Date.parse('2026-11-27T22:00:00Z');
  const parsed = (occurred: string) =>
    parseEvent(
      { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH', occurred } },
      () => 'e',
      now,
    );

  it.each(['2027', '2026-11-29', '9999', 'Y170000', '2026-12/..'])('is refused: %s', (occurred) => {
    expect(parsed(occurred)).toMatchObject({ ok: false, errors: [{ pointer: '/data/occurred' }] });
  });

  it.each(['2026', '2026-11-28', '2026-11', '2024/..', '../2027'])('is none: %s', (occurred) => {
    expect(parsed(occurred)).toMatchObject({ ok: true });
  });
});

describe('what people write', () => {
  const said = (type: string, data: object) => ({ type, data });
  const judged = { of: 'partnership', judgement: 'same' };

  it.each(['HTTPS://EXAMPLE.ORG/A', 'Http://example.org'])('is an address with capitals: %s', (url) => {
    expect(errorsOf({ evidence: [{ ...evidence, url }] })).toEqual([]);
  });

  const party = { parties: [{ company: 'Naver' }], purpose: 'x' };
  const attended = { participants: [{ company: 'Naver' }] };
  const named = [
    ['/id', (id: string) => ({ ...target, id })],
    ['/data/partnershipId', (id: string) => said('PartnershipProposed', { partnershipId: id, ...party })],
    [
      '/data/partnershipId',
      (id: string) => said('PartnershipAdvanced', { partnershipId: id, stage: 'ended' }),
    ],
    ['/data/partnershipId', (id: string) => said('MeetingHeld', { partnershipId: id, ...attended })],
    ['/data/meetingId', (id: string) => said('MeetingHeld', { meetingId: id, ...attended })],
    ['/data/meetingId', (id: string) => said('MeetingPlanned', { meetingId: id, ...attended })],
    ['/data/a', (id: string) => said('IdentityJudged', { ...judged, a: id, b: 'p' })],
    ['/data/b', (id: string) => said('IdentityJudged', { ...judged, a: 'p', b: id })],
  ] as const;

  it.each(['.', '..', 'vis1\u200b', '\ufe0f'])(
    'is no id of anything that an address cannot have: %j',
    (id) => {
      for (const [pointer, event] of named) {
        expect(parseEvent(event(id), newId)).toMatchObject({ ok: false, errors: [{ pointer }] });
      }
    },
  );

  it.each(['...', '.a', 'a/b', 'a?b#c', '%', '네'.repeat(128)])('is an id of anything: %s', (id) => {
    for (const [, event] of named) expect(parseEvent(event(id), newId)).toMatchObject({ ok: true });
  });

  it.each(['0025-06-12', '20', '202'])('is no date of anything, though it could be one: %s', (date) => {
    for (const [pointer, data] of [
      ['/data/occurred', { occurred: date }],
      ['/data/expected', { expected: date }],
      ['/data/evidence/0/published', { evidence: [{ ...evidence, published: date }] }],
    ] as const) {
      expect(errorsOf(data)).toMatchObject([{ pointer }]);
    }
  });
});
