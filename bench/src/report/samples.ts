import { median } from './statistics.ts';
import type { Row } from './table.ts';

/** One measurement of one contender. */
export interface Sample {
  readonly rate: number;
  readonly p50?: number;
  readonly p99?: number;
}

export type Samples = ReadonlyMap<string, readonly Sample[]>;

/**
 * Measures the contenders in turn, round after round: A B C, C B A, A B C … Whatever slows the machine for a while
 * then touches neighbours alike, and their ratio of the same round is what counts.
 */
export async function interleave(
  rounds: number,
  contenders: Readonly<Record<string, () => Promise<Sample>>>,
  tell: (progress: string) => void,
): Promise<Samples> {
  const names = Object.keys(contenders);
  const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const sample = await contenders[name]?.();
      if (sample === undefined) continue;
      samples.get(name)?.push(sample);
      tell(`round ${round + 1}/${rounds}, ${name}: ${Math.round(sample.rate)}/s`);
    }
  }
  return samples;
}

/** The median over the rounds of one contender's value divided by another's of the same round. */
export function medianRatio(samples: Samples, of: string, to: string, value: keyof Sample = 'rate'): number {
  const others = samples.get(to) ?? [];
  return median(
    (samples.get(of) ?? []).map((sample, round) => (sample[value] ?? NaN) / (others[round]?.[value] ?? NaN)),
  );
}

/** The medians of a contender as a row. */
export function rowOf(samples: Samples, contender: string, of: string): Row {
  const own = samples.get(contender) ?? [];
  const middle = (value: 'p50' | 'p99'): object => {
    const values = own.flatMap((sample) => sample[value] ?? []);
    return values.length === 0 ? {} : { [value]: median(values) };
  };
  return {
    case: of,
    contender,
    rate: median(own.map(({ rate }) => rate)),
    ...middle('p50'),
    ...middle('p99'),
  };
}

/** A contender's row with the ratio of another's rate to its own, and the least that the ratio must be. */
export function comparedRow(
  samples: Samples,
  { of, to, at, atLeast, aim }: { of: string; to: string; at: string; atLeast?: number; aim?: number },
): Row {
  const ratio = medianRatio(samples, of, to);
  return {
    ...rowOf(samples, to, at),
    value: ratio.toFixed(2),
    ...(atLeast !== undefined && {
      bar: `≥ ${atLeast}${aim === undefined ? '' : `, aim ${aim.toFixed(1)}`}`,
      met: ratio >= atLeast,
    }),
  };
}
