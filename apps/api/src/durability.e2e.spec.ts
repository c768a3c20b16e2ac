import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import { eventually, throwawayDatabase, throwawayPostgres } from '@sovereign-pipeline/testing';
import { launch, startProcess } from './api-process.fixture.ts';
import { target } from './api.fixture.ts';

it('every acknowledged event is there after the API is killed in mid-load, and what was not acknowledged can be posted again', async () => {
  const database = await throwawayDatabase();
  await migrateJournal(database.pool);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const post = async (id: string): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(target('KR', { id })),
    });
    await response.arrayBuffer();
    return response.status;
  };

  let api = await startProcess({ DATABASE_URL: database.url, PORT: String(port) });
  const acknowledged = new Set<string>();
  const posted: string[] = [];
  const load = Array.from({ length: 16 }, async (_, writer) => {
    for (let turn = 0; ; turn++) {
      const id = `load-${String(writer)}-${String(turn)}`;
      posted.push(id);
      try {
        if ((await post(id)) === 201) acknowledged.add(id);
      } catch {
        return;
      }
    }
  });
  await eventually(() => acknowledged.size > 500);
  api.kill('SIGKILL');
  await Promise.all(load);

  api = await startProcess({ DATABASE_URL: database.url, PORT: String(port) });
  for (const id of posted.slice(-64)) expect(acknowledged.has(id) ? 200 : await post(id)).toBeLessThan(300);
  api.kill('SIGTERM');
  await once(api, 'exit');

  const recorded = new Set<string>();
  const journal = new Journal(database.pool);
  for (let after = 0; ;) {
    const events = await journal.read({ after, limit: 1_000 });
    for (const event of events) {
      expect(recorded.has(event.id)).toBe(false);
      expect([event.position, event.version]).toEqual([recorded.size + 1, recorded.size]);
      recorded.add(event.id);
    }
    const last = events.at(-1);
    if (!last) break;
    after = last.position;
  }
  expect([...acknowledged].filter((id) => !recorded.has(id))).toEqual([]);
  await database.drop();
});

it('waits for a PostgreSQL that is not there yet, and ends when it is asked to meanwhile', async () => {
  const postgres = await throwawayPostgres();
  const environment = { DATABASE_URL: postgres.url, PORT: '0', LOG_LEVEL: 'warn' };
  await postgres.stop();
  const starting = startProcess(environment);
  const asked = launch(environment);
  await once(asked, 'spawn');
  const [words] = (await once(asked.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  expect(words.toString()).toContain('PostgreSQL is not there yet: waiting for it');
  asked.kill('SIGTERM');
  expect(await once(asked, 'exit')).toEqual([0, null]);
  await postgres.start();
  const api = await starting;
  api.kill('SIGTERM');
  expect(await once(api, 'exit')).toEqual([0, null]);
  await postgres.remove();
});
