import type pg from 'pg';
import { Journal } from '../journal.ts';
import { sampleEvent } from '../sample-event.fixture.ts';
import type { JournalTree } from './journal-tree.ts';

export async function record(pool: pg.Pool, count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, n) => ({
    event: { ...sampleEvent({ company: `Company ${n % 5}` }), ...(n % 2 === 0 && { recordedby: 'Seoul' }) },
  }));
  await new Journal(pool).append(events);
}

/** Until it has everything, or somebody else is at it. */
export async function grown(tree: JournalTree | undefined, most: number): Promise<void> {
  while (tree !== undefined) {
    await tree.grow(most);
    const { events, leaves } = await tree.progress();
    if (leaves === events) return;
  }
}

/** As whoever owns the database can: with the triggers off. */
export async function changing(pool: pg.Pool, table: string, ...statements: string[]): Promise<void> {
  await pool.query(`ALTER TABLE journal.${table} DISABLE TRIGGER ALL`);
  for (const statement of statements) await pool.query(statement);
  await pool.query(`ALTER TABLE journal.${table} ENABLE TRIGGER ALL`);
}
