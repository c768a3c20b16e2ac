import { describe, expect, it } from '@jest/globals';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { upcast } from '../envelope/upcast.ts';
import { foldMeetingRow } from '../meeting/meeting.ts';
import { identitiesOf } from './identities.ts';
import { namesIn } from './names-in.ts';

const met = (...participants: object[]) => ({
  type: 'MeetingHeld' as const,
  data: { meetingId: 'm', participants },
});
const ofAtAndT = met({ company: 'Nokia', people: [{ name: 'Pat Lee', company: 'AT&T' }] });
const named = (company: string) => ({ type: 'CompanyProfiled' as const, data: { company } });
const asWritten = (schemaversion: number, ...events: readonly Posted[]) =>
  recorded(...events).map((event) => upcast({ ...event, schemaversion }));

describe('whose person somebody is', () => {
  it('is a company', () => {
    const [fact] = recorded(ofAtAndT);
    expect(fact && namesIn(fact)).toEqual([
      { id: 'nokia', name: 'Nokia' },
      { id: 'at&t', name: 'AT&T' },
    ]);
  });

  it('takes nobody the id that an existing journal gave them', () => {
    // That only people named it made it no company then.
    expect(identitiesOf(asWritten(1, ofAtAndT, named('Nokia'))).ids).toEqual(new Map());
    const before = asWritten(1, named('AT&T'), named('Nokia'));
    const [ofPerson] = asWritten(1, ofAtAndT);
    if (!ofPerson) throw new Error('no fact');
    const known = [...before, { ...ofPerson, id: 'later', position: 9 }];
    expect(identitiesOf(before).ids).toEqual(new Map([['at&t', 'at-t']]));
    expect(identitiesOf(known).ids).toEqual(identitiesOf(before).ids);
  });
});

describe('who is named', () => {
  it('is a name within a company, with every spelling, and what each rests on', () => {
    const facts = recorded(
      met({ company: 'Nokia', people: [{ name: 'Pat Lee', role: 'CEO' }, { name: 'Kim' }] }),
      met({ company: 'NOKIA', people: [{ name: 'PAT LEE' }, { name: 'Kim', company: 'AT&T' }] }),
    );
    expect(
      foldMeetingRow(
        'm',
        facts.map((fact) => ({ ...fact, stream: 'meeting-m' })),
      )?.named,
    ).toMatchObject([
      { company: 'at&t', person: 'kim', basis: ['event-2'] },
      { company: 'nokia', person: 'kim', basis: ['event-1'] },
      { company: 'nokia', person: 'pat-lee', names: ['PAT LEE', 'Pat Lee'], roles: ['CEO'] },
    ]);
  });
});
