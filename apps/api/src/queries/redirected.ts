import { companyId } from '@sovereign-pipeline/domain';
import type { FastifyReply } from 'fastify';
import { addressOfThing, partsOfId } from './company-id-of.ts';

/**
 * Says of an answer about a company, asked for by another of its ids or names, what that was, and where it has its
 * address.
 */
export function redirectedTo(
  reply: FastifyReply,
  asked: string,
  company: string,
  part = '',
): { readonly redirectedFrom?: string } {
  const id = companyId(asked);
  if (id === company) return {};
  void reply.header('content-location', `/v1/companies/${encodeURIComponent(company)}${part}`);
  return { redirectedFrom: id };
}

/** The same of an answer about a partnership. */
export function partnershipRedirectedTo(
  reply: FastifyReply,
  asked: string,
  id: string,
): { readonly redirectedFrom?: string } {
  if (asked === id) return {};
  void reply.header('content-location', addressOfThing('/v1/partnerships', id));
  return { redirectedFrom: asked };
}

/** The same of an answer about what has the id `company/thing`. */
export function thingRedirectedTo(
  reply: FastifyReply,
  path: string,
  asked: string,
  id: string,
): { readonly redirectedFrom?: string } {
  const { company, key } = partsOfId(asked);
  const askedId = `${company}/${key}`;
  if (askedId === id) return {};
  void reply.header('content-location', addressOfThing(path, id));
  return { redirectedFrom: askedId };
}
