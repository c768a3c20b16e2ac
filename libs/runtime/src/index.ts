export {
  type Config,
  ConfigError,
  type KafkaConfig,
  loadConfig,
  orExit,
  readConfig,
  Settings,
} from './config.ts';
export { createLogger, type Logger, readLogLevel } from './logger.ts';
export { type Auth, readAuth } from './who-may-ask.ts';
export { onShutdown } from './shutdown.ts';
