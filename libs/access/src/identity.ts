import type { Role } from './roles.ts';

/** The identity of a request. */
export interface Identity {
  /** The public part of the key; for an issuer's token `oidc:` and its `sub`. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
}

/** How an identity is written into events and the audit trail: a name may be given twice, a key's id never. */
export const written = (identity: Identity): string => `${identity.name} (${publicPart(identity)})`;

/** Its public id: `sp_…` of a key, `oidc:…` of an issuer's subject. */
export const publicPart = ({ key }: Pick<Identity, 'key'>): string =>
  key.startsWith('oidc:') ? key : `sp_${key}`;
