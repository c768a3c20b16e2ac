import { useState } from 'react';
import { type Completed, NameInput } from './name-input.tsx';

/** The company or partnership of a filter: it counts when it is chosen, the field is left or Enter is pressed. */
export function NameChoice({
  of: kind,
  label,
  value = '',
  onChange,
}: {
  readonly of: Completed;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (chosen: string | undefined) => void;
}) {
  const [{ typed, of }, setTyped] = useState({ typed: value, of: value });
  // Another one came by the address: what was typed is of the one before.
  if (of !== value) setTyped({ typed: value, of: value });
  return (
    <NameInput
      of={kind}
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped({ typed: next, of: value });
      }}
      onTaken={(taken) => {
        const chosen = taken.trim();
        if (chosen !== value) onChange(chosen === '' ? undefined : chosen);
      }}
    />
  );
}
