import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/**
 * Processes that wanted a core in the last minute. When their number comes near the cores, others disturb the
 * measurement.
 */
export const busyness = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** What the numbers depend on; nothing that names the machine. */
export function machineFacts(postgres: string): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = cpus()[0]?.model.trim() ?? '';
  return [
    `${availableParallelism()} cores${processor === '' || processor === 'unknown' ? '' : ` (${processor})`}`,
    `${memory} GiB of memory`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgres}`,
  ].join(', ');
}
