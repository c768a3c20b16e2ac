import { describe, expect, it } from '@jest/globals';
import type { Correction } from '../envelope/event.ts';
import { parseEvent } from '../envelope/parse-event.ts';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { decideCorrection } from './decide-correction.ts';
import { isRejection } from '../envelope/rejection.ts';

const held: Posted = {
  id: 'held',
  type: 'MeetingHeld',
  data: { meetingId: 'm', participants: [{ company: 'Naver' }] },
};
const target: Posted = { id: 'target', type: 'MarketTargeted', data: { company: 'Naver', market: 'PH' } };
const retraction = (eventId: string, more: object = {}, id = 'new') => ({
  id,
  type: 'ClaimRetracted' as const,
  data: { eventId, reason: 'A misprint', ...more },
});
const dispute = (eventId: string, id = 'new') => ({
  id,
  type: 'ClaimDisputed' as const,
  data: { eventId, by: 'Nvidia', reason: 'Not so' },
});

/** `given(history).when(correction).then(outcome)`: the event that is recorded, or the rejection. */
function given(...history: readonly Posted[]) {
  const journal = recorded(...history);
  const find = (id: string | undefined) => journal.find((event) => event.id === id);
  return {
    when: (input: object) => ({
      then: (check: (decision: ReturnType<typeof decideCorrection>, correction: Correction) => void) => {
        const parsed = parseEvent(input, () => 'new');
        if (!parsed.ok || !parsed.correction) throw new Error(JSON.stringify(parsed));
        const { correction } = parsed;
        check(
          decideCorrection(correction, {
            claim: find(correction.data.eventId),
            replacement: find('replacedBy' in correction.data ? correction.data.replacedBy : undefined),
            retraction: journal.find(
              ({ type, data }) => type === 'ClaimRetracted' && data.eventId === correction.data.eventId,
            )?.id,
          }),
          correction,
        );
      },
    }),
  };
}

/** Recorded in the stream of what it corrects. */
const acceptedIn =
  (stream: string) =>
  (decision: ReturnType<typeof decideCorrection>, { subject: _, ...correction }: Correction) => {
    expect(isRejection(decision)).toBe(false);
    expect(decision).toEqual({ ...correction, stream });
  };

const rejectedAs =
  (code: string, pointer: string, detail: string) => (decision: ReturnType<typeof decideCorrection>) => {
    expect(isRejection(decision)).toBe(true);
    expect(decision).toEqual({ code, errors: [{ pointer, detail }] });
  };

