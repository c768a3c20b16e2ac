import type { Cells, Mapping } from '@sovereign-pipeline/client/rows';
import { eventTypes } from '@sovereign-pipeline/domain/vocabulary';
import type { SchemaBook } from '../parts/schema-book.ts';
import { useWords } from '../words/language.tsx';
import { fieldsOf, guessed, likelyType } from './fields.ts';

const datePatterns = [
  'YYYY-MM-DD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
] as const;
const splits = [';', ',', '|', '/'] as const;

/** A first guess at which column is which field, by their names. */
export function firstMapping(book: SchemaBook, columns: readonly string[]): Mapping {
  const typed = columns.find((column) => guessed(column, ['type']) !== undefined);
  const type = likelyType(book, columns, eventTypes);
  return withType(book, columns, { split: ';' }, typed === undefined ? type : undefined);
}

/** The mapping when every row is of that type, or of the one that its column says. */
function withType(
  book: SchemaBook,
  columns: readonly string[],
  { split, dates }: Mapping,
  type?: string,
): Mapping {
  const fields = fieldsOf(book, type === undefined ? eventTypes : [type]);
  const found = columns.flatMap((column) => {
    const field = guessed(column, fields);
    return field === undefined || (field === 'type' && type !== undefined) ? [] : [[column, field] as const];
  });
  const once = found.filter(([, field], index) => found.findIndex(([, other]) => other === field) === index);
  return {
    columns: Object.fromEntries(once),
    ...(type !== undefined && { always: { type } }),
    ...{ split, dates },
  };
}

/** Says which column is which field. */
export function ColumnMapping({
  book,
  columns,
  first,
  value,
  onChange,
}: {
  readonly book: SchemaBook;
  readonly columns: readonly string[];
  readonly first: Cells;
  readonly value: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { t } = useWords();
  const type = value.always?.['type'];
  const fields = fieldsOf(book, typeof type === 'string' ? [type] : eventTypes);
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{t.columns}</h2>
      <div className="filter">
        <label>
          {t.everyRow}
          <select
            value={typeof type === 'string' ? type : ''}
            onChange={({ target }) => {
              onChange(withType(book, columns, value, target.value === '' ? undefined : target.value));
            }}
          >
            <option value="">{t.byColumn}</option>
            {eventTypes.map((each) => (
              <option key={each} value={each}>
                {t.types[each]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.datesWritten}
          <select
            value={value.dates ?? datePatterns[0]}
            onChange={({ target }) => {
              onChange({ ...value, dates: target.value === datePatterns[0] ? undefined : target.value });
            }}
          >
            {datePatterns.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          {t.splitBy}
          <select
            value={value.split}
            onChange={({ target }) => {
              onChange({ ...value, split: target.value });
            }}
          >
            {splits.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="columns">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.firstRow}</th>
              <th scope="col">{t.field}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column}>
                <th scope="row">
                  <bdi>{column}</bdi>
                </th>
                <td className="quiet" dir="auto">
                  {first[column]}
                </td>
                <td>
                  <select
                    aria-label={column}
                    value={value.columns?.[column] ?? ''}
                    onChange={({ target }) => {
                      const { [column]: _, ...others } = value.columns ?? {};
                      onChange({
                        ...value,
                        columns: target.value === '' ? others : { ...others, [column]: target.value },
                      });
                    }}
                  >
                    <option value="">{t.leaveOut}</option>
                    {fields.map((field) => (
                      <option key={field}>{field}</option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
