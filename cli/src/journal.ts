/** `npm run journal -- verify`: whether the journal that `npm start` uses is as it was recorded. */
import { runApiProgram } from './api-program.ts';
import { build } from './build.ts';
import { type Command, runCommand } from './command.ts';
import { databaseOf } from './own-postgres.ts';

await runCommand(run);

async function run(command: Command): Promise<number> {
  const { args, stop } = command;
  await build(['apps/api'], stop.signal);
  const { code, output, errors } = await runApiProgram(
    'journal',
    { DATABASE_URL: await databaseOf(command) },
    args,
  );
  process.stderr.write(errors);
  process.stdout.write(output);
  return code;
}