describe('a retraction', () => {
  it('stands in the stream of the claim', () => {
    given(held, target).when(retraction('held')).then(acceptedIn('meeting-m'));
    given(held, target).when(retraction('target')).then(acceptedIn('company-naver'));
    given(held)
      .when({ ...retraction('held'), subject: 'meeting-m' })
      .then(acceptedIn('meeting-m'));
  });

  it('may name the claim that says it right, in whatever stream', () => {
    given(held, target)
      .when(retraction('held', { replacedBy: 'target' }))
      .then(acceptedIn('meeting-m'));
  });

  it('is of a recorded event, replaced by a recorded one', () => {
    const unknown = (id: string) => `expected the id of a recorded event: ${id} is not recorded`;
    given(held)
      .when(retraction('nothing'))
      .then(rejectedAs('claim-unknown', '/data/eventId', unknown('nothing')));
    given(held)
      .when(retraction('held', { replacedBy: 'nothing' }))
      .then(rejectedAs('claim-unknown', '/data/replacedBy', unknown('nothing')));
    given()
      .when(retraction('a', { replacedBy: 'b' }))
      .then((decision) => {
        expect(decision).toMatchObject({
          errors: [{ pointer: '/data/eventId' }, { pointer: '/data/replacedBy' }],
        });
      });
  });

  it('is made once', () => {
    given(held, retraction('held', {}, 'r-1'))
      .when(retraction('held'))
      .then(rejectedAs('claim-retracted', '/data/eventId', 'held was retracted already, by r-1'));
  });

  it('is made once of each claim of a stream', () => {
    given(held, { ...held, id: 'held-2' }, retraction('held', {}, 'r-1'))
      .when(retraction('held-2'))
      .then(acceptedIn('meeting-m'));
  });

  it('may be posted again under its id: the journal answers that', () => {
    given(held, retraction('held', {}, 'r-1'))
      .when(retraction('held', {}, 'r-1'))
      .then(acceptedIn('meeting-m'));
  });

  it('takes back a dispute, once', () => {
    const history = [held, dispute('held', 'd-1')];
    given(...history)
      .when(retraction('d-1'))
      .then(acceptedIn('meeting-m'));
    given(...history, retraction('d-1', {}, 'r-1'))
      .when(retraction('d-1'))
      .then(rejectedAs('claim-retracted', '/data/eventId', 'd-1 was retracted already, by r-1'));
  });

  it('is not taken back', () => {
    given(held, retraction('held', {}, 'r-1'))
      .when(retraction('r-1'))
      .then(
        rejectedAs(
          'not-a-claim',
          '/data/eventId',
          'expected the id of a claim or of a dispute: r-1 is a retraction, which is not retracted; record the claim anew',
        ),
      );
  });

  it('is not replaced by a correction', () => {
    given(held, dispute('held', 'd-1'))
      .when(retraction('held', { replacedBy: 'd-1' }))
      .then(
        rejectedAs(
          'not-a-claim',
          '/data/replacedBy',
          'expected the id of a claim: d-1 is a correction (ClaimDisputed)',
        ),
      );
  });

  it('names the stream of the claim, when it names one', () => {
    given(held)
      .when({ ...retraction('held'), subject: 'company-naver' })
      .then(rejectedAs('invalid-event', '/subject', 'expected the stream of this event, meeting-m'));
  });
});

describe('a dispute', () => {
  it('is made any number of times, of a retracted claim as well', () => {
    given(held).when(dispute('held')).then(acceptedIn('meeting-m'));
    given(held, dispute('held', 'd-1')).when(dispute('held')).then(acceptedIn('meeting-m'));
    given(held, retraction('held', {}, 'r-1'))
      .when(dispute('held'))
      .then(acceptedIn('meeting-m'));
  });

  it('is of a recorded event', () => {
    given()
      .when(dispute('held'))
      .then(
        rejectedAs(
          'claim-unknown',
          '/data/eventId',
          'expected the id of a recorded event: held is not recorded',
        ),
      );
  });

  it.each([
    ['d-1', 'ClaimDisputed'],
    ['r-1', 'ClaimRetracted'],
  ])('is not of a correction: %s', (id, type) => {
    given(held, dispute('held', 'd-1'), retraction('held', {}, 'r-1'))
      .when(dispute(id))
      .then(
        rejectedAs(
          'not-a-claim',
          '/data/eventId',
          `expected the id of a claim: ${id} is a correction (${type}), which is not disputed`,
        ),
      );
  });
});

it.each([retraction('target'), dispute('target'), retraction('held', { replacedBy: 'target' })])(
  'An erasure is no claim: it is neither disputed nor retracted, and replaces none',
  (input) => {
    const [claim, other] = recorded(held, target);
    const erasure = { ...other, type: 'PersonErased' } as unknown as typeof other;
    const parsed = parseEvent(input, () => 'new');
    if (!parsed.ok || !parsed.correction) throw new Error(JSON.stringify(parsed));
    const known = { claim: input.data.eventId === 'held' ? claim : erasure, replacement: erasure };
    expect(decideCorrection(parsed.correction, { ...known, retraction: undefined })).toMatchObject({
      code: 'not-a-claim',
      errors: [{ detail: 'expected the id of a claim: target is an erasure' }],
    });
  },
);
