import type { Language } from './language.tsx';

interface Measure {
  readonly min?: number;
  readonly max?: number;
  readonly text?: string;
}

/** What is at least, at most, or between: `show` writes one number. */
export function rangeInWords(
  { min, max }: Measure,
  show: (n: number) => string,
  t: { readonly atLeast: (n: string) => string; readonly atMost: (n: string) => string },
): string {
  if (min !== undefined && max !== undefined) return min === max ? show(min) : `${show(min)} – ${show(max)}`;
  if (min !== undefined) return t.atLeast(show(min));
  return max === undefined ? '' : t.atMost(show(max));
}

/** `10000000000`, `USD` → $10 billion. */
export const moneyInWords = (currency: string, language: Language): ((n: number) => string) => {
  const format = new Intl.NumberFormat(language, {
    ...({ style: 'currency', currency, notation: 'compact', compactDisplay: 'long' } as const),
    maximumSignificantDigits: 4,
  });
  return (n) => format.format(n);
};

export const numberInWords = (language: Language): ((n: number) => string) => {
  const format = new Intl.NumberFormat(language);
  return (n) => format.format(n);
};
