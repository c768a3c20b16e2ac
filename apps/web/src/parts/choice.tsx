interface Choosing<T extends string> {
  readonly label: string;
  readonly of: readonly T[];
  /** How each is called; without it, as it is written. */
  readonly words?: Readonly<Record<NoInfer<T>, string>>;
}
interface OfOne<T> {
  readonly none?: undefined;
  readonly value: T;
  readonly onChange: (chosen: T) => void;
}
interface OfOneOrNone<T> {
  /** How it is called that none is chosen. */
  readonly none: string;
  readonly value: T | undefined;
  readonly onChange: (chosen: T | undefined) => void;
}

/** One of a few, or none of them where that has a name. */
export function Choice<T extends string>({
  label,
  of,
  words,
  ...choice
}: Choosing<T> & (OfOne<NoInfer<T>> | OfOneOrNone<NoInfer<T>>)) {
  return (
    <label>
      {label}
      <select
        value={choice.value ?? ''}
        onChange={({ target }) => {
          const chosen = of.find((each) => each === target.value);
          if (choice.none !== undefined) choice.onChange(chosen);
          else if (chosen !== undefined) choice.onChange(chosen);
        }}
      >
        {choice.none !== undefined && <option value="">{choice.none}</option>}
        {of.map((each) => (
          <option key={each} value={each}>
            {words?.[each] ?? each}
          </option>
        ))}
      </select>
    </label>
  );
}
