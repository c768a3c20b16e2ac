import { Fragment, type ReactNode } from 'react';
import type { Partnership } from '../api.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { moneyInWords, numberInWords, rangeInWords } from '../words/numbers.ts';
import { placeInWords } from './meeting-parts.tsx';

export type Detailed = Pick<
  Partnership,
  'instrument' | 'amounts' | 'capacity' | 'sites' | 'term' | 'expected' | 'proposedBy'
>;

/** What is said of a partnership beside its stage: each detail by its name, as far as it is there. */
export function useDetails(of: Detailed): readonly (readonly [name: string, value: ReactNode])[] {
  const { t, language } = useWords();
  const said: (readonly [string, ReactNode])[] = [
    [t.instrument, of.instrument && t.instruments[of.instrument]],
    [t.amounts, of.amounts?.map((amount) => <Amount key={JSON.stringify(amount)} of={amount} />)],
    [t.capacity, of.capacity?.map((capacity) => <Capacity key={JSON.stringify(capacity)} of={capacity} />)],
    [t.sites, of.sites?.map((site) => placeInWords(site, language)).join(' · ')],
    [t.term, of.term && dateInWords(of.term, language)],
    [t.due, of.expected && dateInWords(of.expected, language)],
    [t.proposedBy, of.proposedBy],
  ];
  return said.filter(([, value]) => value !== undefined && value !== '');
}

export function Details({ of }: { readonly of: Detailed }) {
  const details = useDetails(of);
  if (details.length === 0) return null;
  return (
    <dl className="particulars">
      {details.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** In the words of the source where it has some, and the numbers beside them. */
function Amount({ of }: { readonly of: NonNullable<Partnership['amounts']>[number] }) {
  const { t, language } = useWords();
  const range = rangeInWords(of, moneyInWords(of.currency, language), t);
  return (
    <span>
      {range !== '' && <strong>{range}</strong>} {t.amountKinds[of.what]} <AsSaid text={of.text} />
    </span>
  );
}

function Capacity({ of }: { readonly of: NonNullable<Partnership['capacity']>[number] }) {
  const { t, language } = useWords();
  const range = rangeInWords(of, numberInWords(language), t);
  return (
    <span>
      {range !== '' && <strong>{range}</strong>} {of.what ?? of.unit} <AsSaid text={of.text} />
    </span>
  );
}

const AsSaid = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : <q dir="auto">{text}</q>;
