import type { ReactNode } from 'react';
import { type Attribution, attributions } from '../pages/place-search.ts';
import { useWords } from '../words/language.tsx';
import { Choice } from './choice.tsx';
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

/** Of whom, and where; with whom as well, where that can be asked. */
export function PlaceFilter({
  company,
  others,
  market,
  onChange,
}: {
  readonly company: string | undefined;
  readonly others?: Others;
  readonly market: string | undefined;
  readonly onChange: (change: {
    readonly company?: string | undefined;
    readonly with?: string[] | undefined;
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
      {others && (
        <OthersFilter
          of={others}
          onChange={(next) => {
            onChange({ with: next });
          }}
        />
      )}
      <MarketSelect
        value={market}
        onChange={(next) => {
          onChange({ market: next });
        }}
      />
    </>
  );
}

/** Whose word all that counts is. */
export function AttributionFilter({
  value,
  onChange,
}: {
  readonly value: Attribution | undefined;
  readonly onChange: (change: { readonly onlyAttribution: Attribution | undefined }) => void;
}) {
  const { t } = useWords();
  return (
    <Choice
      label={t.restsOn}
      of={attributions}
      words={t.onlyAttributions}
      none={t.all}
      value={value}
      onChange={(chosen) => {
        onChange({ onlyAttribution: chosen });
      }}
    />
  );
}

type Others = readonly string[];

/** The other companies that take part: all of them, and room for one more. */
export function OthersFilter({
  of: others,
  onChange,
}: {
  readonly of: Others;
  readonly onChange: (others: string[] | undefined) => void;
}) {
  const { t } = useWords();
  return [...others, undefined].map((other, at) => (
    <NameChoice
      key={at}
      of="company"
      label={t.togetherWith}
      value={other}
      onChange={(chosen) => {
        const next = others.toSpliced(at, 1, ...(chosen === undefined ? [] : [chosen]));
        onChange(next.length > 0 ? next : undefined);
      }}
    />
  ));
}
