import { describe, expect, it } from '@jest/globals';
import { schemaVersions } from './event.ts';
import { upcast, upcastBy } from './upcast.ts';
import type { Upcasters } from './upcasters.ts';

// A type as it may look after two changes: a name was split, then a list took the place of one value.
const registry: Upcasters<'ShipLaunched' | 'ShipSunk'> = {
  ShipLaunched: [
    ({ title, ...rest }) => ({ ...rest, name: title }),
    ({ owner, ...rest }) => ({ ...rest, owners: owner === undefined ? [] : [owner] }),
  ],
  ShipSunk: [],
};
const stored = (schemaversion: number, data: object) => ({
  id: 'e-1',
  type: 'ShipLaunched' as const,
  position: 7,
  schemaversion,
  data,
});
const today = stored(3, { tonnes: 5, name: 'Argo', owners: ['Jason'] });

describe('an event of an older schema version', () => {
  it.each([
    [1, { tonnes: 5, title: 'Argo', owner: 'Jason' }],
    [2, { tonnes: 5, name: 'Argo', owner: 'Jason' }],
  ])('is read from version %i on, step by step, its envelope as it was', (version, data) => {
    const event = stored(version, data);
    const before = JSON.stringify(event);
    expect(upcastBy(registry, event)).toEqual(today);
    expect(JSON.stringify(event)).toBe(before);
  });
});

describe('an event of the present schema version', () => {
  it('is itself', () => {
    expect(upcastBy(registry, today)).toBe(today);
    const sunk = { type: 'ShipSunk' as const, schemaversion: 1, data: {} };
    expect(upcastBy(registry, sunk)).toBe(sunk);
    const target = {
      type: 'MarketTargeted' as const,
      schemaversion: schemaVersions.MarketTargeted,
      data: { company: 'Naver' },
    };
    expect(upcast(target)).toBe(target);
  });
});

describe('an event that newer code wrote', () => {
  it.each([4, 0, -1, 1.5, NaN])('is refused when its version is %d', (version) => {
    expect(() => upcastBy(registry, stored(version, {}))).toThrow(
      expect.objectContaining({
        code: 'unknown-schema-version',
        message: `ShipLaunched has schema version ${version}; this version of the service knows 1 to 3`,
      }),
    );
  });

  it.each(['ShipRaised', 'constructor'])('is refused when its type is %s', (type) => {
    expect(() =>
      upcastBy<string, { type: string; schemaversion: number; data: object }>(registry, {
        type,
        schemaversion: 1,
        data: {},
      }),
    ).toThrow(
      expect.objectContaining({
        code: 'unknown-schema-version',
        message: `${type} is no type that this version of the service knows`,
      }),
    );
  });
});
