/** Today, as the service counts days: in UTC. */
export const today = (): string => dayOf(Date.now());

/** A year, a month, a day or a time: at the end of an interval, else at its beginning where it has no end. */
const written = /(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[^/]*(?:\/(?:\.\.)?)?$/;

/** So many days before a date, or a time, is over; before today, when that cannot be said. */
export function daysBefore(days: number, moment = today()): string {
  const [, year, month = '12', day] = written.exec(moment) ?? [];
  if (year === undefined) return daysBefore(days);
  // The day before the first one of the next month is the last one.
  const end =
    day === undefined ? Date.UTC(Number(year), Number(month), 0) : Date.parse(`${year}-${month}-${day}`);
  return dayOf((Number.isNaN(end) ? Date.now() : end) - days * 86_400_000);
}

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 'yyyy-mm-dd'.length);
