import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { servePages } from './pages.ts';

let folder: string;
const service = fastify();
const browser = { accept: 'text/html,application/xhtml+xml' };
const get = (url: string, headers: Record<string, string> = {}) => service.inject({ url, headers });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>pages</title>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'assets/index-a1.js'), 'run()');
  await servePages(service, folder);
  service.get('/v1/companies', () => ({ companies: [] }));
  service.get('/', (_, reply) => reply.redirect('/docs'));
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

describe('the pages', () => {
  it.each(['/', '/board?company=naver', '/companies/네이버', '/partnerships/a.b'])(
    'a browser gets %s',
    async (url) => {
      const { statusCode, headers, body } = await get(encodeURI(url), browser);
      expect([statusCode, body]).toEqual([200, '<title>pages</title>']);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toContain("script-src 'self';");
    },
  );

  it('scripts are kept for ever', async () => {
    const { statusCode, headers, body } = await get('/assets/index-a1.js');
    expect([statusCode, body, headers['cache-control']]).toEqual([
      200,
      'run()',
      'public, max-age=31536000, immutable',
    ]);
  });

  it.each(['/v1/companies', '/v1/nothing'])('the API answers at %s whoever asks', async (url) => {
    expect((await get(url, browser)).headers['content-type']).toContain('application/json');
  });

  it('who asks for no page is led to the description', async () => {
    expect((await get('/', { accept: '*/*' })).statusCode).toBe(302);
  });

  it.each(['/assets/../secret.txt', '/assets/%2e%2e%2fsecret.txt', '/secret.txt', '/assets/none.js'])(
    'nothing else of the folder is served: %s',
    async (url) => {
      expect((await get(url)).body).not.toContain('secret\n');
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});
