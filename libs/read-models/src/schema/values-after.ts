/**
 * The query `page (id, nth)` of the values of a column after $1, as many as $2: it goes from one to the next through an
 * index, however many records have each. Needs `with recursive`; its last id may be null.
 */
export const pageOfValues = (table: string, column: string): string => `page (id, nth) as (
  (select n.${column}, 1 from :schema.${table} n where n.${column} > $1 order by n.${column} limit 1)
  union all
  select (select n.${column} from :schema.${table} n where n.${column} > page.id order by n.${column} limit 1), nth + 1
  from page where page.id is not null and nth < $2
)`;

/** These values in order. */
export const valuesAfter = (table: string, column: string): string => `
with recursive ${pageOfValues(table, column)}
select id from page where id is not null order by id`;
