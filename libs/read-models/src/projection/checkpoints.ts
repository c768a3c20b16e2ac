import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';

/**
 * The batch does not follow the stored checkpoint: another process has applied it, or part of it. Nothing was
 * changed.
 */
export class StaleCheckpointError extends Error {
  readonly code = 'stale-checkpoint';

  constructor(partition: string, from: number) {
    super(`the checkpoint of slice ${partition} is not at ${from} (any more)`);
    this.name = 'StaleCheckpointError';
  }
}

// $1 partition, $2 the position it moves to, $3 the fingerprint. Of two racers one inserts; the other waits for it,
// finds another position and moves nothing.
const startCheckpoint = `
insert into :schema.checkpoints as stored (slice, position, mark) values ($1, $2, $3)
on conflict (slice) do update set position = excluded.position, mark = excluded.mark where stored.position = 0`;

// $1 partition, $2 the position it moves to, $3 the fingerprint, $4 the position that it must be at
const advanceCheckpoint = `
update :schema.checkpoints set position = $2, mark = $3 where slice = $1 and position = $4`;

// $1 partition
const readCheckpoint = `
select position, mark as fingerprint from :schema.checkpoints where slice = $1`;

/** Compare-and-set. Throws StaleCheckpointError when the partition is not at `from`. */
export async function moveCheckpoint(
  client: Queryable,
  schema: string,
  { partition, from, to, fingerprint }: { partition: string; from: number; to: number; fingerprint?: string },
): Promise<void> {
  const moved =
    from === 0
      ? await client.query(inSchema(schema, startCheckpoint), [partition, to, fingerprint])
      : await client.query(inSchema(schema, advanceCheckpoint), [partition, to, fingerprint, from]);
  if (moved.rowCount !== 1) throw new StaleCheckpointError(partition, from);
}

/** A partition's checkpoint, 0 before its first batch, and the fingerprint stored with it. */
export async function checkpointOf(
  client: Queryable,
  schema: string,
  partition: string,
): Promise<{ readonly position: number; readonly fingerprint: string | undefined }> {
  const { rows } = await client.query<{ position: number | string; fingerprint: string | null }>(
    inSchema(schema, readCheckpoint),
    [partition],
  );
  return { position: Number(rows[0]?.position ?? 0), fingerprint: rows[0]?.fingerprint ?? undefined };
}
