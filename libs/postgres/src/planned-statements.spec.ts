import { describe, expect, it } from '@jest/globals';
import { PlannedStatements } from './planned-statements.ts';

describe('statements that are planned once', () => {
  it('keep their names, which no others have', () => {
    const [some, others] = [new PlannedStatements(), new PlannedStatements()];
    const names = [some.of('select 1'), some.of('select 2'), others.of('select 1')].map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    expect(names).not.toContain(undefined);
    expect(some.of('select 1')).toEqual({ text: 'select 1', name: names[0] });
  });

  it('are no more than a connection may keep', () => {
    const few = new PlannedStatements(1);
    const first = few.of('select 1');
    expect(few.of('select 2')).toEqual({ text: 'select 2' });
    expect(few.of('select 1')).toBe(first);
  });
});
