import type { Role } from './roles.ts';

/** Who asks: by which key. */
export interface Identity {
  /** Of whom an issuer's token is: `oidc:` and its `sub`. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
}

/** How an identity is written into events and the audit trail: a name may be given twice, a key's id never. */
export const written = (identity: Identity): string => `${identity.name} (${publicPart(identity)})`;

/** By what the key, or who has the token, is talked of. */
export const publicPart = ({ key }: Pick<Identity, 'key'>): string =>
  key.startsWith('oidc:') ? key : `sp_${key}`;
