import {
  assessedClaims,
  type AssessedClaim,
  type AssessedEvidence,
  distinct,
  type Fact,
  isClaim,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { ColumnType } from '../views/columns.ts';
import { inSchema } from '../schema/schema.ts';
import { correctionsIn } from './touched-rows.ts';

type Columns<Of> = Readonly<
  Record<string, readonly [member: keyof Of & string, type: ColumnType | 'date' | 'bigint']>
>;

/** Of the table `claims`, each with where its value is from. */
export const claimColumns: Columns<AssessedClaim> = {
  event_id: ['id', 'text'],
  stage: ['stage', 'text'],
  certainty: ['certainty', 'text'],
  weak: ['weak', 'boolean'],
  retracted_by: ['retractedBy', 'text'],
  replaced_by: ['replacedBy', 'text'],
  disputed_by: ['disputedBy', 'text[]'],
  reached_from: ['reachedFrom', 'date'],
  reached_to: ['reachedTo', 'date'],
  said_on: ['said', 'date'],
  stream: ['stream', 'text'],
  happened: ['when', 'bigint'],
  position: ['position', 'bigint'],
};

/** Of the table `evidence`, after the event's id and the place among its evidence. */
export const evidenceColumns: Columns<AssessedEvidence> = {
  publisher: ['publisher', 'text'],
  publisher_id: ['publisherId', 'text'],
  url: ['url', 'text'],
  title: ['title', 'text'],
  published: ['published', 'text'],
  language: ['language', 'text'],
  attribution: ['attribution', 'text'],
  speaker: ['speaker', 'text'],
  reliability: ['reliability', 'text'],
  credibility: ['credibility', 'integer'],
  relays: ['relays', 'text[]'],
};

const members = (columns: Columns<never>): string =>
  Object.values(columns)
    .map(([member]) => `"${member}"`)
    .join(', ');
const declared = (columns: Columns<never>): string =>
  Object.values(columns)
    .map(([member, type]) => `"${member}" ${type}`)
    .join(', ');
const assigned = Object.keys(claimColumns)
  .filter((column) => column !== 'event_id')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

// $1 JSON array of claims
const upsertClaims = `
with evidence as (
  insert into :schema.evidence (event_id, place, ${Object.keys(evidenceColumns).join(', ')})
  select claim.id, piece.place, ${members(evidenceColumns)}
  from jsonb_to_recordset($1) as claim(id text, evidence jsonb),
    rows from (jsonb_to_recordset(claim.evidence) as (${declared(evidenceColumns)}))
      with ordinality as piece(${members(evidenceColumns)}, place)
  on conflict do nothing
)
insert into :schema.claims (${Object.keys(claimColumns).join(', ')})
select ${members(claimColumns)} from jsonb_to_recordset($1) as claim(${declared(claimColumns)})
on conflict (event_id) do update set ${assigned}`;

/** Keeps what the claims among the facts amount to, in the light of all corrections in their streams. */
export async function storeClaims(client: Queryable, schema: string, facts: readonly Fact[]): Promise<void> {
  const claims = facts.filter((fact) => isClaim(fact));
  if (claims.length === 0) return;
  const streams = [...new Set(claims.map(({ stream }) => stream))];
  const records = assessedClaims(distinct([...claims, ...(await correctionsIn(client, schema, streams))]));
  await client.query(inSchema(schema, upsertClaims), [JSON.stringify(records)]);
}
