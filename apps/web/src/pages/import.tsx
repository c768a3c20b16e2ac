import { useQueryClient } from '@tanstack/react-query';
import type { Mapping } from '@sovereign-pipeline/client/rows';
import { useState } from 'react';
import { ColumnMapping, firstMapping } from '../importing/column-mapping.tsx';
import { isRefused, type Line, linesOf, post } from '../importing/lines.ts';
import { readFile } from '../importing/read-file.ts';
import { forgetMapping, rememberedMapping, rememberMapping } from '../importing/remembered-mapping.ts';
import { RefusedRows } from '../importing/refused-rows.tsx';
import { RowsInput } from '../importing/rows-input.tsx';
import { focusOn } from '../parts/focus.ts';
import { type SchemaBook, useSchemas } from '../parts/schema-book.ts';
import { useMay } from '../parts/session.tsx';
import { Answer } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** Records the rows of a file: which column is which field, a trial, what is refused, mended in place. */
export function Import() {
  const { t } = useWords();
  const described = useSchemas();
  const mayRecord = useMay('record');
  return (
    <>
      <h1>{t.importFile}</h1>
      <p className="lead quiet">{t.importHelp}</p>
      {mayRecord ? (
        <Answer of={described}>{(book) => <FileOfFacts book={book} />}</Answer>
      ) : (
        <p className="notice">{t.importNotAllowed}</p>
      )}
    </>
  );
}

interface Read {
  readonly name: string;
  readonly told: string;
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
}

function FileOfFacts({ book }: { readonly book: SchemaBook }) {
  const { t } = useWords();
  const [read, setRead] = useState<Read>();
  const [trouble, setTrouble] = useState<string>();
  const take = async (file: File): Promise<void> => {
    try {
      const { told, rows } = await readFile(file);
      const lines = linesOf(rows);
      const columns = [...new Set(lines.flatMap(({ cells = {} }) => Object.keys(cells)))];
      setTrouble(undefined);
      setRead({ name: file.name, told, columns, lines });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  if (read === undefined)
    return (
      <>
        <RowsInput onFile={(file) => void take(file)} />
        {trouble !== undefined && (
          <p className="notice bad" role="alert">
            {trouble}
          </p>
        )}
      </>
    );
  return (
    <>
      <p tabIndex={-1} ref={focusOn}>
        {t.readAs(read.name, read.told, t.rowsCount(read.lines.length))}{' '}
        <button
          type="button"
          onClick={() => {
            setRead(undefined);
          }}
        >
          {t.otherFile}
        </button>
      </p>
      <Rows book={book} read={read} />
    </>
  );
}

/** What is tried or recorded, and how far that is. */
function Rows({ book, read: { columns, lines: given } }: { readonly book: SchemaBook; readonly read: Read }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [lines, setLines] = useState(given);
  const [remembered, setRemembered] = useState(() => rememberedMapping(columns));
  const [mapping, setMapping] = useState<Mapping>(() => remembered ?? firstMapping(book, columns));
  const [running, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  // Those that were refused at the last try stay in sight while they are mended.
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const put = (changed: ReadonlyMap<number, Line>): void => {
    setLines((all) => all.map((line) => changed.get(line.line) ?? line));
  };
  const run = async (dryRun: boolean): Promise<void> => {
    const changed = new Map<number, Line>();
    setRunning(true);
    setTrouble(undefined);
    if (columns.length > 0) rememberMapping(columns, mapping);
    // A refusal may have been of what other rows said: all that is not in the journal is tried anew.
    const anew = lines.map((line) => (line.recorded === true ? line : untried(line)));
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
  const map = (next: Mapping): void => {
    setMapping(next);
    setLines((all) => all.map((line) => (line.recorded === true ? line : untried(line))));
  };
  const open = lines.filter((line) => line.recorded !== true && !isRefused(line));
  return (
    <>
      {columns.length > 0 && (
        <ColumnMapping
          book={book}
          columns={columns}
          first={lines.find(({ cells }) => cells !== undefined)?.cells ?? {}}
          value={mapping}
          onChange={(next) => {
            map(next);
            rememberMapping(columns, next);
          }}
        />
      )}
      {remembered !== undefined && (
        <p className="meta quiet" role="status">
          {t.mappedAsBefore}
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              forgetMapping(columns);
              setRemembered(undefined);
              map(firstMapping(book, columns));
            }}
          >
            {t.guessAnew}
          </button>
        </p>
      )}
      <Counts of={lines} />
      {trouble !== undefined && (
        <p className="notice bad" role="alert">
          {trouble} {t.brokenOff}
        </p>
      )}
      <p className="actions">
        <button
          type="button"
          aria-disabled={running}
          onClick={() => {
            if (!running) void run(true);
          }}
        >
          {t.tryRows}
        </button>
        <button
          type="button"
          className="primary"
          aria-disabled={running || open.length === 0}
          onClick={() => {
            if (!running && open.length > 0) void run(false);
          }}
        >
          {open.length === 0 ? t.allRecorded : t.recordRows(t.rowsCount(open.length))}
        </button>
        <span className="quiet">{t.tryHelp}</span>
      </p>
      <RefusedRows
        of={lines.filter((line) => line.recorded !== true && (isRefused(line) || shown.has(line.line)))}
        mapping={mapping}
        onChange={(line) => {
          put(new Map([[line.line, line]]));
        }}
      />
    </>
  );
}

/** As it was before it was tried; what is no row at all stays so. */
function untried({ line, cells, text, fault }: Line): Line {
  if (cells !== undefined) return { line, cells };
  return text !== undefined ? { line, text } : { line, ...(fault !== undefined && { fault }) };
}

function Counts({ of }: { readonly of: readonly Line[] }) {
  const { t } = useWords();
  const count = (fits: (line: Line) => boolean): string | undefined => {
    const found = of.filter(fits).length;
    return found === 0 ? undefined : t.rowsCount(found);
  };
  const refused = count(isRefused);
  const before = count(({ result }) => result?.duplicate === true);
  const good = (line: Line): boolean => line.result?.code === undefined && line.result?.duplicate !== true;
  const recorded = count((line) => good(line) && line.recorded === true);
  const would = count((line) => good(line) && line.recorded === undefined && line.result !== undefined);
  const untriedYet = count((line) => line.result === undefined && line.fault === undefined);
  return (
    <p className="meta" role="status">
      {recorded !== undefined && <strong>{t.areRecorded(recorded)}</strong>}
      {would !== undefined && <strong>{t.wouldRecord(would)}</strong>}
      {before !== undefined && <span>{t.recordedBefore(before)}</span>}
      {refused !== undefined && <span className="doubt">{t.wereRefused(refused)}</span>}
      {untriedYet !== undefined && <span className="quiet">{t.notTried(untriedYet)}</span>}
    </p>
  );
}
