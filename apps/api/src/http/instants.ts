import { z } from 'zod';

const rfc3339 = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const aTime =
  'expected a time in RFC 3339 such as 2026-11-23T15:58:32.123456Z, a day such as 2026-11-23, or a position of the journal';

/** A time in UTC with microseconds; for a day, that day at `timeOfDay`. Otherwise says what was expected. */
export function inMicroseconds(given: string, timeOfDay: string): string | { readonly expected: string } {
  const text = given.toUpperCase();
  if (!rfc3339.safeParse(text).success)
    return {
      expected: /T.* \d\d:\d\d$/.test(text) ? `${aTime}; a + must be written as %2B in an address` : aTime,
    };
  const time = text.includes('T') ? text : `${text}${timeOfDay}Z`;
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? '';
  const utc = new Date(time.replace(/\.\d+/, '')).toISOString().slice(0, -5);
  if (!/^\d{4}-/.test(utc) || utc.startsWith('0000'))
    return { expected: `${aTime}, in UTC within the years 0001 to 9999` };
  return `${utc}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
}
