/** A Jest reporter: leaves the counts of one project's run for `npm test` to add up. Runs as it is, under Node.js. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
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
    const tests = run.testResults.flatMap(({ testFilePath, testResults }) =>
      testResults.map((test) => ({
        status: test.status,
        name: `${relative(this.#root, testFilePath)}: ${test.fullName}`,
        message: firstLines(test.failureMessages.join('\n')),
      })),
    );
    const result: ProjectResult = {
      passed: run.numPassedTests,
      failed: [
        ...tests
          .filter(({ status }) => status === 'failed')
          .map(({ name, message }) => `${name}\n${message}`),
        // A file that could not even be loaded counts as one failed test.
        ...run.testResults
          .filter(({ testExecError }) => testExecError !== undefined)
          .map(
            ({ testFilePath, failureMessage }) =>
              `${relative(this.#root, testFilePath)}\n${firstLines(failureMessage ?? '')}`,
          ),
      ],
      skipped: tests
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ name }) => name),
    };
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(result));
  }
}

/** What a failure says first, without colours; its whole text stands where the test ran. */
function firstLines(message: string): string {
  return stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 8)
    .map((line) => `    ${line}`)
    .join('\n');
}
