import openApiFetch, { type Client as OpenApiClient, type Middleware } from 'openapi-fetch';
import type { components, paths } from './openapi.ts';

/** It asks for JSON: what the service can answer in other forms beside it is not among its types. */
export type Client = OpenApiClient<paths, 'application/json'>;
export type Problem = components['schemas']['Problem'];

/** The service refused: an RFC 9457 problem, with its stable `code` and what is wrong with which field. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** What was answered instead of a problem, where that is JSON: what is not ready, of `/health/ready`. */
  readonly answer: unknown;

  constructor(problem: Problem, answer?: unknown) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.answer = answer;
  }
}

export interface ClientOptions {
  /** Where the service is, `http://127.0.0.1:3000`; in a browser, by default, where the page came from. */
  readonly baseUrl?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Calls of the service by their addresses, typed by its OpenAPI description. Problems are thrown as `ProblemError`. */
export function createClient({ baseUrl = '', fetch }: ClientOptions = {}): Client {
  const client = openApiFetch<paths, 'application/json'>({ baseUrl, ...(fetch !== undefined && { fetch }) });
  client.use(throwProblems);
  return client;
}

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('application/problem+json'))
      throw new ProblemError((await response.json()) as Problem);
    const unexpected = {
      type: 'about:blank',
      title: response.statusText || 'The service did not answer as expected',
      status: response.status,
      code: 'unexpected-answer',
    } as unknown as Problem;
    throw new ProblemError(
      unexpected,
      type.startsWith('application/json') ? await response.json() : undefined,
    );
  },
};

/**
 * Where the next page of a list starts, by its `Link`: the `cursor` of the next call, or of a list of events `after` or
 * `before`; undefined on the last page.
 */
export function nextCursor(
  { headers }: Response,
  name: 'cursor' | 'after' | 'before' = 'cursor',
): string | undefined {
  const [, address] = /<([^>]*)>;\s*rel="next"/.exec(headers.get('link') ?? '') ?? [];
  if (address === undefined) return undefined;
  return new URL(address, 'http://service').searchParams.get(name) ?? undefined;
}
