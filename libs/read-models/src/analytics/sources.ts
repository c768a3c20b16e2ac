import type { AnalyticsColumns } from './analytics-view.ts';

/** How much evidence a row rests on. */
export const sources = (alias: string): AnalyticsColumns => ({
  sources_independent: {
    of: `(${alias}.sources->>'independent')::integer`,
    comment:
      'How many sources have a word of their own: outlets that copy each other, or quote one company, are one',
  },
  sources_pieces: {
    of: `(${alias}.sources->>'pieces')::integer`,
    comment: 'How many distinct pieces of evidence there are',
  },
});
