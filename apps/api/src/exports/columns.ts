import {
  type CloudEvent,
  type ListedPartnership,
  marketName,
  type Meeting,
} from '@sovereign-pipeline/domain';
import type {
  CompanySummary,
  MarketSummary,
  ModelPage,
  PeoplePage,
  TimelinePage,
} from '@sovereign-pipeline/read-models';
import type { Cell } from './cells.ts';

/** How an entry of a list is one row, or several: what stands in which column. Names stand beside codes. */
export interface Table<Entry> {
  readonly columns: Readonly<Record<string, (entry: Partial<Entry>) => Cell>>;
}

const table = <Entry>(columns: Table<Entry>['columns']): Table<never> => ({ columns });

const namesOf = (markets: readonly string[] | undefined): string[] | undefined => markets?.map(marketName);

const companies = table<CompanySummary>({
  id: ({ id }) => id,
  name: ({ name }) => name,
  partnerships: ({ partnerships }) => partnerships,
  markets: ({ markets }) => markets,
  models: ({ models }) => models,
  meetings: ({ meetings }) => meetings,
});

const partnerships = table<ListedPartnership>({
  id: ({ id }) => id,
  stage: ({ stage }) => stage,
  since: ({ since }) => since,
  certainty: ({ certainty }) => certainty,
  conflict: ({ conflict }) => conflict,
  contested: ({ contested }) => contested,
  disputedBy: ({ disputedBy }) => disputedBy,
  parties: ({ parties }) => parties?.map(({ id }) => id),
  partyNames: ({ parties }) => parties?.map(({ name }) => name),
  unnamed: ({ unnamed }) => unnamed?.map((party) => party.unnamed),
  purpose: ({ purpose }) => purpose,
  markets: ({ markets }) => markets,
  marketNames: ({ markets }) => namesOf(markets),
  languages: ({ languages }) => languages,
  pillars: ({ pillars }) => pillars,
  instrument: ({ instrument }) => instrument,
  amounts: ({ amounts }) => amounts,
  capacity: ({ capacity }) => capacity,
  sites: ({ sites }) => sites,
  term: ({ term }) => term,
  expected: ({ expected }) => expected,
  proposedBy: ({ proposedBy }) => proposedBy,
  sourcesIndependent: ({ sources }) => sources?.independent,
  sourcesPieces: ({ sources }) => sources?.pieces,
  basis: ({ basis }) => basis,
});

const meetings = table<Meeting>({
  id: ({ id }) => id,
  status: ({ status }) => status,
  occurred: ({ occurred }) => occurred,
  expected: ({ expected }) => expected,
  certainty: ({ certainty }) => certainty,
  contested: ({ contested }) => contested,
  disputedBy: ({ disputedBy }) => disputedBy,
  participants: ({ participants }) => participants?.map(({ id }) => id),
  participantNames: ({ participants }) => participants?.map(({ name }) => name),
  people: ({ participants }) => participants?.flatMap(({ people }) => people.map(({ name }) => name)),
  place: ({ place }) => place?.name,
  city: ({ place }) => place?.city,
  country: ({ place }) => place?.country,
  countryName: ({ place }) => place?.country && marketName(place.country),
  format: ({ format }) => format,
  topics: ({ topics }) => topics,
  markets: ({ markets }) => markets,
  marketNames: ({ markets }) => namesOf(markets),
  outcome: ({ outcome }) => outcome,
  partnership: ({ partnership }) => partnership,
  sourcesIndependent: ({ sources }) => sources?.independent,
  sourcesPieces: ({ sources }) => sources?.pieces,
  basis: ({ basis }) => basis,
});

const markets = table<MarketSummary>({
  code: ({ code }) => code,
  name: ({ name }) => name,
  companies: ({ companies }) => companies,
  partnerships: ({ partnerships }) => partnerships,
});

const models = table<ModelPage['models'][number]>({
  id: ({ id }) => id,
  company: ({ company }) => company,
  model: ({ model }) => model,
  with: (entry) => entry.with,
  since: ({ since }) => since,
  certainty: ({ certainty }) => certainty,
  contested: ({ contested }) => contested,
  disputedBy: ({ disputedBy }) => disputedBy,
  description: ({ description }) => description,
  basedOn: ({ basedOn }) => basedOn,
  parameters: ({ parameters }) => parameters,
  openness: ({ openness }) => openness,
  languages: ({ languages }) => languages,
  markets: ({ markets }) => markets,
  marketNames: ({ markets }) => namesOf(markets),
  basis: ({ basis }) => basis,
});

const people = table<PeoplePage['people'][number]>({
  id: ({ id }) => id,
  name: ({ name }) => name,
  company: ({ company }) => company?.id,
  companyName: ({ company }) => company?.name,
  names: ({ names }) => names,
  roles: ({ roles }) => roles,
  meetings: ({ meetings }) => meetings,
  partnerships: ({ partnerships }) => partnerships,
  targets: ({ targets }) => targets,
  contested: ({ contested }) => contested,
});

const claimed = (data: unknown) => (data ?? {}) as { occurred?: string; certainty?: string; note?: string };

const events = table<CloudEvent>({
  position: ({ position }) => position,
  id: ({ id }) => id,
  type: ({ type }) => type,
  time: ({ time }) => time,
  subject: ({ subject }) => subject,
  occurred: ({ data }) => claimed(data).occurred,
  certainty: ({ data }) => claimed(data).certainty,
  note: ({ data }) => claimed(data).note,
  data: ({ data }) => data,
});

const entries = table<TimelinePage['entries'][number]>({
  id: ({ id }) => id,
  type: ({ type }) => type,
  stream: ({ stream }) => stream,
  position: ({ position }) => position,
  recordedAt: ({ recordedAt }) => recordedAt,
  occurred: ({ occurred }) => occurred,
  retractedBy: ({ retracted }) => retracted?.id,
  disputedBy: ({ disputes }) => disputes?.map(({ by }) => by),
  data: ({ data }) => data,
});

type Said = string | number | null;

interface Change {
  readonly view: string;
  readonly id: string;
  readonly changes: readonly { readonly kind: string; readonly from: Said; readonly to: Said }[];
  readonly because: readonly string[];
}

const changes = table<Change>({
  view: ({ view }) => view,
  id: ({ id }) => id,
  kinds: ({ changes }) => changes?.map(({ kind }) => kind),
  from: ({ changes }) => changes?.map(({ from }) => String(from ?? '')),
  to: ({ changes }) => changes?.map(({ to }) => String(to ?? '')),
  because: ({ because }) => because,
});

/** Every list that may be taken away, by the member of an answer that has it. */
export const tables = {
  companies,
  partnerships,
  meetings,
  models,
  people,
  markets,
  events,
  entries,
  changes,
};
export type ExportedList = keyof typeof tables;
