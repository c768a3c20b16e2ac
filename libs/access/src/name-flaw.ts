/** Finds the error in a key's name, which is shown with every action of the key. */
export function nameFlaw(name: string): string | undefined {
  if (name.trim() !== name || name === '') return 'expected a name without spaces around it';
  if (name.length > 100) return 'expected at most 100 characters';
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(name)
    ? 'expected letters, digits, spaces and punctuation'
    : undefined;
}
