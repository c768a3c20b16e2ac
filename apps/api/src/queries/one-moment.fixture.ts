import { correctionTypes, disputedParts, stages } from '@sovereign-pipeline/domain';
import fc from 'fast-check';

const pick = fc.constantFrom;
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
const company = pick('Naver', 'NAVER', '네이버', 'Nvidia', 'Aramco Digital', 'Saudi Aramco', 'Converge ICT');
const market = pick('PH', '035', '142', 'middle-east', 'gcc', 'AE', 'SA', 'US-CA');
const partnershipId = pick('p', 'q', 'r', 's');
const date = pick('2023', '2024-01', '2024-06-25', '2024-06', '2024-06-24/2024-06-28', '2024~', '2024/..');
const people = some(fc.record({ name: pick('Kim A', 'KIM A', 'Lee B') }));
const party = fc.record({ company, people }, { requiredKeys: ['company'] });
const parties = fc.array(party, { minLength: 1, maxLength: 3 });
const evidence = fc.record(
  {
    publisher: pick('A', 'B', 'C'),
    published: pick('2024-02', '2024-07-03', '2025'),
    relays: some(pick('A', 'B')),
    url: pick('https://example.org/1', 'http://example.org/1/?utm_source=x'),
    reliability: pick('A', 'C', 'E'),
    attribution: pick('official', 'anonymous'),
  },
  { requiredKeys: ['publisher'] },
);
const more = {
  occurred: date,
  certainty: pick('confirmed', 'reported', 'speculative'),
  evidence: some(evidence),
};
const scope = {
  markets: some(market),
  languages: some(pick('ko', 'ar')),
  pillars: some(pick('data', 'model')),
  purpose: pick('x', 'y'),
  instrument: pick('mou', 'contract'),
};

type Members = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Makes claims of a type, with members that it must and may have. `more`: what each may have. */
export const claimsWith = (more: Members) => (type: string, must: Members, may: Members) =>
  fc.record({
    type: fc.constant(type),
    data: fc.record({ ...must, ...may, ...more }, { requiredKeys: Object.keys(must) as never[] }),
  });
const claim = claimsWith(more);

const meeting = { meetingId: pick('m', 'n'), participants: parties };
const aboutMeeting = { markets: scope.markets, topics: some(pick('x')), partnershipId };

/** Few companies, deals and dates, so that claims keep running into one another. */
const facts = fc.oneof(
  claim('PartnershipProposed', { partnershipId, parties, purpose: scope.purpose }, scope),
  claim(
    'PartnershipAdvanced',
    { partnershipId, stage: pick(...stages.slice(1)), parties, purpose: scope.purpose },
    scope,
  ),
  claim('PartnershipAdvanced', { partnershipId, stage: pick(...stages.slice(1)) }, scope),
  claim('MarketTargeted', { company, market }, { with: some(company), people }),
  claim(
    'ModelLaunched',
    { company, model: pick('X', 'x', 'Y') },
    { jointlyWith: some(company), languages: scope.languages, markets: scope.markets, people },
  ),
  claim('MeetingHeld', meeting, aboutMeeting),
  claim('MeetingPlanned', meeting, { ...aboutMeeting, expected: pick('2027-01', '2027') }),
  claim(
    'RegulatoryDecisionMade',
    {
      authority: pick('BIS', 'KFTC'),
      jurisdiction: pick('US', 'KR'),
      decision: pick('approved', 'blocked', 'required'),
      subject: pick('x'),
      companies: fc.array(company, { minLength: 1, maxLength: 2 }),
    },
    { partnershipId },
  ),
);

/** Which names are one company, and which ids one deal. */
const identities = fc.oneof(
  claim(
    'CompanyProfiled',
    { company },
    { aliases: some(pick('NVDA', '네이버')), country: pick('KR', 'US'), parent: company },
  ),
  claim('IdentityJudged', { a: company, b: company, judgement: pick('same', 'different', 'unsure') }, {}),
  claim(
    'IdentityJudged',
    { of: pick('partnership'), a: partnershipId, b: partnershipId, judgement: pick('same', 'different') },
    {},
  ),
);

/** Of an event that was posted before: by its distance. */
const correction = fc.record({
  type: pick(...correctionTypes),
  back: fc.integer({ min: 1, max: 20 }),
  of: fc.option(pick(...disputedParts), { nil: undefined }),
});

export const withIdentities = fc.oneof(
  { weight: 8, arbitrary: facts },
  { weight: 2, arbitrary: identities },
  { weight: 2, arbitrary: correction },
);
export const withoutIdentities = fc.oneof({ weight: 4, arbitrary: facts }, correction);

/** Events to post in this order; the service refuses what contradicts itself. */
export function randomHistory(of: typeof withIdentities, seed: number, length: number): object[] {
  return fc.sample(of, { seed, numRuns: length }).map((each, place) => {
    const id = `${seed}-${place}`;
    if (!('back' in each)) return { id, ...each };
    const { type, back, of } = each;
    const eventId = `${seed}-${Math.max(0, place - back)}`;
    const disputes = type === 'ClaimDisputed' && { by: 'B', ...(of && { of }) };
    return { id, type, data: { eventId, reason: 'wrong', ...disputes } };
  });
}
