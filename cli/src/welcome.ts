import type { EmbeddedPostgres, LocalKafka } from '@sovereign-pipeline/local-servers';
import type { Service } from './service.ts';

export interface Whereabouts {
  readonly url: string;
  readonly samples: number;
  readonly api: Service;
  readonly projector: Service;
  readonly databaseUrl: string;
  readonly postgres: EmbeddedPostgres | undefined;
  readonly brokers: string | undefined;
  /** Undefined: somebody else's, or none. */
  readonly kafka: LocalKafka | undefined;
  readonly dataDir: string;
}

/** Where everything is, and three things to try next. */
export function welcome({
  url,
  samples,
  api,
  projector,
  databaseUrl,
  postgres,
  brokers,
  kafka,
  dataDir,
}: Whereabouts): string {
  const database = new URL(databaseUrl);
  database.password = '';
  const server = postgres
    ? `(process ${postgres.pid}; its password is in ${dataDir}/postgres/password)`
    : '(DATABASE_URL)';
  const broker = kafka ? `(process ${kafka.pid}; topics in ${dataDir}/kafka/data)` : '(KAFKA_BROKERS)';
  const fact = '{"type":"MarketTargeted","data":{"company":"Naver","market":"JP","certainty":"speculative"}}';
  return `
Sovereign Pipeline is ready at ${url}
  API         ${url} (process ${api.pid})
  projector   (process ${projector.pid})
  PostgreSQL  ${database.href} ${server}
${brokers === undefined ? '' : `  Kafka       ${brokers} ${broker}\n`}  data, logs  ${dataDir}, ${dataDir}/logs
${samples > 0 ? `The journal was empty: recorded ${samples} sample events.\n` : ''}
Try next:
  curl -s ${url}/v1/companies/naver/pipeline
  curl -s ${url}/v1/events -H 'content-type: application/json' -d '${fact}'
  ${process.platform === 'darwin' ? 'open' : 'xdg-open'} ${url}/docs

Ctrl-C stops it.`;
}
