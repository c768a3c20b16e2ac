export { identityOfClaims } from './claims.ts';
export { AskedJustNow, Discovery } from './discovery.ts';
export { type Identity, publicPart, written } from './identity.ts';
export { type Credential, freshForMs, keyIn, KeyRing } from './key-ring.ts';
export { nameFlaw } from './name-flaw.ts';
export { isRole, mayDo, type Permission, permissions, type Role, roles } from './roles.ts';
export { hashOf, newKey, newSecret, readKey } from './secrets.ts';
export { IssuerUnavailable, TokenRing } from './token-ring.ts';
