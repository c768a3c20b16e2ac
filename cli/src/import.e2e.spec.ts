import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from './nx.ts';
import { runCommand } from './run-command.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

let folder: string;
let product: StartProcess;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  product = new StartProcess({ PORT: '0', DATA_DIR: folder, SAMPLES: 'off' });
  url = await product.url();
});
afterAll(async () => {
  product.signal('SIGTERM');
  await product.exitCode;
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runCommand(['import', ...args], { API_URL: url });
async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const events = async (): Promise<{ id: string; type: string; data: object }[]> =>
  ((await (await fetch(`${url}/v1/events?limit=1000`)).json()) as { events: [] }).events;

const mapping = {
  columns: {
    Firma: 'company',
    Land: 'market',
    Seit: 'occurred',
    Quelle: 'evidence[0].publisher',
    Link: 'evidence[0].url',
  },
  always: { type: 'MarketTargeted' },
};

describe('npm run import', () => {
  it('tries a file, records it, tells what was refused and where, and records nothing twice', async () => {
    const table =
      'type;company;market\nMarketTargeted;Société;FR\nMarketTargeted;Naver;Nowhere\n"";;\nNews;a;b\n';
    const path = await file('facts.csv', Buffer.from(table, 'latin1'));
    const refusals = join(folder, 'refused.ndjson');
    const tried = await run(path, '--dry-run', '--refused', refusals);
    expect(tried.output).toContain('windows-1252, separated by ;');
    expect(tried.output).toMatch(/Line 3: invalid-event: \/data\/market expected/);
    expect(tried.output).toMatch(/Line 5: invalid-event: \/type/);
    expect(tried.output).toContain('1 would be recorded, 0 recorded before, 2 refused.');
    expect(tried.code).toBe(1);
    const refused = (await readFile(refusals, 'utf8')).trimEnd().split('\n');
    expect(refused.map((line) => JSON.parse(line) as object)).toMatchObject([
      { line: 3, code: 'invalid-event', row: { data: { market: 'Nowhere' } } },
      { line: 5, code: 'invalid-event' },
    ]);
    expect(await events()).toEqual([]);
    expect((await run(path)).output).toContain('1 recorded, 0 recorded before, 2 refused.');
    expect((await run(path)).output).toContain('0 recorded, 1 recorded before, 2 refused.');
    expect((await events()).map(({ data }) => data)).toEqual([{ company: 'Société', market: 'FR' }]);
  });

  it('records a spreadsheet by a mapping, and NDJSON as it is', async () => {
    const map = await file('map.json', JSON.stringify(mapping));
    const sheet = await run(join(root, 'cli/src/__fixtures__/targets.xlsx'), '--map', map);
    expect(sheet).toMatchObject({
      code: 0,
      output: expect.stringContaining('2 recorded, 0 recorded before'),
    });
    expect((await events()).map(({ data }) => data)).toContainEqual({
      company: 'Naver',
      market: 'TH',
      occurred: '2024-01-01',
      evidence: [{ publisher: 'A paper', url: 'https://example.org/a;b' }],
    });
    const samples = await run(join(root, 'samples/korea-herald-naver-nvidia.ndjson'));
    expect(samples).toMatchObject({
      code: 0,
      output: expect.stringMatching(/\d+ recorded, 0 recorded before/),
    });
  });

  it('records nothing by a mapping of a column that the file has not, and names what is not there', async () => {
    const before = await events();
    const misspelt = { ...mapping, columns: { ...mapping.columns, Notiz: 'note' } };
    const map = await file('misspelt.json', JSON.stringify(misspelt));
    const earlier = await file('earlier.ndjson', 'refused before\n');
    const path = await file('columns.csv', 'Firma;Land;Seit;Quelle;Link;Notizen\nNaver;JP;2024;A paper;;x\n');
    expect(await run(path, '--map', map, '--refused', earlier)).toMatchObject({
      code: 1,
      output: expect.stringContaining(
        `${path} has no column Notiz, which the mapping names. Its columns: Firma, Land, Seit, Quelle, Link, Notizen.`,
      ),
    });
    expect(await readFile(earlier, 'utf8')).toBe('refused before\n');
    const nowhere = join(folder, 'nowhere');
    expect((await run(`${nowhere}.csv`)).output).toContain(`${nowhere}.csv is not there (ENOENT).`);
    expect((await run(path, '--refused', join(nowhere, 'a.ndjson'))).output).toContain(
      'is in a folder that is not there (ENOENT).',
    );
    expect(await events()).toEqual(before);
  });

  it('takes an export of a service for what it is, where that is said', async () => {
    const one = await events();
    const exported = one.map((event, at) => JSON.stringify({ ...event, id: `exported-${String(at)}` }));
    const path = await file('export.ndjson', `${exported.slice(0, 2).join('\n')}\n`);
    const refused = await run(path);
    expect(refused).toMatchObject({
      code: 1,
      output: expect.stringContaining('posted with exported=true') as unknown,
    });
    expect(refused.output).toContain('0 recorded, 0 recorded before, 2 refused.');
    expect(await run(path, '--exported')).toMatchObject({
      code: 0,
      output: expect.stringContaining('2 recorded, 0 recorded before'),
    });
    expect((await events()).slice(-2)).toMatchObject([{ importedposition: 1 }, { importedposition: 2 }]);
  });

  it('goes on with what was not answered when the service goes away meanwhile', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `MarketTargeted,Company ${String(n)},PH`);
    const path = await file('many.csv', `type,company,market\n${lines.join('\n')}\n`);
    const proxy = await cuttingProxy(url, 600_000);
    const cut = await runCommand(['import', path], { API_URL: proxy.url });
    proxy.server.close();
    expect(proxy.cuts()).toBeGreaterThan(0);
    const [, recorded, before] =
      /([\d,]+) recorded, ([\d,]+) recorded before, 0 refused\.\n$/.exec(cut.output) ?? [];
    const count = (text = '') => Number(text.replace(',', ''));
    expect(count(recorded) + count(before)).toBe(20_000);
    const again = await run(path);
    expect(again.output).toContain('0 recorded, 20,000 recorded before, 0 refused.');
  });

  it.each([
    [[], 'npm run import -- <file'],
    [['a.csv', '--nonsense'], "Unknown option '--nonsense'"],
    [['/nowhere/facts.csv'], '/nowhere/facts.csv'],
  ])('tells %j what is wrong', async (args, message) => {
    const { code, output } = await run(...args);
    expect([code, output]).toEqual([1, expect.stringContaining(message)]);
    expect(output).not.toMatch(/ at .*\.ts:/);
  });
});

/** Passes requests on, and cuts the first when so many bytes of it have come. */
async function cuttingProxy(target: string, after: number) {
  let cuts = 0;
  const server: Server = createServer((request, response) => {
    const stop = new AbortController();
    const body = async function* () {
      let bytes = 0;
      for await (const chunk of request as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (cuts === 0 && bytes > after) {
          cuts += 1;
          request.socket.destroy();
          stop.abort();
          return;
        }
        yield chunk;
      }
    };
    void (async () => {
      const answer = await fetch(target + (request.url ?? ''), {
        method: request.method ?? 'GET',
        headers: { 'content-type': 'application/x-ndjson' },
        body: body() as never,
        duplex: 'half',
        signal: stop.signal,
      });
      response.writeHead(answer.status);
      for await (const chunk of answer.body ?? []) response.write(chunk);
      response.end();
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    server,
    cuts: () => cuts,
  };
}
