export { createClient, type Client, type ClientOptions, ProblemError } from './client.ts';
export type { components, paths } from './openapi.ts';
