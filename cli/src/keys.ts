/** `npm run keys -- create | list | revoke …`: the keys of AUTH=keys, on the database that `npm start` uses. */
import { build } from './build.ts';
import { type Command, runCommand } from './command.ts';
import { runApiProgram } from './api-program.ts';
import { databaseOf } from './own-postgres.ts';

await runCommand(run);

async function run(command: Command): Promise<number> {
  const { args, stop } = command;
  await build(['apps/api'], stop.signal);
  const { code, output, errors } = await runApiProgram(
    'keys',
    { DATABASE_URL: await databaseOf(command) },
    args,
  );
  process.stdout.write(output);
  process.stderr.write(errors);
  return code;
}
