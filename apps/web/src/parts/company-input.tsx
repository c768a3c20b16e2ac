import { useDeferredValue, useId, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api.ts';

/** A company by name, completed while typing; it is taken when the field is left or Enter is pressed. */
export function CompanyInput({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (company: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  const asked = useDeferredValue(typed.trim());
  const { data } = api.useQuery(
    'get',
    '/v1/search',
    { params: { query: { q: asked, limit: 10 } } },
    { enabled: asked !== '' && asked !== value, placeholderData: keepPreviousData },
  );
  const id = useId();
  const take = (): void => {
    if (typed.trim() !== (value ?? '')) onChange(typed.trim() === '' ? undefined : typed.trim());
  };
  return (
    <label>
      {label}
      <input
        className="control"
        dir="auto"
        list={id}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <datalist id={id}>
        {data?.hits
          .filter(({ kind }) => kind === 'company')
          .map((hit) => (
            <option key={hit.id} value={hit.name} />
          ))}
      </datalist>
    </label>
  );
}
