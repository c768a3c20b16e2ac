/** `npm run asyncapi`: writes docs/asyncapi.yaml. */
import { writeFile } from 'node:fs/promises';
import { asyncApiFile, asyncApiText } from './asyncapi-file.ts';
import { relativePath } from './relative-path.ts';

await writeFile(asyncApiFile, await asyncApiText());
process.stdout.write(`${relativePath(asyncApiFile)} is up to date.\n`);
