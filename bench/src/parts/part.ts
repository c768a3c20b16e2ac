import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Row } from '../report/table.ts';
import type { Options } from '../options.ts';

/** What a part of the benchmark works with. */
export interface Context {
  readonly sandbox: Sandbox;
  readonly options: Options;
  readonly tell: (progress: string) => void;
}

export type Part = (context: Context) => Promise<Row[]>;
