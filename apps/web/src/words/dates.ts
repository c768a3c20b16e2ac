import type { Language } from './language.tsx';

const plain = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([?~%]?)$/;
const marks = { '?': '?', '~': '≈', '%': '≈?' } as const;

/**
 * An EDTF date for people: `2024-06` → June 2024, `2024-06-24/2024-06-28` → both ends, `2024~` → ≈ 2024. What has no
 * simple form is shown as it was written: nothing is made more exact than it is.
 */
export function dateInWords(edtf: string, language: Language): string {
  const [from, to, ...more] = edtf.split('/');
  if (from !== undefined && to !== undefined && more.length === 0) {
    const ends = [from, to].map((end) => (end === '' || end === '..' ? '…' : dateInWords(end, language)));
    return ends.join(' – ');
  }
  const found = plain.exec(edtf);
  if (found === null) return edtf;
  const [, year = '', month, day, mark = ''] = found;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), month === undefined ? 0 : Number(month) - 1, Number(day ?? 1));
  const text = formatOf(language, day ? 'day' : month ? 'month' : 'year').format(date);
  return mark === '' ? text : `${marks[mark as keyof typeof marks]} ${text}`;
}

/** When something was recorded: a day, and the time. */
export function timeInWords(time: string, language: Language): string {
  return formatOf(language, 'moment').format(new Date(time));
}

const shapes = {
  year: { timeZone: 'UTC', year: 'numeric' },
  month: { timeZone: 'UTC', year: 'numeric', month: 'long' },
  day: { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language: that takes longer than a hundred uses. */
function formatOf(language: Language, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${language} ${shape}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, shapes[shape]);
  formats.set(key, format);
  return format;
}
