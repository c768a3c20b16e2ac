import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { StartProcess } from './start-process.fixture.ts';

interface Readiness {
  readonly status: string;
  readonly reasons: readonly { code: string; detail: string }[];
  readonly readModels: { projectors: readonly { pid: number; address: string; alive: boolean }[] };
}

let folder: string;
let start: StartProcess;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  start = new StartProcess({ PORT: '0', DATA_DIR: folder });
  url = await start.url();
});
afterAll(async () => {
  start.signal('SIGTERM');
  await start.exitCode;
  await rm(folder, { recursive: true, force: true });
});

const readiness = async (): Promise<Readiness> =>
  (await (await fetch(`${url}/health/ready`)).json()) as Readiness;

const inState = (status: string) =>
  eventually(async () => {
    const found = await readiness();
    return found.status === status && found;
  });

describe('the health of everything that npm start runs', () => {
  it('is told by the API; the projector tells its own, at an address that the API names', async () => {
    const { readModels } = await inState('ready');
    const { address = '' } = readModels.projectors.find(({ alive }) => alive) ?? {};
    expect(start.output).not.toContain(new URL(address).port);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    await eventually(async () => (await fetch(`${address}/health/ready`)).status === 200);
    const metrics = async () => (await fetch(`${address}/metrics`)).text();
    await eventually(async () =>
      (await metrics()).includes('\nsovereign_pipeline_projector_read_models_position 12\n'),
    );
  });

  it('is degraded within seconds when the projector hangs, and ready again when it goes on', async () => {
    const { readModels } = await inState('ready');
    const { pid = 0 } = readModels.projectors.find(({ alive }) => alive) ?? {};
    process.kill(pid, 'SIGSTOP');
    try {
      const { reasons } = await inState('degraded');
      expect(reasons).toMatchObject([{ code: 'no-projector' }]);
      expect(reasons[0]?.detail).toContain(String(pid));
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect((await inState('ready')).reasons).toEqual([]);
  });
});
