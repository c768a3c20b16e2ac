import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Verified, verifyJournal } from '@sovereign-pipeline/journal';
import type pg from 'pg';

const usage = `journal verify [--head <file>] [--key <public key>]

  --head <file>  a head that was kept elsewhere, as GET /v1/journal/head answers it, or its note alone
  --key <key>    the only public key to believe, instead of those that the journal tells`;

/** The output for the terminal, and the exit code. */
export interface JournalAnswer {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

/** `journal verify`. `tell` reports progress. */
export async function journalCommand(
  pool: pg.Pool,
  args: readonly string[],
  tell: (line: string) => void,
): Promise<JournalAnswer> {
  const asked = readArguments(args);
  if (typeof asked === 'string') return { code: 1, lines: [asked, usage] };
  const { positionals, values } = asked;
  if (positionals.join(' ') !== 'verify') return { code: 1, lines: [usage] };
  const heads: string[] = [];
  if (values.head !== undefined) {
    const note = await readFile(values.head, 'utf8').then(noteIn, (error: unknown) => error as Error);
    if (typeof note !== 'string') return { code: 1, lines: [`--head cannot be read: ${note.message}`] };
    heads.push(note);
  }
  const verified = await verifyJournal(pool, {
    heads,
    ...(values.key !== undefined && { verifier: values.key }),
    onProgress: (events) => {
      tell(`${events.toLocaleString('en')} events compared …`);
    },
  });
  return { code: verified.misfit === undefined ? 0 : 1, lines: linesOf(verified) };
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { head: text, key: text }, allowPositionals: true });
  } catch (error) {
    return (error as Error).message;
  }
}

/** A file may hold the whole answer. */
function noteIn(text: string): string {
  try {
    const { note } = JSON.parse(text) as { readonly note?: unknown };
    return typeof note === 'string' ? note : text;
  } catch {
    return text;
  }
}

function linesOf({ misfit, events, pending, head }: Verified): string[] {
  const fit = `${events.toLocaleString('en')} events are as they were recorded`;
  const signed = head
    ? `The first ${head.size.toLocaleString('en')} were signed at ${head.signedAt}: root ${head.root.toString('hex')}.`
    : 'None of them is signed yet.';
  if (misfit !== undefined) return [`Does not fit: ${misfit}.`, `Before that ${fit}. ${signed}`];
  const more = pending > 0 ? ` ${pending.toLocaleString('en')} more are not in the tree yet.` : '';
  return [`${fit}.${more}`, signed];
}
