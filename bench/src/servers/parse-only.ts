import { randomUUID } from 'node:crypto';
import { type Posted, serve } from './serve.ts';

// (b): parses the JSON and answers.

await serve(({ id = randomUUID(), type }: Posted) => ({ id, type }));
