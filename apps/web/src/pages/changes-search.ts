import type { components } from '@sovereign-pipeline/client';

/** By which of the three times two moments differ. */
export const changeTimes = ['recorded', 'published', 'occurred'] as const;

export type ChangeKind = NonNullable<components['schemas']['Watch']['filter']['kinds']>[number];

/** What is asked for, as the address has it. */
export interface ChangesSearch {
  readonly by?: (typeof changeTimes)[number];
  readonly since?: string;
  readonly until?: string;
  readonly company?: string;
  /** Other companies that take part: all of them. */
  readonly with?: readonly string[];
  readonly kind?: ChangeKind;
}
