/**
 * `node cli/src/complete-lock.mjs`: adds the platform packages that npm left out of package-lock.json because the
 * registry it asked does not have them. Without them `npm ci` calls the lock file out of date, on every platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingPlatformPackages, platformOf } from './lock-file.mjs';

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPlatformPackages(lock.packages);
for (const { name, version } of missing)
  lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true };
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} added\n`);
