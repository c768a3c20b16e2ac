import { position } from '../progress.ts';
import { inSchema } from '../schema.ts';
import type { Queryable } from '../transaction.ts';

/** Everything up to there is in the read models of a generation. */
export async function positionOf(db: Queryable, schema: string): Promise<number> {
  const { rows } = await db.query<{ position: number }>(
    inSchema(schema, `select ${position}::float8 as position`),
  );
  return rows[0]?.position ?? 0;
}
