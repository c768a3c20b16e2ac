import { useSearch } from '@tanstack/react-router';

/**
 * The moment that every page shows: as it stood in the world, as could be read, as had been recorded; all left out
 * means now.
 */
export interface Moment {
  readonly asOf?: string;
  readonly publishedBy?: string;
  readonly knownAt?: string;
}

export const momentParts = ['asOf', 'publishedBy', 'knownAt'] as const;
type MomentPart = (typeof momentParts)[number];

/** Reads the moment from an address; what is no text is left out, and the service says what is no date. */
export function readMoment(search: Record<string, unknown>): Moment {
  return Object.fromEntries(
    momentParts
      // The router reads `?asOf=2024` as a number.
      .map((name) => [name, typeof search[name] === 'number' ? String(search[name]) : search[name]] as const)
      .filter((entry): entry is [MomentPart, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}

/** The moment of the page, as query parameters of a call. */
export function useMoment(): Moment {
  return readMoment(useSearch({ strict: false }));
}

/** What the facts of the page's moment are asked by: dated, published and recorded by then. */
export function useFactsOfMoment() {
  const { asOf, publishedBy, knownAt } = useMoment();
  return {
    ...(asOf !== undefined && { occurredTo: asOf }),
    ...(publishedBy !== undefined && { publishedTo: publishedBy }),
    ...(knownAt !== undefined && { recordedTo: knownAt }),
  };
}

/** By which of the times of changes a part of the moment goes. */
export const timeOf = { asOf: 'occurred', publishedBy: 'published', knownAt: 'recorded' } as const;

/** What takes the moment out of an address. */
export const noMoment = Object.fromEntries(momentParts.map((part) => [part, undefined]));
