export { type Config, type KafkaConfig, loadConfig, orExit, settingsOfServices } from './config.ts';
export { kafkaSecurityProblems, ofKafkaSecurity } from './kafka-security.ts';
export { createLogger, type Logger } from './logger.ts';
export { ConfigError, readSettings, settingNames, settingsTable } from './read-settings.ts';
export { onShutdown } from './shutdown.ts';
export { errorOf, startThread, toldError, type ToldError } from './thread.ts';
export type { Values } from './settings.ts';
export { type Auth, authProblems, readAuth } from './who-may-ask.ts';
