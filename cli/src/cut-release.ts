import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why nothing was released. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

interface Package {
  version?: string;
  readonly workspaces?: readonly string[];
}

interface Lock extends Package {
  readonly packages: Record<string, Package>;
}

/**
 * Makes a release of the commit in `root`: the unreleased part of the changelog becomes that of the version, every
 * package and the lock get its number, and the commit gets a tag. Throws a ReleaseError before it changes anything.
 */
export function cutRelease(root: string, version: string, day: string): void {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const lock = JSON.parse(read('package-lock.json')) as Lock;
  refuseUnless(/^\d+\.\d+\.\d+$/.test(version), `${version} is no version such as 1.2.0`);
  const before = lock.version ?? '0.0.0';
  refuseUnless(isLater(version, before), `${version} is not later than ${before}`);
  refuseUnless(git('status', '--porcelain') === '', 'there are changes that are not committed');
  refuseUnless(git('tag', '--list', `v${version}`) === '', `the tag v${version} is there already`);
  const changelog = withRelease(read('CHANGELOG.md'), version, day);

  const folders = Object.keys(lock.packages).filter((path) => !/(^|\/)node_modules\//.test(path));
  for (const folder of folders) {
    const file = join(folder, 'package.json');
    writeJson(join(root, file), { ...(JSON.parse(read(file)) as Package), version });
    Object.assign(lock.packages[folder] ?? {}, { version });
  }
  writeJson(join(root, 'package-lock.json'), { ...lock, version });
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
  git('commit', '--all', '--quiet', '--message', `Release ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `Release ${version}`);
}

/** The changelog with its unreleased part under this version. */
function withRelease(changelog: string, version: string, day: string): string {
  const heading = '## [Unreleased]\n';
  const [, unreleased] = changelog.split(heading);
  const entries = unreleased?.split(/^## \[/m)[0] ?? '';
  refuseUnless(/^- /m.test(entries), 'CHANGELOG.md has nothing under Unreleased');
  return changelog.replace(heading, `${heading}\n## [${version}] - ${day}\n`);
}

function isLater(version: string, before: string): boolean {
  const [a, b] = [version, before].map((each) => each.split('.').map(Number));
  for (let i = 0; i < 3; i++) if (a?.[i] !== b?.[i]) return (a?.[i] ?? 0) > (b?.[i] ?? 0);
  return false;
}

function refuseUnless(condition: boolean, why: string): asserts condition {
  if (!condition) throw new ReleaseError(why);
}

const writeJson = (file: string, value: unknown): void => {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
};
