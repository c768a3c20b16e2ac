import { join } from 'node:path';
import type pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { root } from './nx.ts';

export const dictionaryFile = join(root, 'docs/data-dictionary.md');

interface DescribedView {
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly comment: string }[];
}

// What the views say of themselves.
const selectViews = `
select c.relname::text as name, obj_description(c.oid, 'pg_class') as comment,
  (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
     'comment', col_description(c.oid, attnum)) order by attnum)
   from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
from pg_class c where c.relnamespace = 'analytics'::regnamespace and c.relkind = 'v'
order by c.relname`;

/** What docs/data-dictionary.md has to hold, to the byte; of a database with live read models of this version. */
export async function dictionaryText(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<DescribedView>(selectViews);
  const text = [introduction, ...rows.map(sectionOf)].join('\n\n');
  return format(text, { ...(await resolveConfig(dictionaryFile)), parser: 'markdown' });
}

const introduction = `# Data dictionary

The views of the schema \`analytics\`, made by \`npm run dictionary\` from what they say of themselves. Do not edit. They keep the names and types
of their columns through rebuilds and new versions, and new columns come last: [SQL](operations.md#sql).`;

function sectionOf({ name, comment, columns }: DescribedView): string {
  const lines = columns.map((column) => `| \`${column.name}\` | ${column.type} | ${cell(column.comment)} |`);
  return [`## ${name}`, '', `${comment}.`, '', '| column | type | |', '| --- | --- | --- |', ...lines].join(
    '\n',
  );
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
