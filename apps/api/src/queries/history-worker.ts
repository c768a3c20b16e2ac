import { parentPort, workerData } from 'node:worker_threads';
import { createPool, traceQueries } from '@sovereign-pipeline/postgres';
import {
  Changes,
  Evidence,
  Graph,
  History,
  HistoryLists,
  MarketNow,
  Matrix,
  Models,
  People,
  PipelineQueries,
  Preview,
  SourceQueries,
  SovereigntyNow,
  SovereigntyView,
} from '@sovereign-pipeline/read-models';
import {
  inTracesOf,
  isTracing,
  startTelemetry,
  toldError,
  type ToldError,
  type TraceParent,
} from '@sovereign-pipeline/runtime';
import { isNow } from '../http/query-parameters.ts';
import { marketPage, pipelinePage, sovereigntyPage } from './pages.ts';

/** What a thread of its own answers: whatever folds more than a few rows. */
export interface Folding {
  readonly pipeline: (
    company: string,
    filter: Parameters<History['pipeline']>[1],
    page: Parameters<typeof pipelinePage>[1],
    moment: Parameters<History['pipeline']>[2],
  ) => Promise<ReturnType<typeof pipelinePage> | undefined>;
  readonly group: Folding['pipeline'];
  readonly company: History['company'];
  readonly partnership: History['partnership'];
  readonly meeting: History['meeting'];
  readonly timeline: History['timeline'];
  readonly companies: HistoryLists['companies'];
  readonly partnerships: HistoryLists['partnerships'];
  readonly stages: HistoryLists['stages'];
  readonly markets: HistoryLists['markets'];
  readonly meetings: HistoryLists['meetings'];
  readonly models: Models['at'];
  readonly model: History['model'];
  readonly matrix: Matrix['at'];
  readonly people: People['at'];
  readonly person: (
    id: string,
    page: Parameters<People['find']>[1],
    moment: Parameters<People['findAt']>[2],
  ) => ReturnType<People['find']>;
  readonly sources: SourceQueries['listAt'];
  readonly source: SourceQueries['findAt'];
  readonly changes: Changes['find'];
  readonly preview: Preview['of'];
  readonly sovereignty: (
    code: string,
    page: Parameters<typeof sovereigntyPage>[1],
    moment: Parameters<SovereigntyView['find']>[1],
  ) => Promise<ReturnType<typeof sovereigntyPage>>;
  readonly graph: Graph['around'];
  readonly evidence: Evidence['of'];
  readonly market: (
    code: string,
    page: Parameters<typeof marketPage>[1],
    moment: Parameters<History['market']>[1],
  ) => Promise<ReturnType<typeof marketPage>>;
}

export interface Asked {
  readonly ticket: number;
  readonly method: keyof Folding;
  readonly values: readonly unknown[];
  /** The span that waits for the answer. */
  readonly trace: TraceParent;
}

export type Told = { readonly ticket: number } & (
  { readonly answer: unknown } | { readonly error: ToldError }
);

const { databaseUrl, connections } = workerData as { databaseUrl: string; connections: number };
const pool = createPool(databaseUrl, { name: 'api-history', max: connections, statementTimeoutMs: 20_000 });
const history = new History(pool);
const lists = new HistoryLists(pool);
const now = new PipelineQueries(pool);
const marketNow = new MarketNow(pool);
const sovereignty = new SovereigntyView(pool);
const sovereigntyNow = new SovereigntyNow(pool);
const models = new Models(pool);
const matrix = new Matrix(pool);
const people = new People(pool);
const sources = new SourceQueries(pool);
const changes = new Changes(pool);
const preview = new Preview(pool);
const graph = new Graph(pool);
const evidence = new Evidence(pool);

const folding: Folding = {
  pipeline: async (company, filter, page, moment) => {
    const pipeline = await (isNow(moment)
      ? now.pipeline(company, filter, { ...page, limit: page.limit + 1 })
      : history.pipeline(company, filter, moment));
    return pipeline && pipelinePage(pipeline, page);
  },
  group: async (company, filter, page, moment) => {
    const pipeline = await history.groupPipeline(company, filter, moment);
    if (pipeline === undefined) return undefined;
    // No other list has the entries of a group, so that its lists are not cut.
    const { markets, models, meetings } = pipeline;
    return { ...pipelinePage(pipeline, page), markets, models, meetings, rest: {} };
  },
  company: (...values) => history.company(...values),
  partnership: (...values) => history.partnership(...values),
  meeting: (...values) => history.meeting(...values),
  timeline: (...values) => history.timeline(...values),
  companies: (...values) => lists.companies(...values),
  partnerships: (...values) => lists.partnerships(...values),
  stages: (...values) => lists.stages(...values),
  markets: (...values) => lists.markets(...values),
  meetings: (...values) => lists.meetings(...values),
  models: (...values) => models.at(...values),
  model: (...values) => history.model(...values),
  matrix: (filter, page, moment) =>
    isNow(moment) ? matrix.now(filter, page) : matrix.at(filter, page, moment),
  people: (...values) => people.at(...values),
  person: (id, page, moment) => (isNow(moment) ? people.find(id, page) : people.findAt(id, page, moment)),
  sources: (...values) => sources.listAt(...values),
  source: (...values) => sources.findAt(...values),
  changes: (asked) => changes.find(asked),
  preview: (event) => preview.of(event),
  sovereignty: async (code, page, moment) =>
    isNow(moment)
      ? sovereigntyNow.find(code, page)
      : sovereigntyPage(await sovereignty.find(code, moment), page),
  graph: (asked) => graph.around(asked),
  evidence: (...values) => evidence.of(...values),
  market: async (code, page, moment) =>
    isNow(moment) ? marketNow.find(code, page) : marketPage(await history.market(code, moment), page),
};

await startTelemetry('api');
if (isTracing()) traceQueries(pool);

parentPort?.on('message', ({ ticket, method, values, trace }: Asked) => {
  const tell = (told: Told): void => parentPort?.postMessage(told);
  const ask = (): Promise<unknown> =>
    (folding[method] as (...given: readonly unknown[]) => Promise<unknown>)(...values);
  inTracesOf([trace], { name: `answer ${method}` }, ask).then(
    (answer) => {
      tell({ ticket, answer });
    },
    (error: unknown) => {
      tell({ ticket, error: toldError(error) });
    },
  );
});
