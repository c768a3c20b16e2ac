import { type DatabaseTrouble, inTransaction, troubleOf } from '@sovereign-pipeline/postgres';
import type pg from 'pg';

/** Why events cannot be recorded, though the database may answer. */
export interface RecordingTrouble {
  readonly trouble: DatabaseTrouble;
  readonly reason: string;
  /** How long it has lasted. */
  readonly seconds: number;
}

/** Writes as recording does, with its lock, to data files and the write-ahead log, and keeps nothing. */
const tryToWrite = `
set local lock_timeout = '1s';
select from journal.append_lock for update;
create temporary table sovereign_pipeline_probe on commit drop as
  select repeat('x', 1000) as filler from generate_series(1, 64);
select pg_logical_emit_message(true, 'sovereign-pipeline', 'can it write?')`;

/** Milliseconds for which recording counts as working after a success, unless it has failed since. */
const nowIs = 5_000;

/**
 * Knows from the outcome of recorded events whether recording works. While it does not, it tries to write by itself:
 * without posts nothing else would notice that it works again.
 */
export class RecordingWatch {
  #worked: number | undefined;
  #failed: { readonly trouble: DatabaseTrouble; readonly reason: string; readonly since: number } | undefined;

  get trouble(): RecordingTrouble | undefined {
    if (this.#failed === undefined) return undefined;
    const { trouble, reason, since } = this.#failed;
    return { trouble, reason, seconds: (performance.now() - since) / 1000 };
  }

  /** Events are being recorded now, whatever else is wrong. */
  get worksNow(): boolean {
    return this.#worked !== undefined && performance.now() - this.#worked < nowIs;
  }

  /** The journal has recorded. */
  works(): void {
    this.#failed = undefined;
    this.#worked = performance.now();
  }

  /** An attempt to record failed, and what the error says of the database. */
  failed(trouble: DatabaseTrouble, error: unknown): void {
    const now = performance.now();
    const reason = error instanceof Error ? error.message : String(error);
    this.#worked = undefined;
    this.#failed = { trouble, reason, since: this.#failed?.since ?? now };
  }

  /** Tries to write when the last attempt to record failed. Never throws. */
  async probe(pool: pg.Pool): Promise<void> {
    const before = this.#failed;
    if (before === undefined) return;
    try {
      await inTransaction(pool, 'begin', (client) => client.query(tryToWrite));
      this.#failed = undefined;
    } catch (error) {
      this.failed(troubleOf(error) ?? before.trouble, error);
    }
  }
}
