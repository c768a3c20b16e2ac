/** What several tables say of a column. */
export const comments = {
  basis: 'Ids of the events that this row rests on',
  certainty: 'confirmed, reported or speculative: the surest of the claims',
  companyId: 'Of the company',
  contested: 'Only disputed claims say it',
  disputedBy: "Whose word there is against claims that say it; null: nobody's",
  languages: 'BCP 47 tags',
  markets: 'ISO 3166-1 countries, ISO 3166-2 subdivisions, UN M49 regions or named groupings',
  name: 'As written',
  named: {
    contested: 'Only disputed claims name it',
    disputedBy: "Whose word there is against claims that name it; null: nobody's",
  },
  partnershipId: 'Of the partnership',
  people: 'Array of {name, role?, company?}',
  since: 'The earliest date that is said, in EDTF as written; null: nobody says',
  sources:
    '{independent, pieces}: how many sources have a word of their own, and how many pieces of evidence there are',
} as const;
