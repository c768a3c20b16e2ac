import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createClient,
  type InclusionProof,
  ProofError,
  verifyConsistency,
  verifyHead,
  verifyInclusion,
} from '@sovereign-pipeline/client';
import { runningPostgresUrl } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { runCommand } from './run-command.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
const dataDir = join(folder, 'data');
let service: StartProcess;
let client: ReturnType<typeof createClient>;
let owner: pg.Pool;
beforeAll(async () => {
  service = new StartProcess({ DATA_DIR: dataDir, PORT: '0' });
  client = createClient({ baseUrl: await service.url() });
  owner = createPool((await runningPostgresUrl(join(dataDir, 'postgres'))) ?? '', { max: 1 });
});
afterAll(async () => {
  await owner.end();
  service.signal('SIGTERM');
  await service.exitCode;
  rmSync(folder, { recursive: true, force: true });
});

async function record(): Promise<number> {
  const { data } = await client.POST('/v1/events', {
    body: {
      type: 'MarketTargeted',
      data: { company: 'Naver', market: 'JP', certainty: 'reported', note: 'As "quoted", 네이버' },
    },
  });
  return (data as { position: number }).position;
}

async function headAt(after: number) {
  const { data } = await client.GET('/v1/journal/head', { params: { query: { after } } });
  if (!data) throw new Error('no head');
  return data;
}

async function proofOf(event: string): Promise<InclusionProof> {
  const { data } = await client.GET('/v1/journal/proofs/inclusion', { params: { query: { event } } });
  if (!data) throw new Error('no proof');
  return data;
}

const verify = (...args: string[]) => runCommand(['journal', 'verify', ...args], { DATA_DIR: dataDir });

describe('what npm start records', () => {
  it('is proven by the client, event by event and head by head', async () => {
    const earlier = await headAt(await record());
    const [key = ''] = earlier.keys;
    const { data } = await client.GET('/v1/events', { params: { query: { limit: 1_000 } } });
    const events = data?.events ?? [];
    expect(events.length).toBeGreaterThan(5);
    for (const { id, position } of events) {
      const proof = await proofOf(id);
      expect(proof.event).toMatchObject({ id, position });
      expect(await verifyInclusion(proof, key)).toMatchObject({ size: proof.head.size });
    }

    const later = await headAt(await record());
    expect(await verifyHead(later.note, key)).toMatchObject({ size: later.size });
    const query = { from: earlier.size, to: later.size };
    const consistency = await client.GET('/v1/journal/proofs/consistency', { params: { query } });
    await verifyConsistency(earlier.note, later.note, consistency.data ?? { path: [] }, key);
    await expect(verifyConsistency(earlier.note, later.note, { path: [] }, key)).rejects.toThrow(ProofError);
  });

  it('is found as it was recorded by npm run journal -- verify', async () => {
    const head = await headAt(await record());
    const file = join(folder, 'head.json');
    writeFileSync(file, JSON.stringify(head));
    expect(await verify('--head', file, '--key', head.keys[0] ?? '')).toEqual({
      code: 0,
      output: expect.stringMatching(
        new RegExp(
          `^${head.size} events are as they were recorded\\.\\nThe first ${head.size} were signed at \\S+: root ${head.root}\\.\\n$`,
        ),
      ),
    });
    expect(await verify('--head', join(folder, 'none'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('--head cannot be read'),
    });
    expect(await runCommand(['journal', 'verfy'], { DATA_DIR: dataDir })).toMatchObject({
      code: 1,
      output: expect.stringContaining('journal verify [--head <file>]'),
    });
  });

  it('is not proven any more once the owner changed it with the triggers off, and the event is named', async () => {
    const position = await record();
    const head = await headAt(position);
    const [key = ''] = head.keys;
    const { rows } = await owner.query<{ id: string }>('select id from journal.events where position = $1', [
      position,
    ]);
    const id = rows[0]?.id ?? '';
    await owner.query(`alter table journal.events disable trigger all;
      update journal.events set data = replace(data::text, 'JP', 'KR')::json where position = ${position};
      alter table journal.events enable trigger all`);
    await expect(verifyInclusion(await proofOf(id), key)).rejects.toThrow(ProofError);
    expect(await verify()).toMatchObject({
      code: 1,
      output: expect.stringContaining(
        `Does not fit: position ${position}: the event "${id}" is not what was recorded.`,
      ),
    });
  });
});
