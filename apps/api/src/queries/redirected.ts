import { companyId } from '@sovereign-pipeline/domain';
import type { FastifyReply } from 'fastify';

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
