import { describe, expect, it } from '@jest/globals';
import type { Replay, SeenProjector } from '@sovereign-pipeline/read-models';
import { reasonsFor } from './reasons.ts';
import type { ServiceStatus } from './service-status.ts';

const projector: SeenProjector = {
  ...{ id: 'x', host: 'here', pid: 7, version: 3, log: 'journal', slices: ['journal'] },
  ...{ state: 'following', blocked: [], setAside: 0, alive: true },
  ...{
    since: '2026-11-27T10:00:00.000Z',
    seenAt: '2026-11-27T11:00:00.000Z',
    sinceSeconds: 3600,
    seenSeconds: 0,
  },
};

const readModels = {
  ...{ position: 9, behind: 0, behindSeconds: 0, version: 3 },
  parked: { streams: 0, events: 0, seconds: 0 },
};

const clocks = { aheadSeconds: 0, offSeconds: 0, steppedSeconds: 0 };

/** All is well, but for `more`. */
const service = (more: Partial<ServiceStatus> = {}): ServiceStatus => ({
  ...{ queued: 0, recordsNow: false, journal: { position: 9 } },
  ...{ readModels, projectors: [projector] },
  ...more,
});

const codes = (more: Partial<ServiceStatus>) => reasonsFor(service(more)).map(({ code }) => code);

const replay = (more: Partial<Replay>): Replay => ({
  ...{
    id: 'r',
    kind: 'version',
    status: 'running',
    done: 0,
    total: 0,
    requestedAt: '2026-11-27T10:00:00.000Z',
  },
  ...more,
});

describe('reasonsFor', () => {
  it('finds none where all is well, with Kafka and without', () => {
    expect(codes({})).toEqual([]);
    const lag = { position: 9, behind: 0, behindSeconds: 0 };
    expect(codes({ relay: { status: 'up', leader: true, ...lag } })).toEqual([]);
    expect(codes({ relay: { status: 'standby', leader: false, ...lag } })).toEqual([]);
  });

  it.each<[string, Partial<ServiceStatus>, string[]]>([
    [
      'a full disk',
      { recordingTrouble: { trouble: 'disk-full', reason: 'no space', seconds: 0 } },
      ['disk-full'],
    ],
    ['heads that lag under load', { signed: { position: 3, behind: 6, behindSeconds: 800 } }, []],
    [
      'a tree that does not grow',
      { signed: { position: 3, behind: 6, behindSeconds: 901 } },
      ['signing-behind'],
    ],
    ['one failed attempt', { recordingTrouble: { trouble: 'away', reason: 'reset', seconds: 1 } }, []],
    [
      'attempts that fail',
      { recordingTrouble: { trouble: 'setup', reason: 'reset', seconds: 6 } },
      ['recording-fails'],
    ],
    ['a clock that was set back', { clocks: { ...clocks, aheadSeconds: 3 } }, ['clock-ahead']],
    ['no projector ever', { projectors: [] }, ['no-projector']],
    ['projectors that are gone', { projectors: [{ ...projector, alive: false }] }, ['no-projector']],
    [
      'one that is gone beside one that is not',
      { projectors: [{ ...projector, alive: false }, projector] },
      [],
    ],
    ['trouble that passes', { projectors: [{ ...projector, state: 'trouble', sinceSeconds: 2 }] }, []],
    [
      'trouble',
      { projectors: [{ ...projector, state: 'trouble', sinceSeconds: 9 }] },
      ['projector-in-trouble'],
    ],
    [
      'a blocked partition',
      {
        projectors: [
          { ...projector, state: 'trouble', blocked: [{ slice: 't/1', reason: 'x', seconds: 9 }] },
        ],
      },
      ['blocked-slices'],
    ],
    ['a database clock that is not ours', { clocks: { ...clocks, offSeconds: -3 } }, ['clocks-differ']],
    [
      'a step of the clock',
      { clocks: { ...clocks, steppedSeconds: 9, lastStep: { seconds: 9, secondsAgo: 60 } } },
      ['clock-stepped'],
    ],
    [
      'a step long ago',
      { clocks: { ...clocks, steppedSeconds: 9, lastStep: { seconds: 9, secondsAgo: 4_000 } } },
      [],
    ],
    ['records set aside lately', { setAside: { records: 1, seconds: 60 } }, ['records-set-aside']],
    ['records set aside long ago', { setAside: { records: 1, seconds: 90_000 } }, []],
    ['no record set aside', { setAside: { records: 0 } }, []],
    ['a projector of another version', { projectors: [{ ...projector, version: 2 }] }, ['other-version']],
    ['one of another version beside one', { projectors: [{ ...projector, version: 2 }, projector] }, []],
    [
      'an import being caught up with',
      { readModels: { ...readModels, behind: 90_000, behindSeconds: 20 } },
      [],
    ],
    [
      'read models that lag',
      { readModels: { ...readModels, behind: 1, behindSeconds: 31 } },
      ['read-models-behind'],
    ],
    [
      'parked events',
      { readModels: { ...readModels, parked: { streams: 1, events: 2, seconds: 1 } } },
      ['parked-events'],
    ],
    ['Kafka away', { relay: { status: 'down', leader: true, reason: 'refused' } }, ['relay-down']],
    ['a topic that would lose history', { relay: { status: 'stopped', leader: true } }, ['relay-stopped']],
    [
      'a relay that lags, wherever it is led',
      { relay: { status: 'standby', leader: false, position: 1, behind: 8, behindSeconds: 31 } },
      ['relay-behind'],
    ],
  ])('finds %s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('knows nothing of the rest where the database says nothing', () => {
    const nothing: ServiceStatus = { queued: 1, recordsNow: false, databaseSilent: 'no answer within 3 s' };
    expect(reasonsFor(nothing).map(({ code }) => code)).toEqual(['database-unavailable']);
  });

  it('misses no projector before any could say that it is there: it may be of an earlier version of the product', () => {
    const { projectors: _, ...before } = service();
    expect(reasonsFor(before)).toEqual([]);
    const { readModels: __, ...empty } = before;
    expect(reasonsFor(empty).map(({ code }) => code)).toEqual(['no-read-models']);
  });

  it('says what to do about another version, which depends on who is to blame', () => {
    const newer = { projectors: [{ ...projector, version: 4 }] };
    const failed = replay({ status: 'failed', error: { code: 'event-fault', detail: 'event e is bad' } });
    expect(reasonsFor(service({ projectors: [{ ...projector, version: 2 }] }))[0]?.action).toContain(
      'Stop these',
    );
    expect(reasonsFor(service({ ...newer, versionReplay: replay({}) }))[0]?.action).toContain(
      'Wait for the replay r',
    );
    const [found] = reasonsFor(service({ ...newer, versionReplay: failed }));
    expect(found?.code).toBe('version-replay-failed');
    expect(found?.detail).toContain('event e is bad');
    expect(found?.action).toContain('/v1/replays/r');
  });

  it('says in plain words who was last there, and since when', () => {
    const gone = { ...projector, alive: false, seenSeconds: 60 };
    const [found] = reasonsFor(
      service({ projectors: [{ ...gone, seenAt: '2026-11-26T00:00:00.000Z' }, gone] }),
    );
    expect(found?.detail).toContain('7 on here, was last heard of at 2026-11-27T11:00:00.000Z');
    expect(found?.seconds).toBe(60);
  });
});
