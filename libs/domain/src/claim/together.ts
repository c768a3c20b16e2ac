import { sorted } from '../pipeline/gather.ts';
import { earliest } from '../vocabulary/earliest.ts';
import type { Certainty } from '../vocabulary/terms.ts';
import { type Doubts, firstIds, surest } from './claim.ts';
import { type Piece, type Sources, sourcesOf } from './sources.ts';

/** What several rows say of one thing, each from claims of its own. */
interface Row extends Doubts {
  readonly certainty: Certainty;
  readonly since: string | null;
  readonly pieces: readonly Piece[];
  readonly basis: readonly string[];
}

/** What they amount to. */
export interface Together extends Doubts {
  readonly certainty: Certainty;
  readonly since: string | null;
  readonly sources: Sources;
  readonly basis: readonly string[];
}

/** Rows of one thing, at least one, as if they were one. */
export function together(rows: readonly Row[]): Together {
  const disputedBy = sorted(rows.flatMap((row) => row.disputedBy ?? []));
  return {
    certainty: surest(rows.map(({ certainty }) => certainty)),
    since: earliest(rows.flatMap(({ since }) => since ?? [])),
    contested: rows.every(({ contested }) => contested),
    ...(disputedBy.length > 0 && { disputedBy }),
    sources: sourcesOf(rows.flatMap(({ pieces }) => pieces)),
    basis: firstIds(rows.flatMap(({ basis }) => basis)),
  };
}
