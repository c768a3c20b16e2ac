import type { Fact, Moment } from '@sovereign-pipeline/domain';
import { factsAt, resolved, untilOf } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { type FoundFacts, HistoryTooLargeError, maxHistoryBytes } from './facts-of.ts';
import type { ListPage } from './filters.ts';
import { companyKeys } from './history-lists.ts';
import { byBytes, last, partsOf } from './ids.ts';
import { identitiesAt, identitiesIn, whoIs, type Who } from './who.ts';

/** Companies that are examined at once, and the most for one page: it ends there, and its cursor leads on. */
const atOnce = 200;
const mostCompanies = 2_000;

/** A list of things of companies, each with the id `company/thing`. */
export interface ThingsOfCompanies<Row> {
  /** Statement: $1 ids. The ones that may have entries. */
  readonly having: string;
  /** The facts about a company's entries, by its ids; at most so many bytes. */
  readonly find: (ids: readonly string[], most: number) => Promise<FoundFacts>;
  /** The company's entries, in any order. */
  readonly fold: (company: string, facts: readonly Fact[], until: number) => readonly Row[];
}

/**
 * A page of things of companies as they stood at a moment, company by company in order of id. It also ends where it has
 * read as many bytes of facts, or companies, as one answer may. `asked`: only these companies, by their ids.
 */
export async function pageOfCompanies<Row extends { readonly id: string }>(
  client: Queryable,
  schema: string,
  { cursor = '', limit }: ListPage,
  moment: Moment,
  asked: readonly string[] | undefined,
  { having, find, fold }: ThingsOfCompanies<Row>,
): Promise<{ readonly rows: readonly Row[]; readonly next?: string }> {
  const [start, after] = partsOf(cursor);
  const rows: Row[] = [];
  let bytes = maxHistoryBytes;
  let [place, looked] = [cursor, 0];
  const idsInOrder =
    asked === undefined
      ? allCompanies(client, schema, start)
      : theseCompanies(client, schema, asked, start, moment);
  for await (const ids of idsInOrder) {
    for (const { company, ids: own } of await companiesHaving(client, schema, having, ids, moment)) {
      let found: FoundFacts;
      try {
        found = await find(own, bytes);
      } catch (error) {
        if (rows.length === 0 || !(error instanceof HistoryTooLargeError)) throw error;
        return { rows, next: place };
      }
      bytes -= found.bytes;
      const who = await identitiesIn(client, schema, found.facts, moment, own);
      const things = fold(company, resolved(factsAt(found.facts, moment), who), untilOf(moment))
        .map((row) => ({ row, thing: partsOf(row.id)[1] }))
        .filter(({ thing }) => company !== start || byBytes(thing, after) > 0)
        .sort((a, b) => byBytes(a.thing, b.thing));
      for (const { row } of things) {
        if (rows.length === limit) return { rows, next: place };
        rows.push(row);
        place = row.id;
      }
    }
    place = `${ids.at(-1) ?? ''}/${last}`;
    looked += ids.length;
    if (asked === undefined && looked >= mostCompanies && limit < Infinity) return { rows, next: place };
  }
  return { rows };
}

/** The ids of all companies from one on, some at a time, in order. */
async function* allCompanies(
  client: Queryable,
  schema: string,
  start: string,
): AsyncGenerator<readonly string[]> {
  const idsAfter = async (id: string): Promise<readonly string[]> => {
    const { rows } = await client.query<{ id: string }>(inSchema(schema, companyKeys), [id, atOnce]);
    return rows.map((row) => row.id);
  };
  let ids = start === '' ? await idsAfter(start) : [start];
  while (ids.length > 0) {
    yield ids;
    ids = await idsAfter(ids.at(-1) ?? '');
  }
}

/** The ids of the companies that were asked for, from one on, as they were known at the moment. */
async function* theseCompanies(
  client: Queryable,
  schema: string,
  asked: readonly string[],
  start: string,
  moment: Moment,
): AsyncGenerator<readonly string[]> {
  const identities = await identitiesAt(client, schema, asked, moment);
  const companies = new Set(asked.map((id) => whoIs(id, identities).company));
  const ids = [...companies].filter((id) => byBytes(id, start) >= 0).sort(byBytes);
  if (ids.length > 0) yield ids;
}

/** The ids that are a company's own, and that may have entries. */
async function companiesHaving(
  client: Queryable,
  schema: string,
  having: string,
  ids: readonly string[],
  moment: Moment,
): Promise<Who[]> {
  const identities = await identitiesAt(client, schema, ids, moment);
  const companies = ids.map((id) => whoIs(id, identities)).filter(({ company }, at) => company === ids[at]);
  const all = companies.flatMap((who) => who.ids);
  const found = await client.query<{ id: string }>(inSchema(schema, having), [all]);
  const there = new Set(found.rows.map(({ id }) => id));
  return companies.filter((who) => who.ids.some((id) => there.has(id)));
}
