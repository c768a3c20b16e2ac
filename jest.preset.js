/**
 * The Jest configuration that every project shares: TypeScript through SWC as native ES modules, workspace
 * packages from their sources, results left for the closing count of `npm test`.
 */

export const preset = (name) => ({
  displayName: name,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  reporters: ['default', `${import.meta.dirname}/cli/src/results-reporter.ts`],
  cacheDirectory: `${import.meta.dirname}/node_modules/.cache/jest`,
  testTimeout: 180_000,
  maxWorkers: 2,
});
