import { isDenied, isMissing, type Queryable } from '@sovereign-pipeline/postgres';

/** A little longer than a process may go on using a deleted key. */
const keysForgotten = `interval '6 seconds'`;

/** A condition on an erasure e and the live generation g: its build began when no process used the keys any more. */
const isFollowed = `g.made_at >= e.deletedat + ${keysForgotten}`;

// After a failure, waits for a minute.
const selectNext = `
select e.event from personal.erasures e, read_models.live join read_models.generations g using (number)
where not ${isFollowed} and clock_timestamp() > e.deletedat + ${keysForgotten}
  and not exists (select from read_models.replays r where r.kind = 'rebuild' and r.status = 'failed'
                    and r.ended_at > clock_timestamp() - interval '1 minute')
limit 1`;

// Comparisons keep examples of rows for ever, which may contain what was erased.
const clearExamples = `
update read_models.replays r
set result = jsonb_set(r.result, '{tables}', (
  select jsonb_agg(t.compared || '{"examples": []}' order by t.number)
  from jsonb_array_elements(r.result->'tables') with ordinality as t(compared, number)))
where jsonb_path_exists(r.result, '$.tables[*].examples[0]')`;

// $1: ids
const selectFollowed = `
select e.event from personal.erasures e, read_models.live join read_models.generations g using (number)
where ${isFollowed} and e.event = any ($1)`;

/** The id of an erasure whose texts the live read models may still have: these must be rebuilt. */
export async function erasureToFollow(db: Queryable): Promise<string | undefined> {
  try {
    return (await db.query<{ event: string }>(selectNext)).rows[0]?.event;
  } catch (error) {
    // The journal is in another database, or the migration of this version has not run yet: nothing was erased.
    if (isMissing(error) || isDenied(error)) return undefined;
    throw error;
  }
}

/** Deletes the example rows of past comparisons; only the number of differences stays. */
export async function forgetComparedRows(db: Queryable): Promise<void> {
  await db.query(clearExamples);
}

/** The erasures that the live read models follow. */
export async function followedErasures(db: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ event: string }>(selectFollowed, [ids]);
  return new Set(rows.map(({ event }) => event));
}
