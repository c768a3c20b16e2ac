import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { formWords } from '../words/form-words.ts';
import { useWords } from '../words/language.tsx';
import { type Completed, NameInput } from './name-input.tsx';
import type { Json, Schema, SchemaBook } from './schema-book.ts';

interface FieldProps {
  readonly book: SchemaBook;
  readonly schema: Schema;
  /** Where the value stands in the event, RFC 6901: what the service complains of is shown there. */
  readonly pointer: string;
  readonly value: Json;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (value: Json) => void;
}

/** The field of a value: of an object its fields, of a list its items, else one input. */
export function Field(props: FieldProps) {
  const schema = props.book.resolve(props.schema);
  if (schema.properties !== undefined) return <Fields {...props} schema={schema} />;
  if (schema.type === 'array' && schema.items !== undefined) return <Items {...props} schema={schema} />;
  return <Value {...props} schema={schema} />;
}

function Fields({ schema, value, onChange, ...rest }: FieldProps) {
  const { t } = useWords();
  const given = (value ?? {}) as Readonly<Record<string, Json>>;
  const names = Object.keys(schema.properties ?? {});
  const required = new Set(schema.required);
  const field = (name: string) => (
    <Named
      key={name}
      name={name}
      required={required.has(name)}
      {...rest}
      schema={schema.properties?.[name] ?? {}}
      pointer={`${rest.pointer}/${name}`}
      value={given[name]}
      onChange={(next) => {
        const { [name]: _, ...others } = given;
        onChange(next === undefined ? others : { ...others, [name]: next });
      }}
    />
  );
  // What most facts have: the first required ones, the date and the evidence; the rest folds away.
  // Evidence first: whoever records has it before them.
  const first = names
    .filter(
      (name) =>
        required.has(name) ||
        ['company', 'occurred', 'expected', 'evidence', 'parties', 'purpose'].includes(name),
    )
    .toSorted((a, b) => Number(b === 'evidence') - Number(a === 'evidence'));
  const more = names.filter((name) => !first.includes(name));
  const open = more.some(
    (name) =>
      given[name] !== undefined ||
      [...rest.errors.keys()].some((each) => each.startsWith(`${rest.pointer}/${name}`)),
  );
  return (
    <>
      {first.map(field)}
      {more.length > 0 && (
        <details open={open || undefined}>
          <summary>{t.optional}</summary>
          {more.map(field)}
        </details>
      )}
    </>
  );
}

function Named({
  name,
  required,
  ...props
}: FieldProps & { readonly name: string; readonly required: boolean }) {
  const { t, language } = useWords();
  const schema = props.book.resolve(props.schema);
  const words = formWords(language);
  const label = words.field(name);
  if (schema.properties !== undefined || schema.type === 'array')
    return (
      <fieldset className="group">
        <legend>
          {label}
          {required && <span className="quiet"> · {t.required}</span>}
        </legend>
        {schema.description !== undefined && <small>{words.help(schema.description)}</small>}
        <Field {...props} />
      </fieldset>
    );
  return <Value {...props} schema={schema} label={label} required={required} />;
}

function Items({ schema, value, onChange, ...rest }: FieldProps) {
  const { t } = useWords();
  const items = (value ?? []) as readonly Json[];
  const item = rest.book.resolve(schema.items ?? {});
  const error = rest.errors.get(rest.pointer);
  const box = useRef<HTMLDivElement>(null);
  const put = (next: readonly Json[], focus: string): void => {
    flushSync(() => {
      onChange(next.length === 0 ? undefined : next);
    });
    box.current?.querySelector<HTMLElement>(focus)?.focus();
  };
  return (
    <div className="items" ref={box}>
      {error !== undefined && (
        <span className="doubt" role="alert">
          {error}
        </span>
      )}
      {items.map((each, index) => (
        <div key={index} className="item">
          <Field
            {...rest}
            schema={item}
            pointer={`${rest.pointer}/${index}`}
            value={each}
            onChange={(next) => {
              onChange(items.map((other, at) => (at === index ? next : other)));
            }}
          />
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              put(
                items.filter((_, at) => at !== index),
                ':scope > button',
              );
            }}
          >
            {t.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => {
          put(
            [...items, item.properties === undefined ? '' : {}],
            ':scope > .item:last-of-type :is(input, select, textarea, button)',
          );
        }}
      >
        + {t.add}
      </button>
    </div>
  );
}

function Value({
  schema,
  pointer,
  value,
  errors,
  onChange,
  label,
  required = false,
}: FieldProps & { readonly label?: string; readonly required?: boolean }) {
  const { t, language } = useWords();
  const words = formWords(language);
  const id = useId();
  const error = errors.get(pointer);
  const described = [schema.description !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  const shared = {
    id,
    'aria-invalid': error !== undefined || undefined,
    'aria-describedby': described === '' ? undefined : described,
    'aria-required': required || undefined,
    'aria-label': label === undefined ? words.field(pointer.split('/').at(-2) ?? '') : undefined,
  };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const read = (typed: string): Json =>
    typed === '' ? undefined : schema.type === 'number' || schema.type === 'integer' ? Number(typed) : typed;
  const completed = completedBy(pointer);
  if (completed !== undefined)
    return (
      <div className="field">
        <NameInput
          of={completed}
          label={label ?? { hidden: shared['aria-label'] ?? '' }}
          value={text}
          required={required}
          invalid={error !== undefined}
          describedBy={shared['aria-describedby']}
          placeholder={exampleOf(schema)}
          onChange={(typed) => {
            onChange(read(typed));
          }}
        />
        <Help id={id} of={schema} error={error} />
      </div>
    );
  const choices = schema.enum !== undefined && schema.enum.length <= 40 ? schema.enum : undefined;
  return (
    <div className="field">
      {label !== undefined && (
        <label htmlFor={id}>
          {label}
          {required && <span className="quiet"> · {t.required}</span>}
        </label>
      )}
      {choices !== undefined ? (
        <select
          {...shared}
          value={text}
          onChange={(event) => {
            onChange(read(event.target.value));
          }}
        >
          <option value="">{t.choose}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {words.choice(choice)}
            </option>
          ))}
        </select>
      ) : (schema.maxLength ?? 0) > 600 && !('format' in schema) ? (
        <textarea
          {...shared}
          rows={3}
          dir="auto"
          value={text}
          onChange={(event) => {
            onChange(read(event.target.value));
          }}
        />
      ) : (
        <input
          {...shared}
          dir="auto"
          value={text}
          placeholder={exampleOf(schema)}
          onChange={(event) => {
            onChange(read(event.target.value));
          }}
        />
      )}
      <Help id={id} of={schema} error={error} />
    </div>
  );
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
