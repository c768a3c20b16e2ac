import { isPlaceIn, type Order } from '@sovereign-pipeline/read-models';
import { fail } from '../http/problems.ts';
import { expectedCursor } from '../http/query-parameters.ts';

/** The order that a list is asked for in; refuses a cursor of another order. */
export function orderOf(sort: string, cursor: string | undefined): Order | undefined {
  const order: Order | undefined =
    sort === 'id' ? undefined : { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') };
  if (cursor !== undefined && !isPlaceIn(order, cursor))
    fail('invalid-query', { errors: [{ parameter: 'cursor', detail: expectedCursor }] });
  return order;
}
