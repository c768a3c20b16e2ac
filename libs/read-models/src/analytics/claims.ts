import { severalStreams } from '../projection/who-is-who.ts';
import { type AnalyticsView, dated } from './analytics-view.ts';

const event = {
  position: { of: 'f.position', comment: 'Place in the order of recording, from 1' },
  type: { of: 'f.type', comment: 'What kind of fact it is, for instance PartnershipAdvanced' },
};

const stage = {
  stage: {
    of: 'c.stage',
    comment: 'The stage of a partnership that it gives; null: it is about something else',
  },
};
const certainty = { certainty: { of: 'c.certainty', comment: 'confirmed, reported or speculative' } };
const retracted = {
  retracted: { of: 'c.retracted_by is not null', comment: 'It was retracted, and does not count' },
};
const disputed = {
  disputed: { of: `c.disputed_by <> '{}'`, comment: 'It is disputed, in whole or in part' },
};

const about = {
  about: {
    of: `split_part(f.stream, '-', 1)`,
    comment: 'Its subject: a partnership, a meeting or a company',
  },
  about_id: {
    of: `coalesce(one.partnership_id, substr(f.stream, strpos(f.stream, '-') + 1))`,
    comment:
      'The id of the subject; for a company, the id of the name as written: company_names has the ' +
      'company of each',
    join: `left join :schema.partnership_ids one
      on f.stream like 'partnership-%' and one.id = substr(f.stream, length('partnership-') + 1)`,
  },
};

export const claims: AnalyticsView = {
  name: 'claims',
  comment: 'Every claim, what it says by itself, and its corrections; including retracted ones',
  columns: {
    event_id: { of: 'c.event_id', comment: 'The event with it' },
    ...event,
    ...about,
    ...stage,
    ...dated('occurred', `f.data->>'occurred'`, 'When it happened'),
    ...dated('expected', `f.data->>'expected'`, 'The date of something planned'),
    ...certainty,
    weak: {
      of: 'c.weak',
      comment: 'Speculation, or poor evidence only: it counts only when there is nothing else',
    },
    ...retracted,
    retracted_by: { of: 'c.retracted_by', comment: 'The event that retracts it' },
    replaced_by: {
      of: 'c.replaced_by',
      comment: 'The event with the correct claim, as the retraction names it',
    },
    ...disputed,
    disputed_by: { of: 'c.disputed_by', comment: 'The parties that dispute it' },
    reached_from: {
      of: 'c.reached_from',
      comment: 'What it says had come by some day from this one on; null: nobody says',
    },
    reached_to: { of: 'c.reached_to', comment: '… to this one: never later than it was said' },
    said_on: {
      of: 'c.said_on',
      comment: 'When it was said: the first publication of its evidence, else its recording',
    },
    recorded_at: { of: 'f.recordedat', comment: 'When it was recorded' },
    note: { of: `f.data->>'note'`, comment: "The recorder's note" },
    recorded_by: {
      of: 'f.recordedby',
      comment: 'Name and public part of the key that recorded it; null: AUTH was off',
    },
  },
  from: ':schema.claims c join :schema.facts f on f.event_id = c.event_id',
};

const quoted = (member: string): string => `f.data->'evidence'->(e.place - 1)->>'${member}'`;

export const evidence: AnalyticsView = {
  name: 'evidence',
  comment: 'The evidence of every claim, piece by piece; including retracted claims',
  columns: {
    event_id: { of: 'e.event_id', comment: 'The event with the claim' },
    place: { of: 'e.place', comment: 'Place among the evidence of that claim, from 1' },
    ...about,
    publisher: { of: 'e.publisher', comment: 'The outlet or body that published it, as written' },
    publisher_id: {
      of: 'e.publisher_id',
      comment: 'Slug of the name: spellings that differ in case or punctuation are one',
    },
    url: { of: 'e.url', comment: 'Its address' },
    title: { of: 'e.title', comment: 'As written' },
    ...dated('published', 'e.published', 'When it was published'),
    language: { of: 'e.language', comment: 'BCP 47 tag of the language of the piece' },
    attribution: {
      of: 'e.attribution',
      comment: 'official, named, anonymous or reporter; null: not given',
    },
    speaker: { of: 'e.speaker', comment: 'The speaker, as the source names them' },
    quote: { of: quoted('quote'), comment: 'The quote' },
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
    note: { of: quoted('note'), comment: "The recorder's note on it" },
    retracted: { of: 'c.retracted_by is not null', comment: 'The claim was retracted' },
    disputed: { of: `c.disputed_by <> '{}'`, comment: 'The claim is disputed, in whole or in part' },
  },
  from: `:schema.evidence e join :schema.facts f on f.event_id = e.event_id
join :schema.claims c on c.event_id = e.event_id`,
};

export const sources: AnalyticsView = {
  name: 'sources',
  comment: 'Publishers of evidence, with their records',
  columns: {
    publisher_id: {
      of: 's.publisher_id',
      comment: 'Slug of the name: spellings that differ in case or punctuation are one',
    },
    publisher: { of: 's.publisher', comment: 'The most frequent spelling of its name' },
    claims: { of: 's.claims', comment: 'The number of claims that rest on it, alone or with others' },
    retracted: { of: 's.retracted', comment: 'The number of these that were retracted' },
    disputed: { of: 's.disputed', comment: 'The number of these that are disputed' },
    pieces: { of: 's.pieces', comment: 'The number of its pieces of evidence' },
    anonymous: { of: 's.anonymous', comment: 'The number of these with an anonymous speaker' },
    relaying: { of: 's.relaying', comment: 'The number of these that copy other outlets' },
    first_published: {
      of: 's.first_published',
      comment: 'The first day of its first publication; null: no date',
    },
    last_published: {
      of: 's.last_published',
      comment: 'The last day of its last publication; null: no date',
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
    'The claims of every company in their place in the world, including those about its ' +
    'partnerships and meetings: order by company_id, reached_to',
  columns: {
    company_id: { of: 't.company_id', comment: "The company's id" },
    reached_to: {
      of: 'c.reached_to',
      comment: 'Its place in the timeline: the end of the date by which it had happened',
    },
    event_id: { of: 'c.event_id', comment: 'The event with the claim' },
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
