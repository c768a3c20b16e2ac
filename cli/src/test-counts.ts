/** What one project's test run came to. */
export interface ProjectResult {
  readonly passed: number;
  /** File, full name and first words of each test that failed, or of a file that did not load. */
  readonly failed: readonly string[];
  /** File and full name of each test that did not run; the name says what it needs. */
  readonly skipped: readonly string[];
}

export function sum(results: readonly ProjectResult[]): ProjectResult {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.flatMap(({ failed }) => failed),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

/** `N passed, N failed`, and `, N skipped` when there are any. */
export function countsLine({ passed, failed, skipped }: ProjectResult): string {
  return `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}
