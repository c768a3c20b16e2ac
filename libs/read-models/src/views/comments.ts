/** Comments that columns of several tables share. */
export const comments = {
  basis: 'Ids of the events that this row rests on',
  certainty: 'confirmed, reported or speculative: the surest of the claims',
  companyId: "The company's id",
  contested: 'It rests on disputed claims only',
  disputedBy: 'The parties that dispute claims of it; null: none',
  languages: 'BCP 47 tags',
  markets: 'ISO 3166-1 countries, ISO 3166-2 subdivisions, UN M49 regions or named groupings',
  name: 'As written',
  named: {
    contested: 'Only disputed claims name it',
    disputedBy: 'The parties that dispute claims that name it; null: none',
  },
  partnershipId: "The partnership's id",
  people: 'Array of {name, role?, company?}',
  since: 'The earliest date in the claims, EDTF as written; null: none',
  sources:
    '{independent, pieces}: how many sources have a word of their own, and how many pieces of evidence there are',
} as const;
