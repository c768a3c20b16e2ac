/** `npm run asyncapi`: writes docs/asyncapi.yaml. */
import { writeFile } from 'node:fs/promises';
import { asyncApiFile, asyncApiText } from './asyncapi-file.ts';
import { shown } from './shown.ts';

await writeFile(asyncApiFile, await asyncApiText());
process.stdout.write(`${shown(asyncApiFile)} is up to date.\n`);
