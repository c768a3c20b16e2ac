/** A Jest reporter: leaves the counts of one project's run for `npm test` to add up. Runs as it is, under Node.js. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { AggregatedResult } from '@jest/test-result';
import type { ProjectResult } from './test-counts.ts';

export default class ResultsReporter {
  readonly #root: string;
  readonly #file: string;

  constructor({ rootDir }: { rootDir: string }) {
    this.#root = join(import.meta.dirname, '../..');
    this.#file = join(this.#root, '.test-results', `${relative(this.#root, rootDir)}.json`);
  }

  onRunComplete(_: unknown, run: AggregatedResult): void {
    const result: ProjectResult = {
      passed: run.numPassedTests,
      // A file that could not even be loaded counts as one failed test.
      failed: run.numFailedTests + run.numRuntimeErrorTestSuites,
      skipped: run.testResults.flatMap(({ testFilePath, testResults }) =>
        testResults
          .filter(({ status }) => status !== 'passed' && status !== 'failed')
          .map(({ fullName }) => `${relative(this.#root, testFilePath)}: ${fullName}`),
      ),
    };
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(result));
  }
}
