import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { asyncApiDocument } from './asyncapi-document.ts';
import { root } from './nx.ts';

export const asyncApiFile = join(root, 'docs/asyncapi.yaml');

/** What docs/asyncapi.yaml has to hold, to the byte. */
export async function asyncApiText(): Promise<string> {
  const text = `# Made by \`npm run asyncapi\` from the schemas of libs/domain. Do not edit.\n${stringify(
    JSON.parse(JSON.stringify(asyncApiDocument())),
    // Quoted is also what YAML 1.1 would take for something else: NO, the country, for no.
    { aliasDuplicateObjects: false, lineWidth: 110, version: '1.1' },
  )}`;
  return format(text, { ...(await resolveConfig(asyncApiFile)), parser: 'yaml' });
}
