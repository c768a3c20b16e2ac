import { setTimeout as delay } from 'node:timers/promises';
import { TopicSettingsError } from '@sovereign-pipeline/event-log';
import {
  createPool,
  DatabaseSetupError,
  UnknownSchemaError,
  traceQueries,
  untilUsable,
} from '@sovereign-pipeline/postgres';
import {
  createLogger,
  isTracing,
  loadConfig,
  onShutdown,
  orExit,
  readAuth,
  readSignInClient,
  readTokenIssuer,
  startTelemetry,
} from '@sovereign-pipeline/runtime';
import { createApi } from './create-api.ts';
import { migrateAll } from './database/migrate-all.ts';
import { ownsJournal } from './database/owner-login.ts';
import { Health } from './monitoring/health.ts';
import { Metrics } from './monitoring/metrics.ts';
import { Relay } from './relay/relay.ts';

const oneLogin =
  "DATABASE_URL logs in as the journal's owner, who could switch off what keeps it from being changed: let the API and the projector log in as less (docs/operations.md, Logins)";

const config = orExit(() => loadConfig(process.env));
const auth = orExit(() => readAuth(process.env));
const issuer = orExit(() => readTokenIssuer(process.env));
const signIn = orExit(() => readSignInClient(process.env));
const logger = orExit(() => createLogger('api'));
// The relay holds up to four connections, the live feed one, deliveries to watches one, the tree one.
const pool = createPool(config.databaseUrl, { name: 'api', max: config.kafka ? 18 : 13 });
const running = new AsyncDisposableStack();
let metrics: NonNullable<Parameters<typeof startTelemetry>[1]> = () => Promise.resolve([]);
const telemetry = await startTelemetry('api', () => metrics());
if (isTracing()) traceQueries(pool);
running.defer(telemetry.stop);
running.defer(() => pool.end());
const stopping = new AbortController();
onShutdown(async (reason) => {
  logger.info({ reason }, 'stopping');
  stopping.abort();
  await running.disposeAsync();
});

try {
  await untilUsable(pool, tellOfWaiting, stopping.signal);
  await migrateAll(pool);
  if (await ownsJournal(pool)) logger.warn(oneLogin);
  const relay = config.kafka && (await relayTo(config.kafka));
  const api = await createApi(pool, logger, {
    relay,
    hosts: [config.host, ...config.allowedHosts],
    queries: config.queries,
    auth,
    issuer,
    signIn,
    rates: config.ratePerKey,
    watches: { allowPrivate: config.watchAllowPrivate },
    signingKey: config.signingKey,
    sealed: config.sealed,
  });
  running.defer(() => api.close());
  metrics = async () => api.get(Metrics).families(await api.get(Health).report());
  await api.listen(config.port, config.host);
  logger.info({ host: config.host, port: config.port, auth, kafka: config.kafka?.topic }, 'ready');
  process.send?.('ready');
} catch (error) {
  // If the service was stopped meanwhile, an error caused by that is not worth reporting.
  if (!stopping.signal.aborted) refuse(error);
}

function tellOfWaiting(error: unknown): void {
  logger.warn({ err: error }, 'PostgreSQL is not there yet: waiting for it');
}

async function relayTo(kafka: NonNullable<typeof config.kafka>): Promise<Relay> {
  const relay = new Relay(pool, kafka, { logger });
  try {
    // Events are recorded even while Kafka is away.
    await Promise.race([relay.checkTopic(), delay(5_000, undefined, { ref: false })]);
  } catch (error) {
    if (error instanceof TopicSettingsError) throw error;
    logger.warn({ err: error }, 'Kafka is not there yet: events are recorded, and relayed when it is');
  }
  return relay;
}

/** Exits with a plain sentence where the error has one. */
function refuse(error: unknown): never {
  if (error instanceof TopicSettingsError)
    logger.fatal({ topic: error.topic, setting: error.setting }, error.message);
  else if (error instanceof DatabaseSetupError || error instanceof UnknownSchemaError)
    logger.fatal(error.message);
  else throw error;
  process.exit(1);
}
