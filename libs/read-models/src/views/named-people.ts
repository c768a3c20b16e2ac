import type { NamedPerson } from '@sovereign-pipeline/domain';
import type { AnyTable, ItemTable } from './columns.ts';
import { comments } from './comments.ts';

/** The kinds of things that name people, each with a table of its own: `<kind>_people`. */
export const namingKinds = ['meeting', 'partnership', 'target', 'model'] as const;
export type NamingKind = (typeof namingKinds)[number];

/** The columns of a kind's table that identify the thing. */
export const namingKey = {
  meeting: ['meeting_id'],
  partnership: ['partnership_id'],
  target: ['target_company_id', 'target_market'],
  model: ['model_company_id', 'model_id', 'model_told_of'],
} as const satisfies Record<NamingKind, readonly string[]>;

interface Named {
  readonly named: readonly NamedPerson[];
}

/** The people in the claims of a row; `rowKey`: the columns of its key. */
export function namedPeople(
  kind: NamingKind,
  rowKey: readonly string[],
): AnyTable & { readonly items: 'named' } {
  const table: ItemTable<Named, 'named'> = {
    table: `${kind}_people`,
    comment: `The people in a ${kind}: a person is a name within a company`,
    items: 'named',
    key: [...namingKey[kind], 'company_id', 'person_id'],
    indexes: { [`${kind}_people_person`]: ['company_id', 'person_id', ...namingKey[kind]] },
    columns: {
      ...Object.fromEntries(
        namingKey[kind].map((column, index) => [
          column,
          { of: { rowColumn: rowKey[index] ?? '' }, type: 'id' as const },
        ]),
      ),
      company_id: {
        of: 'company',
        type: 'id',
        comment: "The person's company, which need not take part",
      },
      company_name: { of: 'companyName', type: 'text', comment: 'The company as written there' },
      person_id: {
        of: 'person',
        type: 'id',
        comment:
          'Slug of the name: spellings that differ in case or punctuation are one person of the company',
      },
      name: { of: 'name', type: 'text', comment: 'As in the claim that takes precedence' },
      names: { of: 'names', type: 'text[]', comment: 'All spellings' },
      roles: { of: 'roles', type: 'text[]', comment: 'As written' },
      certainty: { of: 'certainty', type: 'text', comment: comments.certainty },
      contested: { of: 'contested', type: 'boolean', comment: comments.named.contested },
      disputed_by: {
        of: 'disputedBy',
        type: 'text[]',
        else: 'nothing',
        comment: comments.named.disputedBy,
      },
      withdrawn: {
        of: 'withdrawn',
        type: 'boolean',
        else: 'nothing',
        comment: 'True: only retracted claims name them',
      },
      basis: { of: 'basis', type: 'text[]', comment: 'Ids of the events that name them' },
    },
  };
  return table;
}
