/** `npm run client`: writes the types of libs/client anew, after a change of the API. */
import { writeFile } from 'node:fs/promises';
import { clientTypesFile, clientTypesText } from './client-types.ts';

await writeFile(clientTypesFile, await clientTypesText());
