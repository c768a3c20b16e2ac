import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
import { root } from './nx.ts';

let dockerfile: string;

beforeAll(async () => {
  dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8');
});

describe('Dockerfile', () => {
  it('builds on the Node.js of the workspace, and runs as nobody special', async () => {
    const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(/^ARG NODE_VERSION=(.*)$/m.exec(dockerfile)?.[1]).toBe(devDependencies['node']);
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      'node:${NODE_VERSION}-slim',
      'manifests',
      'manifests',
      'node:${NODE_VERSION}-slim',
    ]);
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).not.toMatch(/^(RUN|ADD)/m);
  });

  it("has a health check that is right for whichever app runs: by the image's own ports, or by those of compose", async () => {
    const [, test = ''] = /^HEALTHCHECK [^]*?CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    const [node = '', ...args] = JSON.parse(test) as string[];
    expect(node).toBe('node');
    const check = async (environment: Record<string, string>): Promise<number | null> => {
      const child = spawn(process.execPath, args, { env: environment, stdio: 'inherit' });
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    };
    const asked: string[] = [];
    let status = 200;
    const app = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status).end();
    });
    app.listen(0, '127.0.0.1');
    await once(app, 'listening');
    const port = String((app.address() as AddressInfo).port);
    const nobody = String(await freePort());
    expect(await check({ PORT: port, PROJECTOR_PORT: nobody })).toBe(0);
    expect(await check({ PORT: nobody, PROJECTOR_PORT: port })).toBe(0);
    expect(await check({ PORT: nobody, PROJECTOR_PORT: nobody })).toBe(1);
    status = 503;
    expect(await check({ PORT: nobody, PROJECTOR_PORT: port })).toBe(1);
    expect(new Set(asked)).toEqual(new Set(['/health/ready']));
    app.close();
    expect(dockerfile).toMatch(/^ENV .*PORT=3000 PROJECTOR_PORT=3001$/m);
    const compose = await readFile(join(root, 'docker-compose.yml'), 'utf8');
    expect(compose).toMatch(/^ +PORT: 3000$/m);
    expect(compose).toMatch(/^ +PROJECTOR_PORT: 3001$/m);
  });

  it('copies every package that the apps are made of, and only what .dockerignore lets through', async () => {
    const forWork = ['client', 'testing', 'local-servers'];
    const libraries = (await readdir(join(root, 'libs'))).filter((name) => !forWork.includes(name));
    for (const name of forWork) expect(dockerfile).not.toContain(`/app/libs/${name}/`);
    const shipped = ['apps/api', 'apps/projector', ...libraries.map((name) => `libs/${name}`)];
    for (const folder of shipped) {
      expect(dockerfile).toContain(`\nCOPY ${folder}/package.json ${folder}/\n`);
      expect(dockerfile).toContain(`\nCOPY --from=build /app/${folder}/dist ${folder}/dist\n`);
    }
    const { workspaces } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      workspaces: string[];
    };
    for (const name of workspaces.filter((each) => !each.endsWith('/*')))
      expect(dockerfile).toContain(`\nCOPY ${name}/package.json ${name}/\n`);
    const letThrough = (await readFile(join(root, '.dockerignore'), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const [, sources = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const source of sources.split(' '))
        expect(letThrough.some((path) => source === path || source.startsWith(`${path}/`))).toBe(true);
  });
});
