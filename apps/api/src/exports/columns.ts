import {
  type CloudEvent,
  type ListedPartnership,
  marketName,
  type Meeting,
} from '@sovereign-pipeline/domain';
import type {
  CompanySummary,
  MarketSummary,
  MatrixPage,
  ModelPage,
  PeoplePage,
  SearchPage,
  SourcePage,
  SuggestionPage,
  TimelinePage,
} from '@sovereign-pipeline/read-models';
import type { AuditEntry } from '../access/audit.ts';
import { changes } from './change-columns.ts';
import { type Column, table } from './column.ts';
import { amountText, valueIn } from './amounts.ts';
import { companiesIn, companyIdsOf, nameIn, namesIn, textsIn } from './company-names.ts';
import { watches } from './watch-columns.ts';

const namesOf = (markets: readonly string[] | undefined): string[] | undefined => markets?.map(marketName);

const companies = table<CompanySummary>({
  id: ['text', ({ id }) => id],
  name: ['text', ({ name }) => name],
  partnerships: ['whole', ({ partnerships }) => partnerships],
  markets: ['whole', ({ markets }) => markets],
  models: ['whole', ({ models }) => models],
  meetings: ['whole', ({ meetings }) => meetings],
});

const partnerships = table<ListedPartnership>({
  id: ['text', ({ id }) => id],
  stage: ['text', ({ stage }) => stage],
  since: ['text', ({ since }) => since],
  certainty: ['text', ({ certainty }) => certainty],
  conflict: ['flag', ({ conflict }) => conflict],
  contested: ['flag', ({ contested }) => contested],
  disputedBy: ['texts', ({ disputedBy }) => disputedBy],
  parties: ['texts', ({ parties }) => parties?.map(({ id }) => id)],
  partyNames: ['texts', ({ parties }) => parties?.map(({ name }) => name)],
  unnamed: ['texts', ({ unnamed }) => unnamed?.map((party) => party.unnamed)],
  purpose: ['text', ({ purpose }) => purpose],
  markets: ['texts', ({ markets }) => markets],
  marketNames: ['texts', ({ markets }) => namesOf(markets)],
  languages: ['texts', ({ languages }) => languages],
  pillars: ['texts', ({ pillars }) => pillars],
  instrument: ['text', ({ instrument }) => instrument],
  amounts: ['json', ({ amounts }) => amounts],
  amountsText: ['texts', ({ amounts }) => amounts?.map(amountText)],
  valueCurrency: ['text', ({ amounts }) => valueIn(amounts)?.currency],
  valueMin: ['number', ({ amounts }) => valueIn(amounts)?.min],
  valueMax: ['number', ({ amounts }) => valueIn(amounts)?.max],
  capacity: ['json', ({ capacity }) => capacity],
  sites: ['json', ({ sites }) => sites],
  term: ['text', ({ term }) => term],
  expected: ['text', ({ expected }) => expected],
  proposedBy: ['text', ({ proposedBy }) => proposedBy],
  sourcesIndependent: ['whole', ({ sources }) => sources?.independent],
  sourcesPieces: ['whole', ({ sources }) => sources?.pieces],
  basis: ['texts', ({ basis }) => basis],
});

const meetings = table<Meeting>({
  id: ['text', ({ id }) => id],
  status: ['text', ({ status }) => status],
  occurred: ['text', ({ occurred }) => occurred],
  expected: ['text', ({ expected }) => expected],
  certainty: ['text', ({ certainty }) => certainty],
  contested: ['flag', ({ contested }) => contested],
  disputedBy: ['texts', ({ disputedBy }) => disputedBy],
  participants: ['texts', ({ participants }) => participants?.map(({ id }) => id)],
  participantNames: ['texts', ({ participants }) => participants?.map(({ name }) => name)],
  people: [
    'texts',
    ({ participants }) => participants?.flatMap(({ people }) => people.map(({ name }) => name)),
  ],
  place: ['text', ({ place }) => place?.name],
  city: ['text', ({ place }) => place?.city],
  country: ['text', ({ place }) => place?.country],
  countryName: ['text', ({ place }) => place?.country && marketName(place.country)],
  format: ['text', ({ format }) => format],
  topics: ['texts', ({ topics }) => topics],
  markets: ['texts', ({ markets }) => markets],
  marketNames: ['texts', ({ markets }) => namesOf(markets)],
  outcome: ['text', ({ outcome }) => outcome],
  partnership: ['text', ({ partnership }) => partnership],
  sourcesIndependent: ['whole', ({ sources }) => sources?.independent],
  sourcesPieces: ['whole', ({ sources }) => sources?.pieces],
  basis: ['texts', ({ basis }) => basis],
});

