import { z } from 'zod';
import { components } from '../vocabulary/fields.ts';
import { meetingFields } from './meeting-fields.ts';

export const meetingHeldData = z
  .strictObject(meetingFields)
  .meta({
    description: 'A meeting took place.',
    examples: [
      {
        meetingId: 'naver-nvidia-2024-santa-clara',
        participants: [
          { company: 'Naver', people: [{ name: 'Choi Soo-yeon', role: 'CEO' }] },
          { company: 'Nvidia', people: [{ name: 'Jensen Huang', role: 'founder' }] },
        ],
        place: { city: 'Santa Clara', country: 'US' },
        topics: ['sovereign AI'],
        occurred: '2024-06-24/2024-06-28',
        evidence: [{ publisher: 'The Korea Herald', attribution: 'reporter' }],
      },
    ],
  })
  .register(components, { id: 'MeetingHeldData' });
