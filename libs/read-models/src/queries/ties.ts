import {
  type Company,
  type Fact,
  foldCompany,
  foldMeeting,
  foldModel,
  foldPartnership,
  foldRows,
  type ListedModel,
  listedModels,
  type Meeting,
  type Partnership,
} from '@sovereign-pipeline/domain';
import type { Tie } from '../answers/graph-answers.ts';

/** Rows that may tie companies. */
export interface TyingRows {
  readonly companies: readonly Company[];
  readonly partnerships: readonly Partnership[];
  readonly models: readonly ListedModel[];
  readonly meetings: readonly Meeting[];
}

/** The rows that some facts make. */
export function tyingRows(facts: readonly Fact[], until: number): TyingRows {
  return {
    companies: foldRows('company', facts, foldCompany),
    partnerships: foldRows('partnership', facts, foldPartnership, until),
    models: listedModels(foldRows('model', facts, foldModel, until)),
    meetings: foldRows('meeting', facts, foldMeeting, until),
  };
}

/** What ties any of some companies to others, by kind and id. */
export function tiesOf(rows: TyingRows, ids: ReadonlySet<string>): Tie[] {
  const all = [
    ...rows.companies.flatMap(ofParent),
    ...rows.partnerships.map(ofPartnership),
    ...rows.models.filter(({ company }) => ids.has(company)).map(ofModel),
    ...rows.meetings.map(ofMeeting),
  ];
  return all
    .filter(({ companies }) => companies.length > 1 && companies.some(({ id }) => ids.has(id)))
    .map((tie) => ({ tie, place: placeOf(tie) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ tie }) => tie);
}

const kinds: readonly Tie['kind'][] = ['parent', 'partnership', 'model', 'meeting'];

const placeOf = ({ kind, id }: Tie): string => `${String(kinds.indexOf(kind))} ${id}`;

/** Identifies a tie, whichever of its companies it was found by. */
export const tieKey = ({ kind, id, companies, label }: Tie): string =>
  kind === 'model'
    ? JSON.stringify([kind, label?.toLowerCase(), companies.map((company) => company.id).sort()])
    : `${kind} ${id}`;

const doubts = ({ contested, disputedBy }: Pick<Tie, 'contested' | 'disputedBy'>) => ({
  contested,
  ...(disputedBy != null && { disputedBy }),
});

function ofParent({ id, parent, basis, ...company }: Company): Tie[] {
  if (parent == null || parent.id === id) return [];
  const companies = [id, parent.id].map((each) => ({ id: each, contested: company.contested }));
  return [{ kind: 'parent', id, companies, label: null, ...doubts(company), basis }];
}

const ofPartnership = ({ id, parties, purpose, stage, since, certainty, ...row }: Partnership): Tie => ({
  kind: 'partnership',
  id,
  companies: parties.map((party) => ({
    id: party.id,
    contested: party.contested,
    ...(party.withdrawn && { withdrawn: true }),
  })),
  label: purpose,
  ...{ stage, since, certainty, ...doubts(row), basis: row.basis },
});

const ofModel = ({ id, company, with: others, model, since, certainty, ...row }: ListedModel): Tie => ({
  kind: 'model',
  id,
  companies: [company, ...others].map((maker) => ({ id: maker, contested: row.contested })),
  label: model,
  ...{ since, certainty, ...doubts(row), basis: row.basis },
});

const ofMeeting = ({ id, participants, status, occurred, expected, certainty, ...row }: Meeting): Tie => ({
  kind: 'meeting',
  id,
  companies: participants.map((each) => ({ id: each.id, contested: each.contested })),
  label: null,
  status,
  since: status === 'held' ? occurred : (expected ?? null),
  ...{ certainty, ...doubts(row), basis: row.basis },
});