const markets = table<MarketSummary>({
  code: ['text', ({ code }) => code],
  name: ['text', ({ name }) => name],
  companies: ['whole', ({ companies }) => companies],
  partnerships: ['whole', ({ partnerships }) => partnerships],
});

const models = table<ModelPage['models'][number]>({
  id: ['text', ({ id }) => id],
  company: ['text', ({ company }) => company],
  companyName: ['text', (entry) => nameIn(entry, entry.company)],
  model: ['text', ({ model }) => model],
  with: ['texts', (entry) => entry.with],
  withNames: ['texts', (entry) => namesIn(entry, entry.with)],
  since: ['text', ({ since }) => since],
  certainty: ['text', ({ certainty }) => certainty],
  contested: ['flag', ({ contested }) => contested],
  disputedBy: ['texts', ({ disputedBy }) => disputedBy],
  description: ['text', ({ description }) => description],
  basedOn: ['text', ({ basedOn }) => basedOn],
  parameters: ['text', ({ parameters }) => parameters?.toString()],
  openness: ['text', ({ openness }) => openness],
  people: ['texts', ({ people: named }) => named?.map(({ name }) => name)],
  languages: ['texts', ({ languages }) => languages],
  markets: ['texts', ({ markets }) => markets],
  marketNames: ['texts', ({ markets }) => namesOf(markets)],
  basis: ['texts', ({ basis }) => basis],
});

const people = table<PeoplePage['people'][number]>({
  id: ['text', ({ id }) => id],
  name: ['text', ({ name }) => name],
  company: ['text', ({ company }) => company?.id],
  companyName: ['text', ({ company }) => company?.name],
  names: ['texts', ({ names }) => names],
  roles: ['texts', ({ roles }) => roles],
  meetings: ['whole', ({ meetings }) => meetings],
  partnerships: ['whole', ({ partnerships }) => partnerships],
  targets: ['whole', ({ targets }) => targets],
  models: ['whole', ({ models }) => models],
  contested: ['flag', ({ contested }) => contested],
});

interface Claimed {
  readonly occurred?: string;
  readonly certainty?: string;
  readonly stage?: string;
  readonly note?: string;
  readonly evidence?: unknown;
}
const claimed = (data: unknown) => (data ?? {}) as Claimed;
const publishersOf = (data: unknown) => textsIn(claimed(data).evidence, 'publisher');

const events = table<CloudEvent>({
  position: ['whole', ({ position }) => position],
  id: ['text', ({ id }) => id],
  type: ['text', ({ type }) => type],
  time: ['time', ({ time }) => time],
  subject: ['text', ({ subject }) => subject],
  occurred: ['text', ({ data }) => claimed(data).occurred],
  certainty: ['text', ({ data }) => claimed(data).certainty],
  stage: ['text', ({ data }) => claimed(data).stage],
  note: ['text', ({ data }) => claimed(data).note],
  data: ['json', ({ data }) => data],
  publishers: ['texts', ({ data }) => publishersOf(data)],
  companyNames: ['texts', ({ data }) => companiesIn(data)],
});

const entries = table<TimelinePage['entries'][number]>({
  id: ['text', ({ id }) => id],
  type: ['text', ({ type }) => type],
  stream: ['text', ({ stream }) => stream],
  position: ['whole', ({ position }) => position],
  recordedAt: ['time', ({ recordedAt }) => recordedAt],
  recordedby: ['text', ({ recordedby }) => recordedby],
  occurred: ['text', ({ occurred }) => occurred],
  certainty: ['text', ({ data }) => claimed(data).certainty],
  stage: ['text', ({ data }) => claimed(data).stage],
  publishers: ['texts', ({ data }) => publishersOf(data)],
  note: ['text', ({ data }) => claimed(data).note],
  retractedBy: ['text', ({ retracted }) => retracted?.id],
  disputedBy: ['texts', ({ disputes }) => disputes?.map(({ by }) => by)],
  data: ['json', ({ data }) => data],
  companyNames: ['texts', ({ data }) => companiesIn(data)],
});

