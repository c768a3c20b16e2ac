import type { AnalyticsColumns } from './analytics-view.ts';

/** How much evidence a row rests on. */
export const sources = (alias: string): AnalyticsColumns => ({
  sources_independent: {
    of: `(${alias}.sources->>'independent')::integer`,
    comment:
      'The number of independent sources: outlets that copy each other, or quote one company, count once',
  },
  sources_pieces: {
    of: `(${alias}.sources->>'pieces')::integer`,
    comment: 'The number of distinct pieces of evidence',
  },
});
