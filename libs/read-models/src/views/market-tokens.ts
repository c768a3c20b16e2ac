import { literal } from './columns.ts';
import { anyCompany } from './company-counts.ts';
import { triggerAfter } from './trigger.ts';

// The markets of a company with many partnerships are folded from all of these. Readers cache the result with the
// company's token, which is replaced whenever the markets may have changed.

/** Companies with so many partnerships have a token, and those that once had so many. */
const from = 50;

const table = ':schema.market_tokens';

export const tokensTable = `
CREATE TABLE ${table} (
  company_id text COLLATE "C" NOT NULL,
  token      uuid NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE ${table} IS 'Companies of which readers keep in mind what their markets come to';
COMMENT ON COLUMN ${table}.company_id IS ${literal("The company's id")};
COMMENT ON COLUMN ${table}.token IS 'Another one whenever the markets of the company may have changed: what is in mind with this one is as it is here';
`;

/** By rows of a transition table. */
const renew = (companies: string): string => `
  UPDATE ${table} SET token = gen_random_uuid() WHERE company_id IN (${companies});`;

/** Replaces an existing token, however few partnerships are left. */
const renewOrInsert = (companies: string): string => `
  INSERT INTO ${table} (company_id, token)
  SELECT touched.company_id, gen_random_uuid() FROM (${companies}) AS touched
  WHERE (SELECT sum(c.number) FROM :schema.company_counts c
    WHERE c.company_id = touched.company_id AND c.thing = 'partnership') >= ${String(from)}
    OR EXISTS (SELECT FROM ${table} t WHERE t.company_id = touched.company_id)
  ON CONFLICT (company_id) DO UPDATE SET token = excluded.token;`;

const added = 'SELECT DISTINCT company_id FROM added';
const gone = 'SELECT DISTINCT company_id FROM gone';
/** The parties of changed rows; those that come or go with the change are found by triggers on their own table. */
const parties = `
    SELECT p.company_id FROM added a JOIN :schema.partnership_parties p ON p.partnership_id = a.id`;

const newTable = 'NEW TABLE AS added';
const oldTable = 'OLD TABLE AS gone';

// Triggers of one table and operation run in order of name: `count_…` comes before these.
const triggers = [
  { table: 'partnership_parties', on: 'insert', rows: newTable, does: renewOrInsert(added) },
  { table: 'partnership_parties', on: 'update', rows: newTable, does: renew(added) },
  { table: 'partnership_parties', on: 'delete', rows: oldTable, does: renew(gone) },
  { table: 'market_targets', on: 'insert', rows: newTable, does: renew(added) },
  { table: 'market_targets', on: 'update', rows: newTable, does: renew(added) },
  { table: 'market_targets', on: 'delete', rows: oldTable, does: renew(gone) },
  { table: 'partnerships', on: 'update', rows: newTable, does: renew(parties) },
] as const;

/** Makes tokens for the existing companies, once they are counted, and keeps them from then on. */
export const keepTokens = `
ALTER TABLE ${table} ADD PRIMARY KEY (company_id);
${renewOrInsert(`SELECT DISTINCT company_id FROM :schema.company_counts WHERE thing = 'partnership' AND number > 0 AND company_id <> '${anyCompany}'`)}
${triggers
  .map(({ table: upon, on, rows, does }) =>
    triggerAfter({
      ...{ name: `renew_${on}_${upon}`, on, table: upon, body: does },
      of: `REFERENCING ${rows} FOR EACH STATEMENT`,
    }),
  )
  .join('\n')}
`;

/** The token of a company; null when it has none. */
export const tokenOf = (company: string): string =>
  `(select token from ${table} where company_id = ${company})`;
