import { severalStreams } from '../projection/who-is-who.ts';
import { type AnalyticsView, dated } from './analytics-view.ts';

const event = {
  position: { of: 'f.position', comment: 'Place in the order of recording, from 1' },
  type: { of: 'f.type', comment: 'What kind of fact it is, for instance PartnershipAdvanced' },
};

const stage = {
  stage: {
    of: 'c.stage',
    comment: 'What it says of the stage of a partnership; null: it is about something else',
  },
};
const certainty = { certainty: { of: 'c.certainty', comment: 'confirmed, reported or speculative' } };
const retracted = {
  retracted: { of: 'c.retracted_by is not null', comment: 'It was taken back, and does not count' },
};
const disputed = {
  disputed: { of: `c.disputed_by <> '{}'`, comment: 'Somebody contradicts it, or a part of it' },
};

const about = {
  about: {
    of: `split_part(f.stream, '-', 1)`,
    comment: 'What it is about: a partnership, a meeting or a company',
  },
  about_id: {
    of: `coalesce(one.partnership_id, substr(f.stream, strpos(f.stream, '-') + 1))`,
    comment:
      'The id of that; of a company the one that the name as written gives: company_names has the company of each',
    join: `left join :schema.partnership_ids one
      on f.stream like 'partnership-%' and one.id = substr(f.stream, length('partnership-') + 1)`,
  },
};

export const claims: AnalyticsView = {
  name: 'claims',
  comment:
    'Every claim, what it amounts to by itself and what was recorded against it; those that were taken back too',
  columns: {
    event_id: { of: 'c.event_id', comment: 'The event that makes it' },
    ...event,
    ...about,
    ...stage,
    ...dated('occurred', `f.data->>'occurred'`, 'When it happened'),
    ...dated('expected', `f.data->>'expected'`, 'When what is planned is due'),
    ...certainty,
    weak: {
      of: 'c.weak',
      comment: 'Speculation, or on poor evidence only: it counts only when there is nothing else',
    },
    ...retracted,
    retracted_by: { of: 'c.retracted_by', comment: 'The event that takes it back' },
    replaced_by: { of: 'c.replaced_by', comment: 'The event that says it right, as that event names it' },
    ...disputed,
    disputed_by: { of: 'c.disputed_by', comment: 'Whose word there is against it' },
    reached_from: {
      of: 'c.reached_from',
      comment: 'What it says had come by some day from this one on; null: nobody says',
    },
    reached_to: { of: 'c.reached_to', comment: '… to this one: never later than it was said' },
    said_on: {
      of: 'c.said_on',
      comment: 'By when it was said: when its evidence was first published, else when it was recorded',
    },
    recorded_at: { of: 'f.recordedat', comment: 'When it was recorded' },
    note: { of: `f.data->>'note'`, comment: "The recorder's own word" },
    recorded_by: {
      of: 'f.recordedby',
      comment: 'Whose key recorded it; null: nobody was asked who they are',
    },
  },
  from: ':schema.claims c join :schema.facts f on f.event_id = c.event_id',
};

const quoted = (member: string): string => `f.data->'evidence'->(e.place - 1)->>'${member}'`;

export const evidence: AnalyticsView = {
  name: 'evidence',
  comment: 'The evidence of every claim, piece by piece; of claims that were taken back too',
  columns: {
    event_id: { of: 'e.event_id', comment: 'The event whose claim it is evidence of' },
    place: { of: 'e.place', comment: 'Place among the evidence of that claim, from 1' },
    ...about,
    publisher: { of: 'e.publisher', comment: 'The outlet or body that said it, as written' },
    publisher_id: {
      of: 'e.publisher_id',
      comment: 'Slug of the name: spellings that differ in case or punctuation are one',
    },
    url: { of: 'e.url', comment: 'Where it is' },
    title: { of: 'e.title', comment: 'As written' },
    ...dated('published', 'e.published', 'When it was published'),
    language: { of: 'e.language', comment: 'BCP 47 tag of the language in which it was said' },
    attribution: {
      of: 'e.attribution',
      comment: 'Whose word it is: official, named, anonymous or reporter; null: not said',
    },
    speaker: { of: 'e.speaker', comment: 'Who said it, as the source names them' },
    quote: { of: quoted('quote'), comment: 'The words themselves' },
    date_quote: { of: quoted('dateQuote'), comment: 'The words from which the date was taken' },
    reliability: {
      of: 'e.reliability',
      comment: 'Admiralty code of the source: A completely reliable … F cannot be judged',
    },
    credibility: {
      of: 'e.credibility',
      comment: 'Admiralty code of the information: 1 confirmed … 6 cannot be judged',
    },
    relays: { of: 'e.relays', comment: 'The outlets that this one copies, as written' },
    note: { of: quoted('note'), comment: "The recorder's own word on it" },
    retracted: { of: 'c.retracted_by is not null', comment: 'The claim was taken back' },
    disputed: { of: `c.disputed_by <> '{}'`, comment: 'Somebody contradicts the claim, or a part of it' },
  },
  from: `:schema.evidence e join :schema.facts f on f.event_id = e.event_id
join :schema.claims c on c.event_id = e.event_id`,
};

