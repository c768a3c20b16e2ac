import { constants } from 'node:fs';
import { access, readFile, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError, settingNames } from '@sovereign-pipeline/runtime';
import { root } from '../nx.ts';
import { startSettings } from '../start-settings.ts';
import { type Finding, fault, ok, warning } from './finding.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export function checkSettings(environment: Environment): Finding[] {
  const found = Object.keys(environment).flatMap((name) => {
    const near = environment[name] && nearestSetting(name);
    return near
      ? [warning('settings', `${name} is set, and nothing reads it`, `${near} is a setting: is that meant?`)]
      : [];
  });
  try {
    startSettings(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const action = 'Set it right; docs/operations.md lists every setting.';
    return [...error.message.split('\n').map((line) => fault('settings', line, action)), ...found];
  }
  return found.length > 0 ? found : [ok('settings', 'all valid')];
}

/** The setting that a name is likely to be meant as; undefined when it is one, or near none. */
export function nearestSetting(name: string): string | undefined {
  if (settingNames.includes(name) || name.length < 5) return undefined;
  return settingNames.find((each) => isNear(name.toUpperCase(), each));
}

/** By at most two letters more, less or other ones; by one where the name is short. */
function isNear(one: string, other: string): boolean {
  const most = other.length < 8 ? 1 : 2;
  if (Math.abs(one.length - other.length) > most) return false;
  let before = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (const [row, letter] of Array.from(one).entries()) {
    const line = [row + 1];
    for (const [column, each] of Array.from(other).entries())
      line.push(
        Math.min(
          (line[column] ?? 0) + 1,
          (before[column + 1] ?? 0) + 1,
          (before[column] ?? 0) + (letter === each ? 0 : 1),
        ),
      );
    before = line;
  }
  return (before.at(-1) ?? 0) <= most;
}

export async function checkNode(): Promise<Finding[]> {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { node: string };
  };
  const npm = /npm\/(\S+)/.exec(process.env['npm_config_user_agent'] ?? '')?.[1];
  const running = `Node.js ${process.versions.node}${npm === undefined ? '' : `, npm ${npm}`}`;
  return process.versions.node === devDependencies.node
    ? [ok('node', running)]
    : [
        warning(
          'node',
          `${running}; tested is ${devDependencies.node}`,
          'Run it by npm, which brings that one.',
        ),
      ];
}

const gigabyte = 2 ** 30;

/** `own`: of our PostgreSQL. Of a database elsewhere the disk cannot be seen. */
export async function checkDisk(dataDir: string, own: boolean): Promise<Finding> {
  let folder = dataDir;
  while (!(await stat(folder).catch(() => undefined)) && folder !== dirname(folder)) folder = dirname(folder);
  const { bavail, bsize, blocks } = await statfs(folder);
  const free = bavail * bsize;
  const share = blocks === 0 ? 100 : Math.round((100 * bavail) / blocks);
  const told = `${(free / gigabyte).toFixed(1)} GiB free (${share} %) for ${folder}`;
  const detail = own ? told : `${told}, of this machine; the disk of the database cannot be seen from here`;
  const action = own
    ? 'Make room: nothing can be recorded on a full disk.'
    : 'Make room: logs, and a local Kafka, are there.';
  if (own && free < gigabyte / 4) return fault('disk', detail, action);
  return free < 2 * gigabyte ? warning('disk', detail, action) : ok('disk', detail);
}

export async function checkFolder(dataDir: string): Promise<Finding> {
  const found = await stat(dataDir).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (found instanceof Error)
    return found.code === 'ENOENT'
      ? ok('folder', `${dataDir} is not there yet: npm start makes it`)
      : fault(
          'folder',
          `${dataDir} cannot be looked at (${found.code ?? found.message})`,
          'Choose another DATA_DIR.',
        );
  if (!found.isDirectory()) return fault('folder', `${dataDir} is no folder`, 'Choose another DATA_DIR.');
  const own = process.getuid?.();
  if (own !== undefined && found.uid !== own)
    return fault(
      'folder',
      `${dataDir} is of the user with the number ${found.uid}`,
      'Run this as that user.',
    );
  try {
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return fault(
      'folder',
      `${dataDir} cannot be written`,
      'Give its user the right to, or choose another DATA_DIR.',
    );
  }
  const mode = (found.mode & 0o777).toString(8);
  return (found.mode & 0o077) === 0
    ? ok('folder', `${dataDir} is ours alone (${mode})`)
    : warning('folder', `others of this machine may enter ${dataDir} (${mode})`, `chmod 700 ${dataDir}`);
}
