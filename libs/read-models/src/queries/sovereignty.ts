import {
  everyIdIn,
  type Fact,
  factsAt,
  foldSovereignty,
  type Moment,
  resolved,
  type Sovereignty,
  untilOf,
  upcast,
  viewsOf,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { foldedColumns, type StoredFact } from '../projection/facts.ts';
import { inSchema } from '../schema/schema.ts';
import {
  factsOfMarkets,
  factsOfModels,
  findFacts,
  knownBy,
  knownValues,
  maxHistoryBytes,
} from './facts-of.ts';
import { codesWithin } from './filters.ts';
import { LiveTables } from './live-tables.ts';
import { partsOf } from './ids.ts';
import { identitiesAt, identitiesIn, whoIs } from './who.ts';

// $1 market codes; $2 recorded until then, or null; $3 up to that position, or null.
// Launches of models for any of them.
export const launchesFor = `
select ${foldedColumns} from :schema.facts f
where f.type = 'ModelLaunched' and f.data->'markets' ?| $1 and ${knownBy('$2', '$3')}`;

/** The companies that cover each pillar of a market, folded from the facts at any moment. */
export class SovereigntyView {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** `code` must be a market. Throws a HistoryTooLargeError, and a NoReadModelsError before there are read models. */
  async find(code: string, moment: Moment): Promise<Sovereignty & { readonly position: number }> {
    const { facts, position, identities } = await this.#tables.snapshot(async (client, schema) => {
      const within = codesWithin(code);
      const found = await findFacts(client, schema, factsOfMarkets, within, moment.knownAt, null);
      const starts = await modelsFor(client, schema, within, moment);
      const most = maxHistoryBytes - found.bytes;
      const ofModels = await findFacts(client, schema, factsOfModels, starts, moment.knownAt, null, most);
      const facts = [...found.facts, ...ofModels.facts];
      const identities = await identitiesIn(client, schema, facts, moment);
      return { facts, position: found.position, identities };
    });
    const known = resolved(factsAt(facts, moment), identities);
    return { ...foldSovereignty(code, known, untilOf(moment)), position };
  }
}

/** Prefixes of the keys of models for one of these markets. */
async function modelsFor(
  client: Queryable,
  schema: string,
  markets: readonly string[],
  moment: Moment,
): Promise<string[]> {
  const { knownAt } = moment;
  const { rows } = await client.query<StoredFact>(inSchema(schema, launchesFor), [
    markets,
    ...knownValues(knownAt),
  ]);
  const launches = rows.map((row): Fact => upcast(row));
  const identities = await identitiesAt(client, schema, launches.flatMap(everyIdIn), moment);
  const starts = resolved(launches, identities).flatMap((launch) =>
    viewsOf(launch).flatMap(({ key }) => {
      const [company, rest] = partsOf(key);
      return whoIs(company, identities).ids.map((id) => `${id}/${partsOf(rest)[0]}/`);
    }),
  );
  return [...new Set(starts)];
}
