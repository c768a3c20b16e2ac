export { createClient, type Client, type ClientOptions, nextCursor, ProblemError } from './client.ts';
export type { components, paths } from './openapi.ts';
export { ProofError, type VerifiedHead, verifyHead } from './proofs/head.ts';
export {
  type ConsistencyProof,
  type InclusionProof,
  verifyConsistency,
  verifyInclusion,
} from './proofs/verify-proofs.ts';
