import { globSync } from 'node:fs';

/** For `npm run test:watch`; `npm test` runs each package's tests through Nx. */
const configs = globSync('{apps,libs}/*/jest.config.js', { cwd: import.meta.dirname });
export default {
  projects: await Promise.all(
    [...configs, 'cli/jest.config.js'].map(async (file) => {
      // What only a whole run may say.
      const {
        reporters: _,
        maxWorkers: __,
        testTimeout: ___,
        ...project
      } = (await import(`./${file}`)).default;
      return { ...project, rootDir: `${import.meta.dirname}/${file.slice(0, file.lastIndexOf('/'))}` };
    }),
  ),
  maxWorkers: 2,
  testTimeout: 180_000,
};
