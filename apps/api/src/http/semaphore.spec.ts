import { describe, expect, it } from '@jest/globals';
import { Semaphore } from './semaphore.ts';

describe('a semaphore', () => {
  it('is first come, first served, also for who needs few', async () => {
    const semaphore = new Semaphore(10);
    const served: string[] = [];
    expect(semaphore.acquire(8)).toBeUndefined();
    const many = semaphore.acquire(5)?.then(() => served.push('many'));
    const few = semaphore.acquire(1)?.then(() => served.push('few'));
    semaphore.release(2);
    await Promise.resolve();
    expect(served).toEqual([]);
    semaphore.release(6);
    await Promise.all([many, few]);
    expect(served).toEqual(['many', 'few']);
    expect(semaphore.acquire(5)).toBeInstanceOf(Promise);
    expect(new Semaphore(10).acquire(10)).toBeUndefined();
  });
});
