import { describe, expect, it } from '@jest/globals';
import type { ClaimType, NewEvent } from '../envelope/event.ts';
import { parseEvent } from '../envelope/parse-event.ts';
import { isRejection } from '../envelope/rejection.ts';
import { decideClaim } from './decide-claim.ts';

/** `given(history).when(event).then(outcome)`: the outcome is what was decided, events or a rejection. */
function given(...history: readonly object[]) {
  return {
    when: (input: object) => ({
      then: (check: (decision: ReturnType<typeof decide>, event: NewEvent<ClaimType>) => void) => {
        const event = valid(input);
        check(decide(history.map(valid), event), event);
      },
    }),
  };
}

const decide = (history: readonly NewEvent<ClaimType>[], event: NewEvent<ClaimType>) =>
  decideClaim(event, { isKnown: history.length > 0 });

function valid(input: object): NewEvent<ClaimType> {
  const parsed = parseEvent(input, () => 'new-id');
  if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
  return parsed.event;
}

const accepted = (decision: ReturnType<typeof decide>, event: NewEvent<ClaimType>) => {
  expect(decision).toEqual([event]);
  expect(isRejection(decision)).toBe(false);
};

const parties = [{ company: 'Naver' }, { company: 'Nvidia' }];
const purpose = 'Models for every culture';
const proposed = { type: 'PartnershipProposed', data: { partnershipId: 'p', parties, purpose } };
const advanced = (stage: string, more: object = {}) => ({
  type: 'PartnershipAdvanced',
  data: { partnershipId: 'p', stage, ...more },
});

describe('a partnership', () => {
  it('begins with a proposal', () => {
    given().when(proposed).then(accepted);
  });

  it('begins at any stage, when its first event says who and what for', () => {
    given().when(advanced('agreed', { parties, purpose })).then(accepted);
    given().when(advanced('ended', { parties, purpose })).then(accepted);
  });

  it.each([
    [{}, ['/data/parties', '/data/purpose']],
    [{ purpose }, ['/data/parties']],
    [{ parties }, ['/data/purpose']],
  ])('does not begin with a stage and %j alone', (more, missing) => {
    given()
      .when(advanced('agreed', more))
      .then((decision) => {
        expect(isRejection(decision)).toBe(true);
        expect(decision).toEqual({
          code: 'partnership-unknown',
          errors: missing.map((pointer) => ({
            pointer,
            detail: 'is required in the first event of a partnership, and p is not known yet',
          })),
        });
      });
  });

  it('begins with at least one company by name', () => {
    given()
      .when({ ...proposed, data: { ...proposed.data, parties: [{ unnamed: 'a Gulf fund' }] } })
      .then((decision) => {
        expect(decision).toEqual({
          code: 'partnership-unknown',
          errors: [
            {
              pointer: '/data/parties',
              detail:
                'expected at least one company by name in the first event of a partnership, and p is not known yet',
            },
          ],
        });
      });
    given()
      .when({
        ...proposed,
        data: { ...proposed.data, parties: [{ unnamed: 'a Gulf fund' }, { company: 'Naver' }] },
      })
      .then(accepted);
  });

  it('is known before a regulator decides on it', () => {
    const decided = {
      type: 'RegulatoryDecisionMade',
      data: {
        ...{ authority: 'BIS', jurisdiction: 'US', decision: 'approved', subject: 'Export' },
        ...{ companies: ['Nvidia'], partnershipId: 'p' },
      },
    };
    given()
      .when(decided)
      .then((decision) => {
        expect(decision).toMatchObject({
          code: 'partnership-unknown',
          errors: [{ pointer: '/data/partnershipId' }],
        });
      });
    given(proposed).when(decided).then(accepted);
    const { partnershipId: _, ...ofCompanies } = decided.data;
    given()
      .when({ ...decided, data: ofCompanies })
      .then((decision, event) => {
        accepted(decision, event);
        expect(event.stream).toBe('company-nvidia');
      });
  });

  it('is known before it is judged to be another', () => {
    const judged = {
      type: 'IdentityJudged',
      data: { of: 'partnership', a: 'q', b: 'p', judgement: 'same' },
    };
    given()
      .when(judged)
      .then((decision) => {
        expect(decision).toMatchObject({ code: 'partnership-unknown', errors: [{ pointer: '/data/b' }] });
      });
    given(proposed)
      .when(judged)
      .then((decision, event) => {
        accepted(decision, event);
        expect(event.stream).toBe('partnership-p');
      });
  });

  it.each([
    ['advances', [proposed], 'in-discussion'],
    ['skips stages', [proposed], 'launched'],
    ['goes back', [proposed, advanced('launched')], 'in-discussion'],
    ['resumes', [proposed, advanced('ended')], 'agreed'],
    ['is told of twice', [proposed, advanced('agreed')], 'agreed'],
    ['was first heard of late', [advanced('agreed', { parties, purpose })], 'in-discussion'],
  ])('%s', (_, history, stage) => {
    given(...history)
      .when(advanced(stage))
      .then(accepted);
  });

  it('is proposed again, as when a proposal surfaces late', () => {
    given(advanced('agreed', { parties, purpose })).when(proposed).then(accepted);
  });
});

describe('a meeting and a company', () => {
  const held = { type: 'MeetingHeld', data: { meetingId: 'm', participants: [{ company: 'Naver' }] } };
  const targeted = { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH' } };

  it.each([
    held,
    targeted,
    { type: 'ModelLaunched', data: { company: 'Naver', model: 'HyperClova X' } },
    { type: 'CompanyProfiled', data: { company: 'Naver' } },
    { type: 'IdentityJudged', data: { a: 'Naver', b: '네이버', judgement: 'same' } },
    {
      type: 'MeetingPlanned',
      data: { meetingId: 'm', participants: [{ company: 'Naver' }], expected: '2027' },
    },
  ])('take every claim, also when it was made before: %j', (event) => {
    given().when(event).then(accepted);
    given(event).when(event).then(accepted);
  });
});
