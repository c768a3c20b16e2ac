import type { Sample } from '../report/samples.ts';
import type { Workload } from '../workload/wire.ts';

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
