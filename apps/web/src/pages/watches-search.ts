import type { components } from '@sovereign-pipeline/client';
import type { ChangeKind } from './changes-search.ts';

export type Watch = components['schemas']['Watch'];

export const watchStates = ['active', 'paused', 'parked'] as const satisfies readonly Watch['state'][];

/** What changes can be of, as `view` of a filter says it. */
export const watchedViews = [
  'partnership',
  'market-target',
  'model',
  'meeting',
] as const satisfies readonly NonNullable<Watch['filter']['view']>[];

/** `company`, `market`, `partnership` and `kind` fill in the form of a new one. */
export interface WatchesSearch {
  readonly state?: Watch['state'];
  readonly company?: string;
  /** Other companies that take part: all of them. */
  readonly with?: readonly string[];
  readonly market?: string;
  readonly partnership?: string;
  readonly kind?: ChangeKind;
}
