import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type InclusionProof, verifyInclusion } from '@sovereign-pipeline/client';
import { runningPostgresUrl } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import { describeWithKafka, eventually } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { readTopic } from './read-topic.ts';
import { runCommand } from './run-command.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

type Json = Record<string, unknown>;

/** Nobody else has such a name. */
const theirName = /q[iy]nnister/i;
const name = 'Qinnister Vale';
const said = {
  evidence: [
    {
      publisher: 'Yonhap',
      attribution: 'named',
      speaker: name,
      quote: 'Qinnister wants this.',
      reliability: 'B',
    },
    { publisher: 'Reuters', quote: 'Qinnister Vale was there.', dateQuote: 'when Qinnister came' },
  ],
  note: 'Qinnister again.',
};
const people = [{ name, role: 'Director' }, { name: 'Pat Lee' }];
const claims = [
  {
    id: 'e-meeting',
    type: 'MeetingHeld',
    data: {
      meetingId: 'm-1',
      participants: [{ company: 'Naver' }, { company: 'Zetacorp', people }],
      occurred: '2025-03',
      ...said,
    },
  },
  {
    id: 'e-agreed',
    type: 'PartnershipAdvanced',
    data: {
      ...{ partnershipId: 'p-1', stage: 'agreed', occurred: '2025-04', purpose: 'A model', markets: ['JP'] },
      parties: [
        { company: 'Naver' },
        { company: 'Zetacorp', people },
        { unnamed: 'a fund', people: [{ name: 'Qynnister Noone' }] },
      ],
      ...said,
    },
  },
  {
    id: 'e-target',
    type: 'MarketTargeted',
    data: { company: 'Zetacorp', market: 'JP', people: [{ name: 'QINNISTER  vale' }], ...said },
  },
  {
    id: 'e-disputed',
    type: 'ClaimDisputed',
    data: { eventId: 'e-agreed', by: 'Zetacorp', reason: 'No.', ...said },
  },
];
const order = {
  reason: 'Asked for under Article 17.',
  people: [{ company: 'zetacorp', name }],
  speakers: [name],
  events: claims.map(({ id }) => id),
};

/** Of everything that a reader may ask. */
const addresses = [
  '/v1/events?limit=1000',
  ...claims.map(({ id }) => `/v1/events/${id}`),
  '/v1/people?limit=1000',
  '/v1/meetings/m-1',
  '/v1/meetings?limit=1000',
  '/v1/partnerships/p-1',
  '/v1/partnerships?limit=1000',
  '/v1/companies/zetacorp/pipeline',
  '/v1/companies/zetacorp/timeline',
  '/v1/companies/zetacorp/graph',
  '/v1/companies/zetacorp',
  '/v1/search?q=zeta',
  '/v1/sources/yonhap',
  '/v1/changes?since=1',
  '/v1/matrix',
];

