import { execFile } from 'node:child_process';
import { chown, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How to launch a PostgreSQL program: what to put before it on the command line, and which user to become. */
export interface Account {
  readonly prefix: readonly string[];
  readonly spawnAs: { readonly uid?: number; readonly gid?: number };
}

const ownAccount: Account = { prefix: [], spawnAs: {} };

/**
 * The account for PostgreSQL. An ordinary user runs it as itself. PostgreSQL refuses root, so as root it takes the
 * first of three ways that reaches both the program and the directory on this machine: a user namespace that maps
 * root to another uid (files stay root's; containers may forbid it), another user who keeps root's right to pass any
 * directory (a clone below /root, or in a private home), or just another user.
 */
export async function accountFor(program: string, directory: string): Promise<Account> {
  if (process.getuid?.() !== 0) return ownAccount;
  const { uid, gid } = await unprivilegedUser();
  const ways: Account[] = [
    { prefix: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'], spawnAs: {} },
    {
      prefix: [
        ...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
        ...['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override', '--'],
      ],
      spawnAs: {},
    },
    { prefix: [], spawnAs: { uid, gid } },
  ];
  const reasons: string[] = [];
  for (const [index, way] of ways.entries()) {
    // Within the namespace root's own files are ours; elsewhere they have to be handed over.
    await own(directory, index === 0 ? { uid: 0, gid: 0 } : { uid, gid });
    const probe = [
      'sh',
      '-c',
      '"$1" --version && test -O "$2" && test -w "$2" && test "$(id -u)" != 0',
      'sh',
      program,
      directory,
    ];
    const [file = '', ...args] = [...way.prefix, ...probe];
    try {
      await run(file, args, { ...way.spawnAs, env: { PATH: process.env['PATH'] } });
      return way;
    } catch (error) {
      reasons.push(String((error as { stderr?: string }).stderr ?? error).trim() || `${file}: no access`);
    }
  }
  throw new Error(
    `PostgreSQL does not run as root, and no other account can reach ${program} and ${directory} (${reasons.join('; ')}). ` +
      'Run as an ordinary user, or set DATABASE_URL.',
  );
}

/** initdb needs a user name that the machine knows: `postgres` if it exists, else `nobody`, else any but root. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  const user =
    users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody') ?? users[0];
  if (!user)
    throw new Error('PostgreSQL does not run as root, and /etc/passwd names no other user to run it as.');
  return user;
}

async function own(path: string, user: { uid: number; gid: number }): Promise<void> {
  await chown(path, user.uid, user.gid);
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true }))
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), user.uid, user.gid);
}
