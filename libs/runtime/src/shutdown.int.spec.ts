import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that would run for ever and does `onStop` when asked to stop. */
async function running(
  onStop: string,
): Promise<{ child: ChildProcess; ended: Promise<{ code: unknown; output: string }> }> {
  const program = `
    import { onShutdown } from ${JSON.stringify(new URL('./shutdown.ts', import.meta.url).href)};
    import { createLogger } from ${JSON.stringify(new URL('./logger.ts', import.meta.url).href)};
    onShutdown(async (reason) => { createLogger('test').info({ reason }, 'stopping'); ${onStop} }, 300);
    setInterval(() => {}, 1000);
    process.send('ready');`;
  const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {},
  });
  children.push(child);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  // Not 'close': it does not come after a disconnect by the parent.
  const outputEnds = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'end'));
  const ended = Promise.all([once(child, 'exit'), ...outputEnds]).then(([exit]) => ({
    code: exit[0] as unknown,
    output,
  }));
  await Promise.race([once(child, 'message'), ended.then((end) => Promise.reject(new Error(end.output)))]);
  return { child, ended };
}

describe('onShutdown', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('runs the handler at %s and exits with 0', async (signal) => {
    const { child, ended } = await running('');
    child.kill(signal);
    const { code, output } = await ended;
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      level: 'info',
      name: 'test',
      reason: signal,
      msg: 'stopping',
    });
  });

  it('notices the end of the parent process', async () => {
    const { child, ended } = await running('');
    child.disconnect();
    expect(await ended).toMatchObject({
      code: 0,
      output: expect.stringContaining('end of the parent process'),
    });
  });

  it('runs the handler once, however many signals come', async () => {
    const { child, ended } = await running('await new Promise((done) => setTimeout(done, 100));');
    child.kill('SIGTERM');
    child.kill('SIGINT');
    child.disconnect();
    const { code, output } = await ended;
    expect(code).toBe(0);
    expect(output.match(/stopping/g)).toHaveLength(1);
  });

  it('exits with 1 when the handler fails, and says why', async () => {
    const { child, ended } = await running("throw new Error('no way');");
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 1, output: expect.stringContaining('no way') });
  });

  it('exits with 1 when the handler takes too long', async () => {
    const { child, ended } = await running('await new Promise(() => {});');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({
      code: 1,
      output: expect.stringContaining('not stopped within 300 ms'),
    });
  });
});
