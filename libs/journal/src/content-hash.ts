import { hash } from 'node:crypto';
import type { NewEvent } from '@sovereign-pipeline/domain';

/** SHA-256 of what makes two events with the same id the same event: type, source, stream and data. */
export function contentHash({ type, source, stream, data }: NewEvent): Buffer {
  return hash('sha256', canonicalJson({ type, source, stream, data }), 'buffer');
}

/** JSON without white space, the keys of every object sorted by code unit. */
export function canonicalJson(value: unknown): string {
  if (value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member: unknown = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join()}}`;
}
