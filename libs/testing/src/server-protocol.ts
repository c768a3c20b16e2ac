/** What a test process asks of its server process, one at a time. */
export type Command = 'start' | 'stop' | 'kill';

export type Reply = { readonly url: string; readonly pid: number } | { readonly error: string };
