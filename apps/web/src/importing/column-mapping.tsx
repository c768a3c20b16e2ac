import type { Cells, Mapping } from '@sovereign-pipeline/client/rows';
import { eventTypes } from '@sovereign-pipeline/domain/vocabulary';
import { Choice } from '../parts/choice.tsx';
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

interface Mapped {
  readonly book: SchemaBook;
  readonly columns: readonly string[];
  readonly value: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Says which column is which field. */
export function ColumnMapping({ first, ...mapped }: Mapped & { readonly first: Cells }) {
  const { t } = useWords();
  const { book, columns, value, onChange } = mapped;
  const type = typeOf(value);
  const fields = fieldsOf(book, type === undefined ? eventTypes : [type]);
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{t.columns}</h2>
      <OfEveryRow {...mapped} />
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
                  <FieldOf column={column} fields={fields} value={value} onChange={onChange} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What holds for all rows: what happened, and how dates and lists are written. */
function OfEveryRow({ book, columns, value, onChange }: Mapped) {
  const { t } = useWords();
  return (
    <div className="filter">
      <Choice
        label={t.everyRow}
        of={eventTypes}
        words={t.types}
        none={t.byColumn}
        value={typeOf(value)}
        onChange={(type) => {
          onChange(withType(book, columns, value, type));
        }}
      />
      <Choice
        label={t.datesWritten}
        of={datePatterns}
        value={datePatterns.find((each) => each === value.dates) ?? datePatterns[0]}
        onChange={(dates) => {
          onChange({ ...value, dates: dates === datePatterns[0] ? undefined : dates });
        }}
      />
      <Choice
        label={t.splitBy}
        of={splits}
        value={splits.find((each) => each === value.split) ?? splits[0]}
        onChange={(split) => {
          onChange({ ...value, split });
        }}
      />
    </div>
  );
}

function FieldOf({
  column,
  fields,
  value,
  onChange,
}: Pick<Mapped, 'value' | 'onChange'> & { readonly column: string; readonly fields: readonly string[] }) {
  const { t } = useWords();
  return (
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
  );
}

/** What all rows are, unless a column says it. */
const typeOf = ({ always }: Mapping) => eventTypes.find((each) => each === always?.['type']);
