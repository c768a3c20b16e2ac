import { describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { limited } from './limited.ts';
import { telling } from './telling.ts';

describe('telling', () => {
  it('says nothing of what is soon done, and goes on saying what takes long', async () => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    expect(await telling('Working', Promise.resolve(7), say, { firstAfterMs: 60_000 })).toBe(7);
    expect(said).toEqual([]);
    const work = Promise.withResolvers<undefined>();
    const told = telling('Working', work.promise, say, { firstAfterMs: 1, thenEveryMs: 5 });
    await eventually(() => said.length >= 3);
    work.reject(new Error('failed'));
    await expect(told).rejects.toThrow('failed');
    expect(said.slice(0, 2)).toEqual(['Working …', expect.stringMatching(/^Working … \(for \d+ s\)$/)]);
  });
});

describe('limited', () => {
  it('passes on so many lines, and once that there are more', () => {
    const told: string[] = [];
    const tell = limited((line) => told.push(line), 'and more', { most: 2, withinMs: 60_000 });
    for (const line of ['a', 'b', 'c', 'd']) tell(line);
    expect(told).toEqual(['a', 'b', 'and more']);
  });
});
