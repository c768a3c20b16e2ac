import { parseArgs } from 'node:util';
import { isRole, nameFlaw, roles } from '@sovereign-pipeline/access';
import type pg from 'pg';
import { createKey, endSessionsOf, type Key, listKeys, revokeKey } from './keys.ts';

const usage = `keys create --role ${Object.keys(roles).join('|')} --name "who or what it is for" [--expires 90d]
keys list
keys revoke <id>
keys revoke oidc:<subject>`;

/** The output for the terminal: the lines of an answer, or the error of the request. */
export type KeysAnswer =
  | { readonly lines: readonly string[]; readonly wrong?: never }
  | { readonly wrong: string; readonly lines?: never };

/** `keys create`, `list`, `revoke`. `actor`: the user, for the audit trail. */
export async function keysCommand(
  pool: pg.Pool,
  actor: string,
  args: readonly string[],
): Promise<KeysAnswer> {
  const asked = readArguments(args);
  if (typeof asked === 'string') return { wrong: `${asked}\n${usage}` };
  const { values, positionals } = asked;
  const [verb, id, ...rest] = positionals;
  if (verb === 'create' && id === undefined) return create(pool, actor, values);
  if (Object.keys(values).length > 0)
    return { wrong: `--role, --name and --expires are of keys create\n${usage}` };
  if (verb === 'list' && id === undefined) return { lines: (await listKeys(pool)).map(lineOf) };
  if (verb === 'revoke' && id !== undefined && rest.length === 0) {
    const [, subject] = /^oidc:(.+)$/.exec(id) ?? [];
    if (subject !== undefined) return signOut(pool, actor, subject);
    const revoked = await revokeKey(pool, actor, id.replace(/^sp_/, ''));
    return revoked
      ? { lines: [lineOf(revoked)] }
      : { wrong: `There is no key ${id}: keys list says which there are` };
  }
  return { wrong: usage };
}

interface Values {
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly expires?: string | undefined;
}

function readArguments(args: readonly string[]): { values: Values; positionals: string[] } | string {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { role: text, name: text, expires: text },
      allowPositionals: true,
    });
  } catch (error) {
    return (error as Error).message;
  }
}

async function create(pool: pg.Pool, actor: string, values: Values): Promise<KeysAnswer> {
  const { role = '', name = '', expires } = values;
  if (!isRole(role)) return { wrong: `--role must be one of ${Object.keys(roles).join(', ')}` };
  const flaw = nameFlaw(name);
  if (flaw !== undefined) return { wrong: `--name: ${flaw}` };
  const expiresInMs = expires === undefined ? undefined : durationOf(expires);
  if (Number.isNaN(expiresInMs))
    return { wrong: '--expires must be a number of days, hours or minutes, such as 90d, 12h, 30m' };
  const { key, made } = await createKey(pool, actor, { name, role, expiresInMs });
  return { lines: [lineOf(made), 'The key, which is shown this once and kept nowhere:', key] };
}

async function signOut(pool: pg.Pool, actor: string, subject: string): Promise<KeysAnswer> {
  const sessions = await endSessionsOf(pool, actor, subject);
  const browsers = sessions === 1 ? '1 browser' : `${String(sessions)} browsers`;
  return { lines: [`Signed out of ${browsers}. Whether they may sign in again is for the issuer to say.`] };
}

const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

/** Milliseconds, at most ten years; NaN for text that is no duration. */
function durationOf(text: string): number {
  const [, count, unit = ''] = /^([1-9]\d{0,6})([dhm])$/.exec(text) ?? [];
  const ms = Number(count) * (units[unit] ?? NaN);
  return ms <= 3_653 * 86_400_000 ? ms : NaN;
}

function lineOf({ id, name, role, createdAt, expiresAt, revokedAt }: Key): string {
  const end =
    revokedAt !== null ? `revoked ${revokedAt}` : expiresAt !== null ? `until ${expiresAt}` : 'for ever';
  return `sp_${id}  ${role.padEnd(8)}  made ${createdAt}, ${end}  ${name}`;
}
