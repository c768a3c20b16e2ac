import fc from 'fast-check';
import { companyId } from '../company/company-id.ts';
import type { RecordedEvent } from '../envelope/event.ts';
import {
  certainties,
  type DisputedPart,
  disputedParts,
  pillars,
  reliabilities,
  stages,
} from '../vocabulary/terms.ts';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';

const pick = fc.constantFrom;
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const company = pick('Naver', 'NAVER', 'Nvidia', 'Aramco Digital', 'Converge ICT');
const date = pick(
  '2023',
  '2024-01',
  '2024-06-25',
  '2024-06',
  '2024-06-24/2024-06-28',
  '2024~',
  '2024/..',
  '2024/',
  '../2025',
);
const market = pick('PH', '035', '142', 'middle-east', 'AE');
const people = some(
  fc.record({ name: pick('A B', 'a b', 'C'), role: pick('CEO', 'CTO'), company }, { requiredKeys: ['name'] }),
);
const part = { roles: some(pick('builder', 'government')), kind: pick('company', 'government'), people };
const parties = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ company, ...part }, { requiredKeys: ['company'] }) },
      fc.record({ unnamed: pick('a Gulf fund', 'A Gulf fund', '?'), ...part }, { requiredKeys: ['unnamed'] }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((some) => (some.some((party) => 'company' in party) ? some : [{ company: 'Naver' }, ...some]));
const claimFields = {
  occurred: date,
  expected: date,
  certainty: pick(...certainties),
  evidence: some(
    fc.record(
      {
        publisher: pick('A', 'B'),
        published: date,
        reliability: pick(...reliabilities),
        title: pick('x', 'y'),
      },
      { requiredKeys: ['publisher'] },
    ),
  ),
};
const scope = {
  proposedBy: company,
  instrument: pick('mou', 'contract'),
  amounts: some(fc.record({ what: pick('value' as const), currency: pick('USD', 'KRW'), max: fc.nat(3) })),
  sites: some(fc.record({ city: pick('Riyadh', 'Seoul') })),
  term: pick('five years', '2025/2030'),
  markets: some(market),
  languages: some(pick('ko', 'ar')),
  pillars: some(pick(...pillars)),
};
const partnershipId = pick('p', 'q');
const purpose = pick('x', 'y');

/** Claims that keep running into one another: few companies, few partnerships, few dates. */
const claim: fc.Arbitrary<Posted> = fc
  .oneof(
    fc.record({
      type: fc.constant('PartnershipProposed' as const),
      data: fc.record(
        { partnershipId, parties, purpose, ...scope, ...claimFields },
        { requiredKeys: ['partnershipId', 'parties', 'purpose'] },
      ),
    }),
    fc.record({
      type: fc.constant('PartnershipAdvanced' as const),
      data: fc.record(
        {
          partnershipId,
          stage: pick(...stages.filter((stage) => stage !== 'proposed')),
          parties,
          purpose,
          ...scope,
          ...claimFields,
        },
        { requiredKeys: ['partnershipId', 'stage'] },
      ),
    }),
    fc.record({
      type: fc.constant('MarketTargeted' as const),
      data: fc.record(
        { company, market, with: some(company), people, purpose, ...claimFields },
        { requiredKeys: ['company', 'market'] },
      ),
    }),
    fc.record({
      type: fc.constant('ModelLaunched' as const),
      data: fc.record(
        {
          company,
          jointlyWith: some(company),
          model: pick('X', 'x', 'Y'),
          basedOn: purpose,
          people,
          languages: scope.languages,
          ...claimFields,
        },
        { requiredKeys: ['company', 'model'] },
      ),
    }),
    fc.record({
      type: pick('MeetingHeld' as const, 'MeetingPlanned' as const),
      data: fc.record(
        {
          meetingId: pick('m', 'n'),
          participants: fc.array(
            fc.record({ company, kind: part.kind, people }, { requiredKeys: ['company'] }),
            { minLength: 1, maxLength: 3 },
          ),
          format: purpose,
          topics: some(purpose),
          markets: scope.markets,
          outcome: purpose,
          partnershipId,
          ...claimFields,
        },
        { requiredKeys: ['meetingId', 'participants'] },
      ),
    }),
    fc.record({
      type: fc.constant('RegulatoryDecisionMade' as const),
      data: fc.record(
        {
          authority: pick('BIS', 'bis'),
          jurisdiction: pick('US', 'KR'),
          decision: pick('approved', 'blocked'),
          subject: purpose,
          companies: fc.array(company, { minLength: 1, maxLength: 2 }),
          partnershipId,
          ...claimFields,
        },
        { requiredKeys: ['authority', 'jurisdiction', 'decision', 'subject', 'companies'] },
      ),
    }),
    fc.record({
      type: fc.constant('CompanyProfiled' as const),
      data: fc
        .record(
          {
            company,
            aliases: some(pick('Navr', '엔비디아')),
            parent: company,
            country: pick('KR', 'US'),
            ...claimFields,
          },
          { requiredKeys: ['company'] },
        )
        .filter(({ company: own, parent }) => parent === undefined || companyId(parent) !== companyId(own)),
    }),
  )
  .chain((event) =>
    pick('2024-06-25T10:00:00.000001Z', '2026-01-01T00:00:00.000000Z').map((recordedAt) => ({
      ...event,
      recordedAt,
    })),
  );

/** A correction of an event before it: by its distance, for as long as there are so many. */
interface Against {
  readonly type: 'ClaimDisputed' | 'ClaimRetracted';
  readonly of: { readonly of?: DisputedPart };
  readonly back: number;
}
const correction: fc.Arbitrary<Against> = fc.record({
  type: pick('ClaimDisputed', 'ClaimRetracted', 'ClaimRetracted'),
  of: fc.record({ of: pick(...disputedParts) }, { requiredKeys: [] }),
  back: fc.nat({ max: 24 }),
});

function inPlace(event: Posted | Against, place: number): Posted[] {
  if (!('back' in event)) return [event];
  if (place === 0) return [];
  const against = { eventId: `event-${place - (event.back % place)}`, reason: 'Wrong' };
  return [
    {
      type: event.type,
      data: event.type === 'ClaimDisputed' ? { ...against, by: 'B', ...event.of } : against,
    },
  ];
}

/** Up to 30 recorded events, corrections and corrections of corrections among them. */
export const history: fc.Arbitrary<RecordedEvent[]> = fc
  .tuple(claim, fc.array(fc.oneof({ weight: 3, arbitrary: claim }, correction), { maxLength: 29 }))
  .map(([first, others]) => recorded(...[first, ...others].flatMap(inPlace)));

/** The same events, some of them several times, in any order. */
export const delivery: fc.Arbitrary<readonly [RecordedEvent[], RecordedEvent[]]> = history.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.array(fc.nat({ max: events.length - 1 }), { maxLength: 10 }).chain((again) => {
      const delivered = [...events, ...again.flatMap((index) => events[index] ?? [])];
      return fc.shuffledSubarray(delivered, { minLength: delivered.length });
    }),
  ),
);

/** The companies that a history is about. */
export const companyIds = ['naver', 'nvidia', 'aramco-digital', 'converge-ict'];
