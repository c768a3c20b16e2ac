/** Prints progress beside the report. */
export const tell = (progress: string): void => {
  process.stderr.write(`${progress}\n`);
};
