/**
 * `node cli/src/complete-lock.mjs`: adds the platform packages that npm left out of package-lock.json, as it did not
 * need them here, and the integrity of packages that have none. Without them `npm ci` calls the lock file out of date,
 * on every platform; without integrity it takes what it is given.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { missingPlatformPackages, platformOf, withoutIntegrity } from './lock-file.mjs';

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPlatformPackages(lock.packages);
for (const { name, version } of missing)
  lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true };
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
const unsure = withoutIntegrity(lock.packages);
for (const { path, spec } of unsure) {
  const integrity = execFileSync('npm', ['view', spec, 'dist.integrity'], { encoding: 'utf8' }).trim();
  const { version, ...others } = lock.packages[path];
  lock.packages[path] = { version, integrity, ...others };
}
if (missing.length + unsure.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} added, ${unsure.length} completed\n`);
