import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { currentProjection, ensureLive, prepareReadModels } from '@sovereign-pipeline/read-models';
import { throwawayDatabase } from '@sovereign-pipeline/testing';
import { dictionaryFile, dictionaryText } from './dictionary-file.ts';

// Another one: `npm run dictionary`. A column that goes away, or has another name or type, breaks what analysts made.
it('docs/data-dictionary.md says what the views for analysts say of themselves', async () => {
  const database = await throwawayDatabase();
  try {
    await prepareReadModels(database.pool);
    await ensureLive(database.pool, currentProjection);
    expect(await readFile(dictionaryFile, 'utf8')).toBe(await dictionaryText(database.pool));
  } finally {
    await database.drop();
  }
});