const sources = table<SourcePage['sources'][number]>({
  id: ['text', ({ id }) => id],
  name: ['text', ({ name }) => name],
  claims: ['whole', ({ claims }) => claims],
  relays: ['texts', ({ relays }) => relays?.map(({ id }) => id)],
  relayNames: ['texts', ({ relays }) => relays?.map(({ name }) => name)],
});

const cells = table<MatrixPage['cells'][number]>({
  id: ['text', ({ id }) => id],
  company: ['text', ({ company }) => company?.id],
  companyName: ['text', ({ company }) => company?.name],
  market: ['text', ({ market }) => market?.code],
  marketName: ['text', ({ market }) => market?.name],
  stage: ['text', ({ stage }) => stage],
  via: ['text', ({ via }) => via],
  since: ['text', ({ since }) => since],
  certainty: ['text', ({ certainty }) => certainty],
  contested: ['flag', ({ contested }) => contested],
  disputedBy: ['texts', ({ disputedBy }) => disputedBy],
  with: ['texts', (cell) => cell.with],
  withNames: ['texts', (cell) => namesIn(cell, cell.with)],
  partnerships: ['texts', ({ partnerships }) => partnerships],
  sourcesIndependent: ['whole', ({ sources }) => sources?.independent],
  sourcesPieces: ['whole', ({ sources }) => sources?.pieces],
  basis: ['texts', ({ basis }) => basis],
  stageBasis: ['texts', ({ stageBasis }) => stageBasis],
});

const hits = table<SearchPage['hits'][number]>({
  kind: ['text', ({ kind }) => kind],
  id: ['text', ({ id }) => id],
  name: ['text', ({ name }) => name],
  matched: ['text', ({ matched }) => matched],
  score: ['number', ({ score }) => score],
});

type Suggested = SuggestionPage['suggestions'][number];
const calledOf = (thing: Suggested['a'] | undefined) =>
  thing && ('name' in thing ? thing.name : thing.purpose);

const sharedBy = (pair: Partial<Suggested>) => ('sharedParties' in pair ? pair.sharedParties : undefined);

const suggestions = table<Suggested>({
  kind: ['text', ({ kind }) => kind],
  a: ['text', ({ a }) => a?.id],
  aName: ['text', ({ a }) => calledOf(a)],
  b: ['text', ({ b }) => b?.id],
  bName: ['text', ({ b }) => calledOf(b)],
  reasons: ['texts', ({ reasons }) => reasons],
  parties: ['texts', (pair) => ('parties' in pair ? pair.parties : sharedBy(pair))],
});

const audit = table<AuditEntry>({
  number: ['whole', ({ number }) => number],
  at: ['time', ({ at }) => at],
  actor: ['text', ({ actor }) => actor],
  action: ['text', ({ action }) => action],
  details: ['json', ({ details }) => details],
});

/** Every list that can be exported, by the member of the answer that has it. */
const tables = {
  companies,
  partnerships,
  meetings,
  models,
  people,
  markets,
  sources,
  cells,
  hits,
  suggestions,
  events,
  entries,
  claims: entries,
  changes,
  audit,
  watches,
};
export type ExportedList = keyof typeof tables;

/** Ids of companies whose names an entry of a list lacks; `fields` may have left any member out. */
export const unnamedIn: Partial<Record<ExportedList, (entry: never) => readonly string[]>> = {
  models: ({ company, with: others = [] }: Partial<ModelPage['models'][number]>) =>
    company === undefined ? others : [company, ...others],
  cells: ({ with: others = [] }: Partial<MatrixPage['cells'][number]>) => others,
  changes: companyIdsOf,
};

/** The columns of a list; with `fields`, only those made from one of these members. */
export const columnsOf = (list: ExportedList, fields?: readonly string[]): Column[] =>
  Object.entries(tables[list])
    .map(([name, [kind, of]]) => ({ name, kind, of: of as Column['of'] }))
    .filter(({ of }) => fields === undefined || membersReadBy(of).some((member) => fields.includes(member)));

/** The members of an entry that a column reads, found by giving it an empty one. */
function membersReadBy(of: Column['of']): string[] {
  const members: string[] = [];
  const note = (_: object, member: string | symbol): void => {
    members.push(String(member));
  };
  of(new Proxy({}, { get: note }));
  return members;
}
