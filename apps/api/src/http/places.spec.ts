import { describe, expect, it } from '@jest/globals';
import { Places } from './places.ts';

describe('Places', () => {
  it('are given first come, first served, also to who needs few', async () => {
    const places = new Places(10);
    const served: string[] = [];
    expect(places.take(8)).toBeUndefined();
    const many = places.take(5)?.then(() => served.push('many'));
    const few = places.take(1)?.then(() => served.push('few'));
    places.giveBack(2);
    await Promise.resolve();
    expect(served).toEqual([]);
    places.giveBack(6);
    await Promise.all([many, few]);
    expect(served).toEqual(['many', 'few']);
    expect(places.take(5)).toBeInstanceOf(Promise);
    expect(new Places(10).take(10)).toBeUndefined();
  });
});
