import type { Mapping } from '@sovereign-pipeline/client/rows';
import { useState } from 'react';
import { ColumnMapping, firstMapping } from '../importing/column-mapping.tsx';
import { isRefused, type Line, linesOf } from '../importing/lines.ts';
import { readFile } from '../importing/read-file.ts';
import { forgetMapping, rememberedMapping, rememberMapping } from '../importing/remembered-mapping.ts';
import { RefusedRows } from '../importing/refused-rows.tsx';
import { RowsInput } from '../importing/rows-input.tsx';
import { useRows } from '../importing/use-rows.ts';
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

/** How its columns are read, what a trial says of each row, and what is recorded. */
function Rows({ book, read: { columns, lines: given } }: { readonly book: SchemaBook; readonly read: Read }) {
  const { t } = useWords();
  const rows = useRows(given);
  const [remembered, setRemembered] = useState(() => rememberedMapping(columns));
  const [mapping, setMapping] = useState<Mapping>(() => remembered ?? firstMapping(book, columns));
  const map = (next: Mapping): void => {
    setMapping(next);
    rows.forgetTries();
  };
  const run = (dryRun: boolean): void => {
    if (columns.length > 0) rememberMapping(columns, mapping);
    void rows.run(mapping, dryRun);
  };
  return (
    <>
      {columns.length > 0 && (
        <ColumnMapping
          book={book}
          columns={columns}
          first={rows.lines.find(({ cells }) => cells !== undefined)?.cells ?? {}}
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
      <Counts of={rows.lines} />
      {rows.trouble !== undefined && (
        <p className="notice bad" role="alert">
          {rows.trouble} {t.brokenOff}
        </p>
      )}
      <Run open={rows.open.length} running={rows.running} onRun={run} />
      <RefusedRows of={rows.refused} mapping={mapping} onChange={rows.mend} />
    </>
  );
}

/** Tries all rows, or records those that are `open`. */
function Run({
  open,
  running,
  onRun,
}: {
  readonly open: number;
  readonly running: boolean;
  readonly onRun: (dryRun: boolean) => void;
}) {
  const { t } = useWords();
  return (
    <p className="actions">
      <button
        type="button"
        aria-disabled={running}
        onClick={() => {
          if (!running) onRun(true);
        }}
      >
        {t.tryRows}
      </button>
      <button
        type="button"
        className="primary"
        aria-disabled={running || open === 0}
        onClick={() => {
          if (!running && open > 0) onRun(false);
        }}
      >
        {open === 0 ? t.allRecorded : t.recordRows(t.rowsCount(open))}
      </button>
      <span className="quiet">{t.tryHelp}</span>
    </p>
  );
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
