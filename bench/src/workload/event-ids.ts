import { randomBytes, randomUUID } from 'node:crypto';

/** The ids of the events: the recorder's (ordered by time, or random), or the service's. */
export type IdKind = 'v7' | 'v4' | 'none';

export const idLength = 36;

/** Makes ids that no other call and no other process makes. */
export function idsOf(kind: IdKind): () => string {
  if (kind !== 'v7') return randomUUID;
  const process = randomBytes(3).toString('hex');
  let count = 0;
  return () => {
    const time = Date.now().toString(16).padStart(12, '0');
    const number = (count++ % 0x1_000_000_000).toString(16).padStart(9, '0');
    const rest = `${process}${number}`;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-000${rest.slice(6)}`;
  };
}
