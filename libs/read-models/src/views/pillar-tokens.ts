import { literal } from './columns.ts';
import { triggerAfter } from './trigger.ts';

// What counts for the pillars of a market comes from all partnerships and models for it. Readers cache it with the
// tokens of the market and of what lies within it, which are replaced whenever one of these may have changed.

export const pillarTokens = ':schema.pillar_tokens';

export const pillarTokensTable = `
CREATE TABLE ${pillarTokens} (
  market text COLLATE "C" NOT NULL,
  token  uuid NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE ${pillarTokens} IS 'Markets of which readers keep in mind what counts for each pillar';
COMMENT ON COLUMN ${pillarTokens}.market IS 'Code of the market, without what lies within it';
COMMENT ON COLUMN ${pillarTokens}.token IS ${literal('Another one whenever a partnership or model for the market may have changed: what is in mind with this one is as it is here')};
`;

/** By the markets that statements select; in one order, so that no two who write wait for each other. */
const renew = (markets: readonly string[]): string => `
  INSERT INTO ${pillarTokens} (market, token)
  SELECT touched.market, gen_random_uuid() FROM (${markets.join(' UNION ')}) AS touched ORDER BY touched.market
  ON CONFLICT (market) DO UPDATE SET token = excluded.token;`;

const marketsIn = (rows: string): string =>
  `SELECT DISTINCT unnest(r.markets) COLLATE "C" AS market FROM ${rows}`;

const changed = { added: 'NEW TABLE AS added', gone: 'OLD TABLE AS gone' } as const;
const operations = { insert: ['added'], update: ['added', 'gone'], delete: ['gone'] } as const;

const told: Readonly<Record<string, (rows: string) => readonly string[]>> = {
  partnerships: (rows) => [marketsIn(`${rows} r`)],
  // A model is put together from all of its rows, whose markets may differ.
  models: (rows) => [
    marketsIn(`${rows} r`),
    marketsIn(`${rows} t JOIN :schema.models r ON r.company_id = t.company_id AND r.model_id = t.model_id`),
  ],
};

/** Makes tokens for existing rows' markets, and keeps them from then on. Rows are written with their parties. */
export const keepPillarTokens = `
ALTER TABLE ${pillarTokens} ADD PRIMARY KEY (market);
${renew(Object.keys(told).map((table) => marketsIn(`:schema.${table} r`)))}
${Object.entries(told)
  .flatMap(([table, marketsOf]) =>
    Object.entries(operations).map(([on, tables]) =>
      triggerAfter({
        ...{ name: `renew_pillars_${on}_${table}`, on, table, byKeys: true },
        body: renew(tables.flatMap(marketsOf)),
        of: `REFERENCING ${tables.map((rows) => changed[rows]).join(' ')} FOR EACH STATEMENT`,
      }),
    ),
  )
  .join('\n')}
`;
