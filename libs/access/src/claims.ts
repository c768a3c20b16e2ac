import type { TokenIssuer } from '@sovereign-pipeline/runtime';
import type { Identity } from './identity.ts';
import { nameFlaw } from './name-flaw.ts';
import { isRole, type Role } from './roles.ts';

/** Of several roles the first of these counts. */
const strongestFirst: readonly Role[] = ['admin', 'operator', 'recorder', 'analyst', 'reader'];

/** The identity in an issuer's claims. Undefined without a role here. */
export function identityOfClaims(
  claims: Readonly<Record<string, unknown>>,
  { rolesClaim, roles }: TokenIssuer,
): Identity | undefined {
  const { sub } = claims;
  const theirs = textsIn(rolesClaim.split('.').reduce<unknown>(memberOf, claims));
  const mapped = Object.keys(roles).length > 0 ? theirs.map((each) => roles[each] ?? '') : theirs;
  const ours = new Set(mapped.filter(isRole));
  const role = strongestFirst.find((each) => ours.has(each));
  if (role === undefined || typeof sub !== 'string' || nameFlaw(sub) !== undefined) return undefined;
  const names = [claims['name'], claims['preferred_username'], claims['client_id'], sub];
  const name = names.find((each): each is string => typeof each === 'string' && nameFlaw(each) === undefined);
  return { key: `oidc:${sub}`, name: name ?? sub, role };
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** One text, several, or several in one, with spaces between them. */
const textsIn = (value: unknown): string[] =>
  [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(' ') : []));
