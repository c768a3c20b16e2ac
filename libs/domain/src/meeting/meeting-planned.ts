import { z } from 'zod';
import { components } from '../vocabulary/fields.ts';
import { meetingFields } from './meeting-fields.ts';

export const meetingPlannedData = z
  .strictObject(meetingFields)
  .meta({
    description:
      'A meeting is planned, for the date in `expected`. Once it takes place, record a MeetingHeld ' +
      'with the same `meetingId`.',
    examples: [
      {
        meetingId: 'naver-nvidia-2026-seoul',
        participants: [{ company: 'Naver' }, { company: 'Nvidia' }],
        place: { city: 'Seoul', country: 'KR' },
        expected: '2027-01',
        evidence: [{ publisher: 'The Korea Herald', attribution: 'official' }],
      },
    ],
  })
  .register(components, { id: 'MeetingPlannedData' });
