import type { components } from '@sovereign-pipeline/client';

export type Watch = components['schemas']['Watch'];

export const watchStates = ['active', 'paused', 'parked'] as const satisfies readonly Watch['state'][];

/** `company`, `market` and `partnership` fill in the form of a new one. */
export interface WatchesSearch {
  readonly state?: Watch['state'];
  readonly company?: string;
  readonly market?: string;
  readonly partnership?: string;
}