export const sources: AnalyticsView = {
  name: 'sources',
  comment: 'Every outlet or body that evidence names as its publisher, with how what it said fared',
  columns: {
    publisher_id: {
      of: 's.publisher_id',
      comment: 'Slug of the name: spellings that differ in case or punctuation are one',
    },
    publisher: { of: 's.publisher', comment: 'Its name as it is mostly written' },
    claims: { of: 's.claims', comment: 'How many claims rest on it, with others or alone' },
    retracted: { of: 's.retracted', comment: 'How many of them were taken back' },
    disputed: { of: 's.disputed', comment: 'How many of them somebody contradicts' },
    pieces: { of: 's.pieces', comment: 'How often it is named as evidence' },
    anonymous: { of: 's.anonymous', comment: 'How often on the word of somebody anonymous' },
    relaying: { of: 's.relaying', comment: 'How often as a copy of other outlets' },
    first_published: {
      of: 's.first_published',
      comment: 'The first day of what it published first; null: no date is known',
    },
    last_published: {
      of: 's.last_published',
      comment: 'The last day of what it published last; null: no date is known',
    },
  },
  from: `(
  select e.publisher_id, mode() within group (order by e.publisher) as publisher,
    count(distinct e.event_id)::integer as claims,
    (count(distinct e.event_id) filter (where c.retracted_by is not null))::integer as retracted,
    (count(distinct e.event_id) filter (where c.disputed_by <> '{}'))::integer as disputed,
    count(*)::integer as pieces,
    (count(*) filter (where e.attribution = 'anonymous'))::integer as anonymous,
    (count(*) filter (where e.relays <> '{}'))::integer as relaying,
    min(d.first_day) as first_published, max(d.last_day) as last_published
  from :schema.evidence e join :schema.claims c on c.event_id = e.event_id left join :schema.dates d on d.edtf = e.published
  group by e.publisher_id
) as s`,
};

// Of a company: what names it, and all about its partnerships and meetings.
export const timeline: AnalyticsView = {
  name: 'timeline',
  comment:
    'The claims of every company in their place in the world, those about its partnerships and meetings included: order by company_id, reached_to',
  columns: {
    company_id: { of: 't.company_id', comment: 'Of the company' },
    reached_to: {
      of: 'c.reached_to',
      comment: 'Where it stands in the timeline: by when it had come, as far as is said',
    },
    event_id: { of: 'c.event_id', comment: 'The event that makes the claim' },
    ...event,
    ...about,
    ...dated('occurred', `f.data->>'occurred'`, 'When it happened'),
    ...stage,
    ...certainty,
    ...retracted,
    ...disputed,
  },
  from: `(
  with naming as (
    select coalesce(i.company_id, n.company_id) as company_id, f.event_id, f.stream
    from :schema.company_events n join :schema.facts f on f.position = n.position
    left join :schema.company_ids i on i.id = n.company_id
  )
  select company_id, event_id from naming
  union
  select n.company_id, f.event_id from naming n join :schema.facts f on f.stream = n.stream
  where n.stream not like 'company-%'
  union
  select n.company_id, f.event_id from naming n join ${severalStreams} as mine on mine.stream = n.stream
  join ${severalStreams} as other on other.partnership_id = mine.partnership_id
  join :schema.facts f on f.stream = other.stream
) as t
join :schema.claims c on c.event_id = t.event_id join :schema.facts f on f.event_id = t.event_id`,
};
