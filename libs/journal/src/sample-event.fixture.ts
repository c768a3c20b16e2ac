import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@sovereign-pipeline/domain';

/** A valid event, of the size of a real one unless `data` says otherwise. */
export function sampleEvent(
  part: {
    readonly id?: string;
    readonly company?: string;
    readonly type?: 'CompanyProfiled' | 'ModelLaunched' | 'ClaimRetracted';
    readonly data?: object;
  } = {},
): NewEvent {
  const { id = randomUUID(), company = 'Naver', type = 'CompanyProfiled' } = part;
  const claim = {
    certainty: 'reported',
    evidence: [{ publisher: 'The Korea Herald', quote: 'As it was written. '.repeat(20) }],
  };
  const data =
    part.data ??
    (type === 'CompanyProfiled' ? { company, ...claim } : { company, model: 'HyperClova X', ...claim });
  return {
    id,
    type,
    source: '/tests',
    stream: `company-${company.toLowerCase()}`,
    data,
    correlationid: id,
    causationid: id,
    schemaversion: 1,
  } as unknown as NewEvent;
}
