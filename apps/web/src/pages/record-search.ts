import type { Json } from '../parts/schema-book.ts';

/** What the address of the form says: which event, and what is filled in already. */
export interface RecordSearch {
  readonly type?: string;
  readonly data?: Readonly<Record<string, Json>>;
}
