import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { openApi } from './openapi.ts';

export const clientTypesFile = fileURLToPath(
  new URL('../../../../libs/client/src/openapi.ts', import.meta.url),
);

/** What libs/client/src/openapi.ts has to hold, to the byte: the types of every call. */
export async function clientTypesText(): Promise<string> {
  const types = astToString(await openapiTS(JSON.stringify(openApi)));
  return format(`// Made by \`npm run client\` from the API's own description. Do not edit.\n${types}`, {
    ...(await resolveConfig(clientTypesFile)),
    parser: 'typescript',
  });
}
