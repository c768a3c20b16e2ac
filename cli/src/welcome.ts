import type { Auth } from '@sovereign-pipeline/runtime';

export interface StartupSummary {
  readonly url: string;
  readonly samples: number;
  /** Undefined: it is started again at the moment. */
  readonly pids: { readonly api: number | undefined; readonly projector: number | undefined };
  readonly databaseUrl: string;
  /** The pid of our own. */
  readonly postgres: number | undefined;
  readonly brokers: string | undefined;
  /** Why events do not get there. */
  readonly kafkaTrouble: string | undefined;
  /** The pid of our own server; undefined for an external one, or none. */
  readonly kafka: number | undefined;
  readonly dataDir: string;
  readonly auth: Auth;
}

/** Where everything is, and three things to try next. */
export function welcome({
  url,
  samples,
  pids,
  databaseUrl,
  postgres,
  brokers,
  kafkaTrouble,
  kafka,
  dataDir,
  auth,
}: StartupSummary): string {
  const database = new URL(databaseUrl);
  database.password = '';
  const server =
    postgres !== undefined
      ? `(process ${postgres}; its password is in ${dataDir}/postgres/password)`
      : '(DATABASE_URL)';
  const broker =
    kafka !== undefined
      ? `(process ${kafka}; topics in ${dataDir}/kafka/data, its password in ${dataDir}/kafka/password)`
      : '(KAFKA_BROKERS)';
  const withKey = auth !== 'off' ? ' -H "authorization: Bearer $API_KEY"' : '';
  const fact = '{"type":"MarketTargeted","data":{"company":"Naver","market":"JP","certainty":"speculative"}}';
  return `
Sovereign Pipeline is ready at ${url}
  API         ${url} ${running(pids.api)}
  projector   ${running(pids.projector)}
  PostgreSQL  ${database.href} ${server}
${brokers === undefined ? '' : `  Kafka       ${brokers} ${broker}\n`}  data, logs  ${dataDir}, ${dataDir}/logs
${kafkaTrouble === undefined ? '' : `Kafka cannot be used yet: ${kafkaTrouble}. Events are recorded meanwhile; they are relayed, and shown, when it can.\n`}${samples > 0 ? `The journal was empty: recorded ${samples} sample events.\n` : ''}${
    auth !== 'off'
      ? `Whoever asks needs a key: npm run keys -- create --role admin --name "your name"
`
      : ''
  }
Try next:
  curl -s ${url}/v1/companies/naver/pipeline${withKey}
  curl -s ${url}/v1/events${withKey} -H 'content-type: application/json' -d '${fact}'
  ${process.platform === 'darwin' ? 'open' : 'xdg-open'} ${url}

Ctrl-C stops it.`;
}

const running = (pid: number | undefined): string =>
  pid === undefined ? '(is started again)' : `(process ${pid})`;
