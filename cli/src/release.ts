/**
 * `npm run release -- 1.2.0`: cuts the changelog, sets the version everywhere, commits and tags. Pushing is left to
 * you.
 */
import { cutRelease, ReleaseError } from './cut-release.ts';
import { root } from './nx.ts';

const [version, ...more] = process.argv.slice(2);
try {
  if (version === undefined || more.length > 0)
    throw new ReleaseError('it takes the version, for example: npm run release -- 1.2.0');
  cutRelease(root, version, new Date().toISOString().slice(0, 10));
  process.stdout.write(`Released ${version}. To publish it: git push --follow-tags\n`);
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  process.stderr.write(`Nothing was released: ${error.message}.\n`);
  process.exitCode = 1;
}
