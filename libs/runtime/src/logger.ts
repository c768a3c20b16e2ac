import { type Logger, pino } from 'pino';
import { traceIds } from './telemetry/tracing.ts';
import { readSettings } from './read-settings.ts';

export type { Logger } from 'pino';

/**
 * One JSON line per message on standard output, written before the call returns: nothing is lost when the process dies.
 */
export function createLogger(name: string, environment: NodeJS.ProcessEnv = process.env): Logger {
  const { LOG_LEVEL: level } = readSettings(environment, ['LOG_LEVEL']);
  return pino(
    {
      name,
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      // Puts the ids of the trace into each line, so that the trace leads to it.
      mixin: traceIds,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 1, sync: true }),
  );
}
