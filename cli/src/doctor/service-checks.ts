import { kafkaClient } from '@sovereign-pipeline/event-log';
import { ConfigError, loadConfig, readSettings } from '@sovereign-pipeline/runtime';
import { type Finding, fault, ok, warning } from './finding.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Readiness {
  readonly status: string;
  readonly reasons?: readonly { readonly code: string; readonly detail: string; readonly action: string }[];
}

/** What the API says of itself, where one answers. */
export async function checkApi(environment: Environment): Promise<Finding[]> {
  const { API_URL, PORT } = readSettings(environment, ['API_URL', 'PORT']);
  const url = API_URL ?? `http://127.0.0.1:${PORT}`;
  let answer: Readiness;
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    answer = (await response.json()) as Readiness;
  } catch {
    const told = `none answers at ${url}`;
    return API_URL === undefined
      ? [ok('api', told)]
      : [warning('api', told, 'API_URL says that one is there: start it, or set API_URL right.')];
  }
  const { status, reasons = [] } = answer;
  if (reasons.length === 0)
    return status === 'ready'
      ? [ok('api', `ready at ${url}`)]
      : [
          warning(
            'api',
            `${url} says ${status}`,
            'Is it Sovereign Pipeline that listens there? API_URL says where.',
          ),
        ];
  const how = status === 'not-ready' ? fault : warning;
  return reasons.map(({ code, detail, action }) => how('api', `${code}: ${detail}`, action));
}

/** Whether the brokers of KAFKA_BROKERS let us in. */
export async function checkKafka(environment: Environment): Promise<Finding[]> {
  const { kafka } = loadConfigOrNothing(environment);
  if (kafka === undefined) return [];
  const admin = kafkaClient(kafka, 'doctor').admin();
  try {
    await admin.connect();
    const { brokers } = await admin.describeCluster();
    return [ok('kafka', `${brokers.length} of its brokers seen by ${kafka.brokers.join(',')}`)];
  } catch (error) {
    const action = 'Events are recorded meanwhile. See that it runs, and the KAFKA_ settings.';
    return [fault('kafka', (error as Error).message, action)];
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** Invalid settings were reported before. */
function loadConfigOrNothing(environment: Environment): Pick<ReturnType<typeof loadConfig>, 'kafka'> {
  try {
    return loadConfig({ ...environment, DATABASE_URL: 'postgres://unused', DATABASE_URL_FILE: undefined });
  } catch (error) {
    if (error instanceof ConfigError) return {};
    throw error;
  }
}
