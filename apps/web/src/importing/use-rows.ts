import { useQueryClient } from '@tanstack/react-query';
import type { Mapping } from '@sovereign-pipeline/client/rows';
import { useState } from 'react';
import { isRefused, type Line, post } from './lines.ts';

/** The rows of a file: what is tried or recorded, and how far that is. */
export function useRows(given: readonly Line[]) {
  const queries = useQueryClient();
  const [lines, setLines] = useState(given);
  const [running, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  // Those that were refused at the last try stay in sight while they are mended.
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const put = (changed: ReadonlyMap<number, Line>): void => {
    setLines((all) => all.map((line) => changed.get(line.line) ?? line));
  };
  const run = async (mapping: Mapping, dryRun: boolean): Promise<void> => {
    const changed = new Map<number, Line>();
    setRunning(true);
    setTrouble(undefined);
    // A refusal may have been of what other rows said: all that is not in the journal is tried anew.
    const anew = lines.map(unlessRecorded);
    const timer = setInterval(() => {
      put(changed);
    }, 500);
    try {
      await post(anew, mapping, dryRun, (line) => changed.set(line.line, line));
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    } finally {
      clearInterval(timer);
      put(changed);
      setShown(
        new Set([...lines.filter(isRefused), ...changed.values()].filter(isRefused).map(({ line }) => line)),
      );
      setRunning(false);
      if (!dryRun) void queries.invalidateQueries();
    }
  };
  return {
    ...{ lines, running, trouble, run },
    open: lines.filter((line) => line.recorded !== true && !isRefused(line)),
    refused: lines.filter((line) => line.recorded !== true && (isRefused(line) || shown.has(line.line))),
    mend: (line: Line): void => {
      put(new Map([[line.line, line]]));
    },
    /** What is read otherwise is to be tried again. */
    forgetTries: (): void => {
      setLines((all) => all.map(unlessRecorded));
    },
  };
}

const unlessRecorded = (line: Line): Line => (line.recorded === true ? line : untried(line));

/** As it was before it was tried; what is no row at all stays so. */
function untried({ line, cells, text, fault }: Line): Line {
  if (cells !== undefined) return { line, cells };
  return text !== undefined ? { line, text } : { line, ...(fault !== undefined && { fault }) };
}
