import type { AssessedClaim } from '@sovereign-pipeline/domain';
import { type ItemTable, type RowTable, thePlace } from './columns.ts';
import { storedIn } from './view.ts';

const table: RowTable<AssessedClaim> = {
  table: 'claims',
  comment: 'What each claim amounts to by itself, and what was recorded against it',
  key: ['event_id'],
  // The last two: which claim about a thing was the first to be published is read from the index alone.
  indexes: { claims_stream: ['stream', 'happened', 'position', 'published_on', 'retracted_by'] },
  columns: {
    event_id: { of: 'id', type: 'id' },
    stage: { of: 'stage', type: 'text', else: 'null' },
    certainty: { of: 'certainty', type: 'text' },
    weak: { of: 'weak', type: 'boolean' },
    retracted_by: { of: 'retractedBy', type: 'id', else: 'null' },
    replaced_by: { of: 'replacedBy', type: 'id', else: 'null' },
    disputed_by: { of: 'disputedBy', type: 'text[]' },
    reached_from: {
      of: 'reachedFrom',
      type: 'date',
      else: 'null',
      comment: 'What it says had come by some day from then on; null: nobody says',
    },
    reached_to: { of: 'reachedTo', type: 'date', else: 'null' },
    said_on: { of: 'said', type: 'date', else: 'null' },
    published_on: {
      of: 'published',
      type: 'date',
      else: 'null',
      comment: 'The first day by which a piece of its evidence was published; null: no piece says',
    },
    stream: { of: 'stream', type: 'id' },
    happened: {
      of: 'when',
      type: 'bigint',
      comment: 'By when it was so: its place in a timeline, in milliseconds since 1970 UTC',
    },
    position: { of: 'position', type: 'bigint' },
  },
};

const evidence: ItemTable<AssessedClaim, 'evidence'> = {
  table: 'evidence',
  comment: 'The evidence of each claim, piece by piece',
  items: 'evidence',
  fixed: true,
  key: ['event_id', 'place'],
  indexes: { evidence_publisher: ['publisher_id', 'event_id'] },
  columns: {
    event_id: { of: { rowColumn: 'event_id' }, type: 'id' },
    place: { of: thePlace, type: 'integer', comment: 'Place among the evidence of the claim, from 1' },
    publisher: { of: 'publisher', type: 'text' },
    publisher_id: {
      of: 'publisherId',
      type: 'id',
      comment: 'Slug of the name: spellings that differ in case or punctuation are one',
    },
    url: { of: 'url', type: 'text', else: 'nothing' },
    title: { of: 'title', type: 'text', else: 'nothing' },
    published: { of: 'published', type: 'text', else: 'nothing' },
    language: { of: 'language', type: 'text', else: 'nothing' },
    attribution: { of: 'attribution', type: 'text', else: 'nothing' },
    speaker: { of: 'speaker', type: 'text', else: 'nothing' },
    reliability: { of: 'reliability', type: 'text', else: 'nothing' },
    credibility: { of: 'credibility', type: 'integer', else: 'nothing' },
    relays: { of: 'relays', type: 'text[]' },
  },
};

/** Claims each by itself, and their evidence. */
export const claims = storedIn(table, evidence);
