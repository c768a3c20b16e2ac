import { type AnalyticsView, dated } from './analytics-view.ts';

export const events: AnalyticsView = {
  name: 'events',
  comment: 'Every event that the views rest on, as recorded: claims and corrections, retracted ones too',
  columns: {
    position: { of: 'f.position', comment: 'Place in the order of recording, from 1' },
    event_id: { of: 'f.event_id', comment: 'What names it: the ids of every basis are these' },
    type: { of: 'f.type', comment: 'What kind of fact it is, for instance PartnershipAdvanced' },
    stream: { of: 'f.stream', comment: 'What it is about: company-<id>, partnership-<id> or meeting-<id>' },
    version: { of: 'f.version', comment: 'Place in its stream, from 0' },
    schemaversion: { of: 'f.schemaversion', comment: 'Which shape the data of this type has' },
    recorded_at: { of: 'f.recordedat', comment: 'When it was recorded' },
    ...dated('occurred', `f.data->>'occurred'`, 'When it happened'),
    ...dated('expected', `f.data->>'expected'`, 'When what is planned is due'),
    certainty: {
      of: `case when f.type not in ('ClaimDisputed', 'ClaimRetracted') then coalesce(f.data->>'certainty', 'reported') end`,
      comment: 'confirmed, reported or speculative; null: it is a correction',
    },
    corrects: {
      of: `f.data->>'eventId'`,
      comment: 'The event that a correction is about; null: it is a claim',
    },
    note: { of: `f.data->>'note'`, comment: "The recorder's own word" },
    data: { of: 'f.data', comment: 'The claim as posted, in the shape of its schemaversion' },
    recorded_by: {
      of: 'f.recordedby',
      comment: 'Whose key recorded it; null: nobody was asked who they are',
    },
  },
  from: ':schema.facts f',
};
