import { type Logger, pino } from 'pino';
import { Settings } from './config.ts';

export type { Logger } from 'pino';

export const readLogLevel = (settings: Settings): string =>
  settings.oneOf('LOG_LEVEL', ['info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent']);

/** One JSON line per message on standard output, written before the call returns: nothing is lost when the process dies. */
export function createLogger(name: string, environment: NodeJS.ProcessEnv = process.env): Logger {
  const settings = new Settings(environment);
  const level = readLogLevel(settings);
  settings.check();
  return pino(
    {
      name,
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 1, sync: true }),
  );
}
