import { useState } from 'react';
import { NameInput } from './name-input.tsx';

/** The company of a filter: it counts when it is chosen, the field is left or Enter is pressed. */
export function CompanyInput({
  label,
  value = '',
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (company: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value);
  return (
    <NameInput
      of="company"
      label={label}
      value={typed}
      onChange={setTyped}
      onTaken={(taken) => {
        const company = taken.trim();
        if (company !== value) onChange(company === '' ? undefined : company);
      }}
    />
  );
}
