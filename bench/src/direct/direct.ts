import { answer, endWithParent } from '../arena/answer.ts';
import type { Sample } from '../report/samples.ts';
import type { Workload } from '../workload/wire.ts';
import { copyRows } from './copy-rows.ts';
import { emmettStore } from './emmett-store.ts';
import { productJournal } from './product-journal.ts';
import { unnestRows } from './unnest-rows.ts';

/** What a contender without HTTP is asked to do, for how long. */
export interface DirectTask {
  readonly workload: Workload;
  /** Events per call. */
  readonly batch: number;
  /** Calls at once. */
  readonly inFlight: number;
  readonly warmUp: number;
  readonly seconds: number;
  /** Begins the names of the streams. */
  readonly streamPrefix: string;
}

export type Contender = (databaseUrl: string) => Promise<(task: DirectTask) => Promise<Sample>>;

const contenders: Readonly<Record<string, Contender>> = {
  unnest: unnestRows,
  copy: copyRows,
  emmett: emmettStore,
  journal: productJournal,
};

// A contender that is called directly, in a process of its own: argument 2 says which.

const contender = contenders[process.argv[2] ?? ''];
if (contender === undefined) throw new Error(`expected one of ${Object.keys(contenders).join(', ')}`);
endWithParent();
answer(await contender(process.env['DATABASE_URL'] ?? ''));