function suite(environment: () => Record<string, string>, records: () => Promise<string[]>): void {
  let folder: string;
  let service: StartProcess;
  let url: string;
  let owner: pg.Pool;
  const starting = async (more: Record<string, string> = {}): Promise<void> => {
    service = new StartProcess({ DATA_DIR: folder, PORT: '0', ...environment(), ...more });
    url = await service.url();
    owner = createPool((await runningPostgresUrl(join(folder, 'postgres'))) ?? '', { max: 2 });
  };
  const stopping = async (): Promise<void> => {
    await owner.end();
    service.signal('SIGTERM');
    await service.exitCode;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
    await starting();
    await post(plain);
    await stopping();
    expect(service.output).not.toMatch(theirName);
    await starting({ PERSONAL_DATA: 'sealed' });
  }, 240_000);
  afterAll(async () => {
    await stopping();
    await rm(folder, { recursive: true, force: true });
  });

  const plain = {
    id: 'e-plain',
    type: 'MarketTargeted',
    data: { company: 'Zetacorp', market: 'KR', people: [{ name: 'Plain Person' }] },
  };
  const call = async (path: string, body?: unknown): Promise<{ status: number; body: Json }> => {
    const response = await fetch(url + path, {
      ...(body !== undefined && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    return { status: response.status, body: (await response.json()) as Json };
  };
  const post = async (event: unknown): Promise<number> => {
    const { status, body } = await call('/v1/events', event);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return Number(body['position']);
  };
  const everything = async (after: number): Promise<string> => {
    const texts = addresses.map(async (path) => {
      const response = await fetch(`${url}${path}${path.includes('?') ? '&' : '?'}after=${String(after)}`);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      return response.text();
    });
    return (await Promise.all(texts)).join('\n');
  };
  /** All rows of all tables of these schemas, as a dump has them. */
  const dumpOf = async (schemas: RegExp): Promise<string> => {
    const { rows } = await owner.query<{ name: string; schema: string }>(
      `select nspname as schema, format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
        where relkind in ('r', 'm') and nspname !~ '^(pg_|information)'`,
    );
    const tables = rows.filter(({ schema }) => schemas.test(schema));
    expect(tables.length).toBeGreaterThan(2);
    const texts = tables.map(async (table) => {
      const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${table.name} t`);
      return rows.map(({ row }) => row).join('\n');
    });
    return (await Promise.all(texts)).join('\n');
  };
  const exported = async (path: string, accept: string): Promise<string> =>
    (await fetch(url + path, { headers: { accept } })).text();
  const proofOf = async (event: string, after: number): Promise<InclusionProof> => {
    await call(`/v1/journal/head?after=${String(after)}`);
    return (await call(`/v1/journal/proofs/inclusion?event=${event}`)).body as unknown as InclusionProof;
  };

  const replayed = async (verify: boolean): Promise<Json> => {
    const id = await eventually(async () => {
      const { status, body } = await call('/v1/replays', { verify });
      return status === 202 && String(body['id']);
    });
    return eventually(async () => {
      const { body } = await call(`/v1/replays/${id}`);
      return (body['status'] === 'done' || body['status'] === 'failed') && body;
    });
  };

  it('is sealed in journal and topic, and read as it was posted', async () => {
    let last = 0;
    for (const claim of claims) last = await post(claim);
    expect(await everything(last)).toMatch(theirName);
    expect(await exported('/v1/events', 'application/x-ndjson')).toMatch(theirName);
    expect((await call('/v1/people/zetacorp%2Fqinnister-vale')).status).toBe(200);
    expect(await dumpOf(/^journal$/)).not.toMatch(theirName);
    expect((await records()).join('\n')).not.toMatch(theirName);
    expect((await replayed(true))['result']).toMatchObject({ equal: true });
  });

  it('can be erased: then nothing tells of the person, and everything else is as before', async () => {
    const [meeting, partnership] = await Promise.all([
      call('/v1/meetings/m-1'),
      call('/v1/partnerships/p-1'),
    ]);
    const proof = await proofOf('e-meeting', 1);
    const [key = ''] = proof.head.keys;
    expect(await verifyInclusion(proof, key)).toBeTruthy();

    expect(await call('/v1/erasures', { ...order, reason: `For ${name}.` })).toMatchObject({ status: 400 });
    const trial = await call('/v1/erasures?dryRun=true', { ...order, events: [] });
    expect(trial).toMatchObject({
      status: 200,
      body: {
        stillReadable: expect.arrayContaining([expect.objectContaining({ id: 'e-meeting', as: 'sealed' })]),
      },
    });
    const ordered = await call('/v1/erasures', order);
    expect(ordered).toMatchObject({ status: 202, body: { stillReadable: [] } });
    expect(ordered.body['erased']).toHaveLength(6);
    const position = Number(ordered.body['position']);
    await eventually(
      async () => ((await call('/v1/erasures')).body['erasures'] as Json[])[0]?.['followed'] === true,
    );

    expect(await everything(position)).not.toMatch(theirName);
    for (const list of ['/v1/events', '/v1/people', '/v1/meetings', '/v1/partnerships'])
      for (const type of ['application/x-ndjson', 'text/csv'])
        expect(await exported(list, type)).not.toMatch(theirName);
    expect((await call('/v1/people/zetacorp%2Fqinnister-vale')).status).toBe(404);
    expect(JSON.stringify((await call('/v1/search?q=qinnister')).body)).not.toMatch(/Qinnister|Vale/);
    await eventually(async () => !theirName.test(await dumpOf(/./)));
    expect((await records()).join('\n')).not.toMatch(theirName);
    expect(service.output).not.toMatch(theirName);
    expect(await logsIn(folder)).not.toMatch(theirName);

    const now = await Promise.all([call('/v1/meetings/m-1'), call('/v1/partnerships/p-1')]);
    expect(now.map(unnamed)).toEqual([meeting, partnership].map(unnamed));
    expect(JSON.stringify(now)).toMatch(/\[erased [0-9a-f]{16}\].*Pat Lee/);
    expect(await call('/v1/events?type=PersonErased')).toMatchObject({
      body: { events: [{ position, data: { reason: order.reason } }] },
    });
  }, 240_000);

  it('leaves read models equal to their rebuild, and the tree and its earlier proofs as they were', async () => {
    expect((await replayed(true))['result']).toMatchObject({ equal: true });
    expect(await replayed(false)).toMatchObject({ status: 'done' });
    expect((await replayed(true))['result']).toMatchObject({ equal: true });
    const proof = await proofOf('e-meeting', claims.length);
    expect(await verifyInclusion(proof, proof.head.keys[0] ?? '')).toBeTruthy();
    expect(JSON.stringify(proof)).not.toMatch(theirName);
    expect(await runCommand(['journal', 'verify'], { DATA_DIR: folder, ...environment() })).toMatchObject({
      code: 0,
    });
  }, 240_000);

  it('says what it cannot reach', async () => {
    const people = [{ company: 'Zetacorp', name: 'Plain Person' }];
    expect(await call('/v1/erasures', { reason: 'Asked for.', people })).toMatchObject({
      status: 404,
      body: { code: 'nothing-to-erase', detail: expect.stringMatching(/in plain text.*positions \d+$/) },
    });
    expect(await call('/v1/erasures', { reason: 'Asked for.' })).toMatchObject({ status: 400 });
  });

  it('stays erased, and sealed, when repeats come and the setting is left out', async () => {
    await stopping();
    await starting();
    const answers = await Promise.all([...claims, plain].map((each) => call('/v1/events', each)));
    expect(answers.map(({ status }) => status)).toEqual([...claims, plain].map(() => 200));
    const other = { ...claims[0], data: { ...claims[0]?.data, occurred: '2025-05' } };
    expect((await call('/v1/events', other)).status).toBe(409);
    const dry = await call('/v1/events?dryRun=true', claims[1]);
    expect(dry).toMatchObject({ status: 200, body: { duplicate: true } });
    const last = await post({
      ...claims[0],
      id: 'e-again',
      data: { ...claims[0]?.data, meetingId: 'm-2', note: 'Another Name' },
    });
    expect(await everything(last)).toMatch(/Another Name/);
    expect(await dumpOf(/^journal$/)).not.toMatch(/Another Name|Qinnister/);
    expect(JSON.stringify((await call('/v1/events/e-meeting')).body)).not.toMatch(theirName);
  });
}

/** All logs that a data folder has. */
async function logsIn(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const logs = files.filter((file) => file.endsWith('.log'));
  const texts = logs.map((file) => readFile(join(folder, file), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}

/** Who said or was what, but for names: with a mark of one kind. */
function unnamed(answer: unknown): unknown {
  const text = JSON.stringify(answer)
    .replaceAll(/\[erased [0-9a-f]{16}\]|erased-[0-9a-f]{16}/g, 'them')
    .replaceAll(/"(quote|dateQuote|note|speaker|etag|position)":("(?:[^"\\]|\\.)*"|\d+)/g, '"$1":"them"')
    .replaceAll(/Qinnister Vale|QINNISTER {2}vale|Qynnister Noone|qinnister-vale|qynnister-noone/g, 'them');
  return JSON.parse(text);
}

describe('a person, with the journal as the log', () => {
  suite(
    () => ({}),
    () => Promise.resolve([]),
  );
});

await describeWithKafka('a person, with Kafka as the log', (kafka) => {
  const topic = kafka.topic();
  suite(
    () => ({ KAFKA_BROKERS: kafka.brokers, KAFKA_TOPIC: topic, KAFKA_GROUP: topic }),
    async () => {
      const values: string[] = [];
      await readTopic({
        kafka: { brokers: kafka.brokers.split(',') },
        topic,
        onRecords: (_, messages) => {
          for (const { value } of messages) values.push(value?.toString() ?? '');
        },
        signal: AbortSignal.timeout(60_000),
      });
      expect(values.length).toBeGreaterThan(claims.length);
      return values;
    },
  );
});
