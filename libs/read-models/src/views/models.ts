import { foldModelRow, type ModelRow } from '@sovereign-pipeline/domain';
import { jsonOf, type RowTable } from './columns.ts';
import { comments } from './comments.ts';
import { namedPeople } from './named-people.ts';
import { viewOf } from './view.ts';

const table: RowTable<ModelRow> = {
  table: 'models',
  comment: 'AI models that companies launched',
  key: ['company_id', 'model_id', 'told_of'],
  columns: {
    company_id: { of: 'company', type: 'id', comment: comments.companyId },
    model_id: {
      of: { keyPart: 2 },
      type: 'id',
      comment: 'Slug of the name: spellings that differ in case or punctuation are one model',
    },
    told_of: {
      of: 'toldOf',
      type: 'id',
      comment: 'Id of the maker that the claims name first: a joint model has a row for each maker',
    },
    name: { of: 'model', type: 'text', comment: comments.name },
    with_companies: {
      of: 'with',
      type: 'text[]',
      comment: 'Ids of the other makers; each has a row of its own',
    },
    description: { of: 'description', type: 'text', else: 'nothing', comment: 'As written' },
    based_on: {
      of: 'basedOn',
      type: 'text',
      else: 'nothing',
      comment: 'The model that it is based on, as written',
    },
    parameters: {
      of: 'parameters',
      type: 'jsonb',
      else: 'nothing',
      comment: 'The number of parameters, or words',
    },
    openness: {
      of: 'openness',
      type: 'text',
      else: 'nothing',
      comment: 'How open it is: weights, licence, access',
    },
    people: { of: 'people', type: 'jsonb', comment: comments.people },
    languages: { of: 'languages', type: 'text[]', comment: comments.languages },
    markets: { of: 'markets', type: 'text[]', comment: comments.markets },
    certainty: { of: 'certainty', type: 'text', comment: comments.certainty },
    since: { of: 'since', type: 'text', else: 'null', comment: comments.since },
    contested: { of: 'contested', type: 'boolean', comment: comments.contested },
    disputed_by: { of: 'disputedBy', type: 'text[]', else: 'nothing', comment: comments.disputedBy },
    sources: { of: 'sources', type: 'jsonb', comment: comments.sources },
    pieces: {
      of: 'pieces',
      type: 'jsonb',
      comment: 'The evidence: of each piece what tells it from others, then whom it goes back to',
    },
    basis: { of: 'basis', type: 'text[]', comment: comments.basis },
  },
};

export { table as modelTable };

export const models = viewOf(
  { name: 'model', fold: foldModelRow },
  table,
  namedPeople('model', ['company_id', 'model_id', 'told_of']),
);

/** JSON object of a row `m`; absent values may be null. */
export const modelAsJson = jsonOf(table, 'm');
