import { getHeapStatistics } from 'node:v8';

/** Three semi-spaces of 64 MiB, where no flag of the process says less. */
const youngGeneration = 3 * 64 * 2 ** 20;

/**
 * Bytes that what is read from the database may take in memory, with all else that is kept there: the heap without
 * its young generation. `limit`: of the heap, with it.
 */
export const oldSpace = (limit: number = getHeapStatistics().heap_size_limit): number =>
  Math.max(limit - youngGeneration, limit / 2);
