import { companyId } from '@sovereign-pipeline/domain';
import type { FastifyReply } from 'fastify';
import { addressOfThing, partsOfId } from './company-id-of.ts';

/**
 * Adds to an answer about a company that was asked for by another of its ids or names: that id or name, and the
 * company's own address.
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

/** The same for an answer about a partnership. */
export function partnershipRedirectedTo(
  reply: FastifyReply,
  asked: string,
  id: string,
): { readonly redirectedFrom?: string } {
  if (asked === id) return {};
  void reply.header('content-location', addressOfThing('/v1/partnerships', id));
  return { redirectedFrom: asked };
}

/** The same for an answer about a thing with the id `company/thing`. */
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
