export { type Config, ConfigError, type KafkaConfig, loadConfig, Settings } from './config.ts';
export { createLogger, type Logger } from './logger.ts';
export { onShutdown } from './shutdown.ts';
