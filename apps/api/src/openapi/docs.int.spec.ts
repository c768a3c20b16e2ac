import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validate } from '@readme/openapi-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { meeting, proposed, startApi, type ApiUnderTest } from '../api.fixture.ts';
import { problems } from '../http/problems.ts';
import { openApi } from './openapi.ts';

let api: ApiUnderTest;
const routes: string[] = [];
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'api', components: openApi.components });

interface Content {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Told {
  readonly content?: Readonly<Record<string, Content>>;
}

interface Operation {
  readonly requestBody?: Told;
  readonly responses: Readonly<Record<string, Told>>;
}

/** With references into the description that ajv has been given. */
const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object;

/** What is wrong with a value by a schema of the description; nothing when it is valid. */
function violations(schema: string, value: unknown): unknown {
  const validator = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!validator) throw new Error(`no schema ${schema}`);
  return validator(value) === true ? [] : validator.errors;
}

describe('/openapi.json', () => {
  it('is a valid OpenAPI document', async () => {
    const { status, body } = await api.get('/openapi.json');
    expect(status).toBe(200);
    const result = await validate(body as never);
    expect(result).toMatchObject({ valid: true });
  });

  it('describes every route that there is, and no other', () => {
    const described = Object.entries(openApi.paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    routes.push(...registeredRoutes(api));
    expect(described.sort()).toEqual(routes.sort());
  });

  it('has a valid example of every answer and every request', () => {
    const contents = Object.entries(openApi.paths).flatMap(([path, calls]) =>
      Object.entries(calls as Readonly<Record<string, Operation>>).flatMap(([method, call]) =>
        [call.requestBody, ...Object.values(call.responses)].flatMap((told) =>
          Object.entries(told?.content ?? {})
            .filter(([type]) => type.endsWith('json') && !/cloudevents|ndjson/.test(type))
            .map(([type, content]) => ({ of: `${method} ${path} ${type}`, ...content })),
        ),
      ),
    );
    expect(contents.length).toBeGreaterThan(50);
    for (const { of, schema, example, examples } of contents) {
      const given = examples ? Object.values(examples).map(({ value }) => value) : [example];
      const isValid = ajv.compile(absolute(schema));
      for (const value of given)
        expect([of, value === undefined ? 'none' : isValid(value) || isValid.errors]).toEqual([of, true]);
    }
  });

  it('says of every call what it can fail by', () => {
    for (const [path, calls] of Object.entries(openApi.paths))
      for (const [method, { responses }] of Object.entries(calls as Readonly<Record<string, Operation>>))
        if (path.startsWith('/v1/'))
          expect([method, path, Object.keys(responses).some((status) => /^[45]/.test(status))]).toEqual([
            method,
            path,
            true,
          ]);
  });

  it('tells the truth about real answers', async () => {
    expect(violations('Receipt', (await api.post(meeting())).body)).toEqual([]);
    const { body } = await api.post(proposed('described', { id: 'described' }));
    expect(violations('Receipt', (await api.post(proposed('described', { id: 'described' }))).body)).toEqual(
      [],
    );
    expect(violations('Problem', (await api.post({})).body)).toEqual([]);
    expect(violations('CloudEvent', (await api.get('/v1/events/described')).body)).toEqual([]);
    expect(violations('FoundEvent', (await api.get('/v1/events/described')).body)).toEqual([]);
    expect(violations('Events', (await api.get('/v1/events')).body)).toEqual([]);
    const after = `?after=${String(body['position'])}`;
    expect(violations('Companies', (await api.get(`/v1/companies${after}`)).body)).toEqual([]);
    expect(violations('Pipeline', (await api.get(`/v1/companies/naver/pipeline${after}`)).body)).toEqual([]);
    for (const [schema, path] of [
      ['CompanyOverview', '/v1/companies/naver'],
      ['Timeline', '/v1/companies/naver/timeline'],
      ['Partnerships', '/v1/partnerships'],
      ['PartnershipStory', '/v1/partnerships/described'],
      ['Markets', '/v1/markets'],
      ['MarketOverview', '/v1/markets/PH'],
      ['Replays', '/v1/replays'],
      ['Parked', '/v1/parked'],
    ] as const)
      expect([schema, violations(schema, (await api.get(path)).body)]).toEqual([schema, []]);
    // Addresses of any letters are recorded, and described so.
    const id = 'far-from-ascii';
    const evidence = [{ publisher: '😀'.repeat(150) + 'a', url: 'HTTPS://한글.example/a|b?c=%zz^{}' }];
    const data = { company: 'Naver', market: 'KR', evidence };
    expect((await api.post({ type: 'MarketTargeted', id, data })).status).toBe(201);
    expect(violations('CloudEvent', (await api.get(`/v1/events/${id}`)).body)).toEqual([]);
    const replay = await fetch(`${api.url}/v1/replays`, { method: 'POST' });
    expect(violations('Replay', await replay.json())).toEqual([]);
    expect(violations('Readiness', (await api.get('/health/ready')).body)).toEqual([]);
  });

  it('names every code of the catalogue', () => {
    const text = JSON.stringify(openApi);
    const general = ['malformed-request', 'foreign-origin', 'internal-error'];
    expect(
      Object.keys(problems)
        .filter((code) => !new RegExp(`\`(\\d+ )?${code}\``).test(text))
        .sort(),
    ).toEqual(general.sort());
  });
});

describe('/docs', () => {
  it('is where the service itself points to', async () => {
    const home = await fetch(api.url, { redirect: 'manual' });
    expect([home.status, home.headers.get('location')]).toEqual([302, '/docs']);
  });

  it('needs nothing from elsewhere', async () => {
    const page = await fetch(`${api.url}/docs`);
    const html = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(link).toMatch(/^\/docs\//);
      const file = await fetch(api.url + link);
      // Read to its end: the service waits for who is still being answered when it stops.
      const { byteLength } = await file.arrayBuffer();
      expect([link, file.status, byteLength > 0]).toEqual([link, 200, true]);
    }
  });
});

/** Method and path of every route of the service itself, the page's files aside. */
function registeredRoutes({ app }: ApiUnderTest): string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const found: string[] = [];
  const path: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^((?:│ {3}| {4})*)(?:├──|└──) (\S+)(?: \(([^)]+)\))?/.exec(line);
    if (!match?.[2]) continue;
    path.length = (match[1]?.length ?? 0) / 4;
    path.push(match[2]);
    for (const method of (match[3] ?? '').split(', ')) {
      // An id with a slash.
      const route = path.join('').replace(/^(\/v1\/\w+)\/?\*$/, '$1/:id');
      if (method !== '' && method !== 'HEAD' && !/^\/docs[/*]/.test(route)) found.push(`${method} ${route}`);
    }
  }
  return found;
}
