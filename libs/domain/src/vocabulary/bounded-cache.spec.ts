import { describe, expect, it } from '@jest/globals';
import { remember } from './bounded-cache.ts';

describe('remember', () => {
  it('computes once, undefined included', () => {
    const computed: string[] = [];
    const upper = remember(2, (text) => void computed.push(text));
    upper('a');
    upper('a');
    expect(computed).toEqual(['a']);
  });

  it('forgets what was not asked for lately, and keeps what was', () => {
    const computed: string[] = [];
    const same = remember(2, (text) => {
      computed.push(text);
      return text;
    });
    for (const text of ['hot', 'b', 'hot', 'c', 'hot', 'd', 'hot', 'e', 'hot', 'f', 'hot', 'b'])
      expect(same(text)).toBe(text);
    expect(computed).toEqual(['hot', 'b', 'c', 'd', 'e', 'f', 'b']);
  });
});
