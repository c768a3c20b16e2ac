import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { formWords } from '../words/form-words.ts';
import { useWords } from '../words/language.tsx';
import type { Json } from './schema-book.ts';
import { type FieldProps, Value } from './schema-value.tsx';

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
