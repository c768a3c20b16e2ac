import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';

describe('eventually', () => {
  it('gives what the probe gives once it neither throws nor gives undefined or false', async () => {
    const answers = [
      () => undefined,
      () => false as const,
      () => {
        throw new Error('not yet');
      },
      () => 0,
    ];
    expect(await eventually(() => answers.shift()?.())).toBe(0);
    expect(answers).toHaveLength(0);
  });

  it('fails with the last error or value', async () => {
    await expect(eventually(() => Promise.reject(new Error('no such row')), { within: 20 })).rejects.toThrow(
      'Not within 20 ms: no such row',
    );
    await expect(eventually(() => undefined, { within: 20 })).rejects.toThrow('it gave undefined');
  });
});
