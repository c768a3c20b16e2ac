import type pg from 'pg';
import { prepareReadModels } from '../schema/control-schema.ts';
import {
  addKeys,
  applyLock,
  createGeneration,
  ensureLive,
  makeLive,
  type Generation,
} from './generations.ts';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';

/** Drops every generation there is and makes an empty live one. */
export async function freshReadModels(pool: pg.Pool, definition = currentProjection): Promise<Generation> {
  await prepareReadModels(pool);
  const { rows } = await pool.query<{ schema: string }>('select schema from read_models.generations');
  for (const { schema } of rows) await pool.query(`drop schema if exists ${schema} cascade`);
  await pool.query('truncate read_models.live, read_models.generations');
  return ensureLive(pool, definition);
}

/** An empty generation beside the live one, with its keys: ready to be applied to. */
export async function besideLive(
  pool: pg.Pool,
  definition: ProjectionDefinition = currentProjection,
): Promise<Generation> {
  const generation = await createGeneration(pool, definition, 'building');
  await addKeys(pool, generation, definition);
  return generation;
}

/** The switch, under the apply locks of both. */
export async function switchTo(pool: pg.Pool, generation: Generation, live: Generation): Promise<void> {
  await inTransaction(pool, bothLocked(live, generation), (client) => makeLive(client, generation));
}

const bothLocked = (...of: Generation[]): string =>
  `begin isolation level read committed; ${of.map(({ schema }) => applyLock(schema)).join('; ')}`;
