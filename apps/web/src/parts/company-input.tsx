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
  const [{ typed, of }, setTyped] = useState({ typed: value, of: value });
  // Another one came by the address: what was typed is of the one before.
  if (of !== value) setTyped({ typed: value, of: value });
  return (
    <NameInput
      of="company"
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped({ typed: next, of: value });
      }}
      onTaken={(taken) => {
        const company = taken.trim();
        if (company !== value) onChange(company === '' ? undefined : company);
      }}
    />
  );
}
