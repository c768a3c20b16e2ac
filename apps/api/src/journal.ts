/**
 * `node apps/api/dist/journal.js verify …`: whether the journal is as it was recorded. By the address of the database's
 * owner, MIGRATION_DATABASE_URL, or by DATABASE_URL.
 */
import { migrateJournal } from '@sovereign-pipeline/journal';
import { ownerAddress, runAsOwner, tell } from './database/owner-program.ts';
import { journalCommand } from './proofs/journal-command.ts';

await runAsOwner(ownerAddress(), { name: 'journal' }, async (pool) => {
  await migrateJournal(pool);
  const { code, lines } = await journalCommand(pool, process.argv.slice(2), tell);
  process.exitCode = code;
  for (const line of lines) process.stdout.write(`${line}\n`);
});
