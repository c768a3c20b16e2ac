import type { Mapping } from '@sovereign-pipeline/client/rows';
import { useWords } from '../words/language.tsx';
import type { Line } from './lines.ts';

/** So many are shown at once. */
const mostShown = 50;

/** The rows that were refused, why, and what is in them, to be mended in place. */
export function RefusedRows({
  of,
  mapping,
  onChange,
}: {
  readonly of: readonly Line[];
  readonly mapping: Mapping;
  readonly onChange: (line: Line) => void;
}) {
  const { t } = useWords();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{t.refusedRows}</h2>
      <p className="quiet">
        {t.refusedHelp} {of.length > mostShown && t.firstRefused(mostShown)}
      </p>
      <ol className="claims">
        {of.slice(0, mostShown).map((line) => (
          <li key={line.line} className="claim">
            <h3>{t.lineNumber(line.line)}</h3>
            <Reasons of={line} />
            <Content of={line} mapping={mapping} onChange={onChange} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reasons({ of: { fault, result } }: { readonly of: Line }) {
  const { t } = useWords();
  if (fault === undefined && result === undefined) return <p className="quiet">{t.mended}</p>;
  const errors = result?.errors ?? [];
  const reasons =
    errors.length > 0
      ? errors.map(({ pointer = '', detail }) => `${pointer.replace(/^\/data\//, '')} ${detail}`.trim())
      : [fault ?? result?.detail ?? result?.title ?? ''];
  return reasons.map((reason) => (
    <p key={reason} className="doubt">
      {reason}
    </p>
  ));
}

function Content({
  of,
  mapping,
  onChange,
}: {
  readonly of: Line;
  readonly mapping: Mapping;
  readonly onChange: (line: Line) => void;
}) {
  const { t } = useWords();
  if (of.text !== undefined)
    return (
      <label className="field">
        <span>{t.asJson}</span>
        <textarea
          rows={6}
          dir="auto"
          value={of.text}
          onChange={({ target }) => {
            onChange({ line: of.line, text: target.value });
          }}
        />
      </label>
    );
  const { cells } = of;
  if (cells === undefined) return null;
  const columns = new Set([...Object.keys(mapping.columns ?? {}), ...Object.keys(cells)]);
  return (
    <div className="filter">
      {[...columns].map((column) => (
        <label key={column}>
          <bdi>{column}</bdi>
          <input
            dir="auto"
            value={cells[column] ?? ''}
            onChange={({ target }) => {
              const { [column]: _, ...others } = cells;
              onChange({
                line: of.line,
                cells: target.value === '' ? others : { ...others, [column]: target.value },
              });
            }}
          />
        </label>
      ))}
    </div>
  );
}
