import type { ListedPartnership } from '@sovereign-pipeline/domain';

type Amounts = NonNullable<ListedPartnership['amounts']>;

/** What a partnership is worth: the first amount that is its value. */
export const valueIn = (amounts: Amounts | undefined): Amounts[number] | undefined =>
  amounts?.find(({ what }) => what === 'value');

/** An amount for people: `investment: 1,000,000 to 2,000,000 USD (up to two million)`. */
export function amountText({ what, currency, min, max, text }: Amounts[number]): string {
  const range = rangeText(figure(min), figure(max));
  const said = text === undefined ? undefined : `(${text})`;
  return [`${what}:`, range, range && currency, said].filter((part) => part !== undefined).join(' ');
}

/** Keeps every digit. */
const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const figure = (amount: number | undefined): string | undefined =>
  amount === undefined ? undefined : figures.format(amount);

function rangeText(least: string | undefined, most: string | undefined): string | undefined {
  if (least === most) return least;
  if (least === undefined) return `up to ${most}`;
  return most === undefined ? `at least ${least}` : `${least} to ${most}`;
}
