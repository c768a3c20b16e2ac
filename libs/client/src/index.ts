export { createClient, type Client, type ClientOptions, nextCursor, ProblemError } from './client.ts';
export type { components, paths } from './openapi.ts';
