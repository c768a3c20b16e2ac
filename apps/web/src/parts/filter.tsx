import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import { MarketSelect } from './market-select.tsx';
import { NameChoice } from './name-choice.tsx';

/** What a list is filtered by: each choice counts at once. */
export function Filter({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <form
      className="filter"
      aria-label={t.filter}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
    </form>
  );
}

/** Of whom, and where. */
export function PlaceFilter({
  company,
  market,
  onChange,
}: {
  readonly company: string | undefined;
  readonly market: string | undefined;
  readonly onChange: (change: {
    readonly company?: string | undefined;
    readonly market?: string | undefined;
  }) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <NameChoice
        of="company"
        label={t.company}
        value={company}
        onChange={(next) => {
          onChange({ company: next });
        }}
      />
      <MarketSelect
        value={market}
        onChange={(next) => {
          onChange({ market: next });
        }}
      />
    </>
  );
}
