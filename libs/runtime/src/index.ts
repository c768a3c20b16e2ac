export { type Config, type KafkaConfig, loadConfig, orExit, settingsOfServices } from './config.ts';
export { kafkaSecurityProblems, ofKafkaSecurity } from './kafka-security.ts';
export { createLogger, type Logger } from './logger.ts';
export { ConfigError, readSettings, settingNames, settingsTable } from './read-settings.ts';
export { onShutdown } from './shutdown.ts';
export type { MetricFamily } from './telemetry/exported-metrics.ts';
export { startTelemetry } from './telemetry/telemetry.ts';
export {
  beginSpan,
  currentTrace,
  inSpan,
  inTracesOf,
  isTracing,
  SpanKind,
  type TraceParent,
} from './telemetry/tracing.ts';
export { errorOf, startThread, toldError, type ToldError } from './thread.ts';
export type { Values } from './settings.ts';
export {
  type Auth,
  authProblems,
  ofAuth,
  readAuth,
  readSignInClient,
  readTokenIssuer,
  type SignInClient,
  type TokenIssuer,
} from './who-may-ask.ts';
