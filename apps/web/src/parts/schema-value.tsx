import { useId } from 'react';
import { formWords } from '../words/form-words.ts';
import { useWords } from '../words/language.tsx';
import { type Completed, NameInput } from './name-input.tsx';
import type { Json, Schema, SchemaBook } from './schema-book.ts';

export interface FieldProps {
  readonly book: SchemaBook;
  readonly schema: Schema;
  /** Where the value stands in the event, RFC 6901: what the service complains of is shown there. */
  readonly pointer: string;
  readonly value: Json;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (value: Json) => void;
}

/** One input, with its label, what it is for, and what the service has against it. */
export function Value({
  schema,
  pointer,
  value,
  errors,
  onChange,
  label,
  required = false,
}: FieldProps & { readonly label?: string; readonly required?: boolean }) {
  const { t, language } = useWords();
  const id = useId();
  const error = errors.get(pointer);
  const described = [schema.description !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  const hidden = formWords(language).field(pointer.split('/').at(-2) ?? '');
  const describedBy = described === '' ? undefined : described;
  const input = {
    schema,
    text: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    onChange: (typed: string): void => {
      onChange(read(schema, typed));
    },
  };
  const completed = completedBy(pointer);
  return (
    <div className="field">
      {completed === undefined && label !== undefined && (
        <label htmlFor={id}>
          {label}
          {required && <span className="quiet"> · {t.required}</span>}
        </label>
      )}
      {completed === undefined ? (
        <PlainInput
          {...input}
          attributes={{
            id,
            'aria-invalid': error !== undefined || undefined,
            'aria-describedby': describedBy,
            'aria-required': required || undefined,
            'aria-label': label === undefined ? hidden : undefined,
          }}
        />
      ) : (
        <NameInput
          of={completed}
          label={label ?? { hidden }}
          value={input.text}
          invalid={error !== undefined}
          placeholder={exampleOf(schema)}
          onChange={input.onChange}
          {...{ required, describedBy }}
        />
      )}
      <Help id={id} of={schema} error={error} />
    </div>
  );
}

const read = ({ type }: Schema, typed: string): Json =>
  typed === '' ? undefined : type === 'number' || type === 'integer' ? Number(typed) : typed;

/** One of few choices, a long text, or a line. */
function PlainInput({
  schema,
  text,
  attributes,
  onChange,
}: {
  readonly schema: Schema;
  readonly text: string;
  readonly attributes: React.AriaAttributes & { readonly id: string };
  readonly onChange: (typed: string) => void;
}) {
  const { t, language } = useWords();
  const shared = {
    ...attributes,
    value: text,
    onChange: ({ target }: { readonly target: { readonly value: string } }): void => {
      onChange(target.value);
    },
  };
  if (schema.enum !== undefined && schema.enum.length <= 40)
    return (
      <select {...shared}>
        <option value="">{t.choose}</option>
        {schema.enum.map((choice) => (
          <option key={choice} value={choice}>
            {formWords(language).choice(choice)}
          </option>
        ))}
      </select>
    );
  if ((schema.maxLength ?? 0) > 600 && !('format' in schema))
    return <textarea {...shared} rows={3} dir="auto" />;
  return <input {...shared} dir="auto" placeholder={exampleOf(schema)} />;
}

function Help({
  id,
  of,
  error,
}: {
  readonly id: string;
  readonly of: Schema;
  readonly error: string | undefined;
}) {
  const { language } = useWords();
  return (
    <>
      {of.description !== undefined && (
        <small id={`${id}-help`}>{formWords(language).help(of.description)}</small>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="doubt">
          {error}
        </span>
      )}
    </>
  );
}

const companies = new Set(['company', 'companies', 'jointlyWith', 'with', 'parent', 'a', 'b']);

/** Fields whose value is the name of something that is known, most often. */
function completedBy(pointer: string): Completed | undefined {
  const name = pointer.split('/').findLast((part) => !/^\d*$/.test(part)) ?? '';
  if (companies.has(name)) return 'company';
  return name === 'partnershipId' ? 'partnership' : undefined;
}

function exampleOf({ examples }: Schema): string | undefined {
  const example = examples?.[0];
  return typeof example === 'string' || typeof example === 'number' ? String(example) : undefined;
}
