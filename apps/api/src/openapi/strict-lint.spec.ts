import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { openApi } from './openapi.ts';

interface Linter {
  createConfig(settings: { readonly extends: readonly string[] }): Promise<object>;
  lintFromString(of: {
    readonly source: string;
    readonly absoluteRef: string;
    readonly config: object;
  }): Promise<
    readonly {
      readonly ruleId: string;
      readonly message: string;
      readonly location: readonly { readonly pointer?: string }[];
    }[]
  >;
}
// The linter that openapi-typescript brings, in the version of the lock file.
const linter = createRequire(import.meta.resolve('openapi-typescript'))('@redocly/openapi-core') as Linter;

it("passes the strictest ruleset of Redocly's linter", async () => {
  const config = await linter.createConfig({ extends: ['recommended-strict'] });
  const source = JSON.stringify(openApi);
  const problems = await linter.lintFromString({ source, absoluteRef: 'openapi.json', config });
  const found = problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]);
  // Signing in with an issuer only sends browsers on.
  const redirects = ['sign-in', 'callback'].map((of) => [
    ...['operation-2xx-response', 'Operation must have at least one `2XX` response.'],
    `#/paths/~1v1~1session~1${of}/get/responses`,
  ]);
  expect(found).toEqual(redirects);
});
