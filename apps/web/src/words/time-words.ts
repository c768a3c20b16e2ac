/** Time: how a pipeline came to be, two moments compared, live updates. */
export const timeWords = {
  cameToBe: 'How it came to be',
  play: 'Play',
  pause: 'Pause',
  today: 'Today',
  compareWithNow: 'Compare with today',
  whatDiffers: (part: string, date: string) => `What differs today (${part.toLowerCase()} ${date})`,
  compareHelp:
    'Two moments are compared, and only what differs is shown. Choose by which of the three times, and from when to when.',
  newFacts: (n: number) => (n === 1 ? '1 new fact' : `${n} new facts`),
  showThem: 'Show',
  /** By the status of the answer; without one the service's own words are shown. */
  troubles: {} as Readonly<Record<number, string>>,
  remedies: {
    0: 'Check that it runs, and try again. Your input in a form is kept.',
    400: 'A part of the address is not understood: correct it, or go back to now.',
    403: 'Your key may not see this. Ask an administrator for one that may.',
    404: 'Nothing has that name at this moment. Search for it (Ctrl-K), or choose another moment.',
    429: 'You sent too many requests. Wait a minute, then try again.',
    503: 'The service is busy. Try again in a moment.',
  },
  approximateOrUndated: 'about then, or without a date',
  noneKnown: 'None is known.',
  notLive: 'Not connected: this page may be out of date.',
} as const;
