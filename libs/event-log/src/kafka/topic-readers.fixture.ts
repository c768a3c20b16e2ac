import { readFileSync } from 'node:fs';
import type pg from 'pg';

const step = new URL('../../../read-models/sql/steps/007-topic-readers.sql', import.meta.url);

/** The table by which readers of a topic share it, where the read models are not made. */
export async function makeTopicReaders(pool: pg.Pool): Promise<void> {
  await pool.query(`create schema read_models; ${readFileSync(step, 'utf8')}`);
}
