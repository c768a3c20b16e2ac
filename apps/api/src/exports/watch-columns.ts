import type { Watch } from '../watches/watch.ts';
import { table } from './column.ts';

export const watches = table<Watch>({
  id: ['text', ({ id }) => id],
  name: ['text', ({ name }) => name],
  owner: ['text', ({ owner }) => owner],
  createdAt: ['time', ({ createdAt }) => createdAt],
  filter: ['json', ({ filter }) => filter],
  url: ['text', ({ url }) => url],
  state: ['text', ({ state }) => state],
  position: ['whole', ({ position }) => position],
  failures: ['whole', ({ failures }) => failures],
  lastError: ['text', ({ lastError }) => lastError],
  nextAttemptAt: ['time', ({ nextAttemptAt }) => nextAttemptAt],
  deliveredAt: ['time', ({ deliveredAt }) => deliveredAt],
  oldSecretUntil: ['time', ({ oldSecretUntil }) => oldSecretUntil],
});
