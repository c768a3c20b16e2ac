/** A line of the report. Rates are events per second, times are milliseconds. */
export interface Row {
  readonly case: string;
  readonly contender: string;
  readonly rate?: number;
  readonly p50?: number;
  readonly p99?: number;
  /** The value for the bar: mostly the product's rate divided by this contender's. */
  readonly value?: string;
  readonly bar?: string;
  readonly met?: boolean;
}

const heads = ['case', 'contender', 'events/s', 'p50 ms', 'p99 ms', 'ratio', 'bar', 'met'];

/** One Markdown table; a case is named in its first row only. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row, index) => [
    rows[index - 1]?.case === row.case ? '' : row.case,
    row.contender,
    row.rate === undefined ? '' : Math.round(row.rate).toLocaleString('en'),
    row.p50?.toFixed(2) ?? '',
    row.p99?.toFixed(2) ?? '',
    row.value ?? '',
    row.bar ?? '',
    row.met === undefined ? '' : row.met ? 'yes' : '**no**',
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const lineOf = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [lineOf(heads), lineOf(rule), ...lines.map(lineOf)].join('\n');
}

/** Says whether a bar is missed; returns the exit code: 1 when one is, with `check`. */
export function verdictOf(rows: readonly Row[], check: boolean): number {
  const missed = rows.filter(({ met }) => met === false).length;
  console.log(missed === 0 ? 'No bar is missed.' : `Bars not met: ${missed}.`);
  return check && missed > 0 ? 1 : 0;
}
