import { setTimeout as delay } from 'node:timers/promises';
import { Controller, Get, Query } from '@nestjs/common';
import { Journal, JournalTree, type SignedHead } from '@sovereign-pipeline/journal';
import type { z } from 'zod';
import { fail } from '../http/problems.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { longestWait } from '../queries/caught-up.ts';
import type { consistencyProof, inclusionProof, signedHead } from './answers.ts';
import { consistencyQuery, headQuery, inclusionQuery } from './parameters.ts';

/** Milliseconds between two polls of the head, while a request waits for it. */
const lookEvery = 50;

/** Heads and proofs, by which anyone can check that recorded events are unchanged. */
@Controller('v1/journal')
export class JournalController {
  constructor(
    private readonly journal: Journal,
    private readonly tree: JournalTree,
  ) {}

  @Get('head')
  async head(@Query() query: unknown): Promise<z.infer<typeof signedHead>> {
    const { after } = parseQuery(headQuery, query);
    return this.#answered(await this.#signed(after));
  }

  @Get('proofs/inclusion')
  async inclusion(@Query() query: unknown): Promise<z.infer<typeof inclusionProof>> {
    const { event: id, after = 0 } = parseQuery(inclusionQuery, query);
    const event = await this.journal.find(id);
    if (!event) return fail('event-not-found', { detail: JSON.stringify(id) });
    const head = await this.#signed(Math.max(after, event.position));
    const proof = await this.tree.inclusion(event, head.size);
    return {
      event: { ...event },
      salts: proof.salts.map(hex),
      path: proof.path.map(hex),
      head: await this.#answered(head),
    };
  }

  @Get('proofs/consistency')
  async consistency(@Query() query: unknown): Promise<z.infer<typeof consistencyProof>> {
    const { from, to: asked, after } = parseQuery(consistencyQuery, query);
    const { size } = await this.#signed(after);
    const to = asked ?? size;
    for (const [parameter, given, most] of [
      ['to', to, size],
      ['from', from, to],
    ] as const)
      if (given > most)
        fail('invalid-query', {
          errors: [
            { parameter, detail: `expected at most ${String(most)}: the last head is of ${String(size)}` },
          ],
        });
    return { from, to, path: (await this.tree.consistency(from, to)).map(hex) };
  }

  async #answered({ size, root, note }: SignedHead): Promise<z.infer<typeof signedHead>> {
    return { size, root: hex(root), note, keys: await this.tree.verifiers() };
  }

  /** The last head, once it includes this position. */
  async #signed(position = 1): Promise<SignedHead> {
    const deadline = performance.now() + longestWait;
    for (;;) {
      const head = await this.tree.head();
      if (head && head.size >= position) return head;
      const { events } = await this.tree.progress();
      const at = `the signed head is at ${String(head?.size ?? 0)}`;
      if (events < position)
        return fail('not-signed-yet', {
          detail: `nothing is recorded at position ${String(position)} yet; ${at}`,
        });
      if (performance.now() > deadline)
        return fail('not-signed-yet', {
          detail: `waited ${String(longestWait / 1000)} s for position ${String(position)}; ${at}`,
        });
      await delay(lookEvery);
    }
  }
}

const hex = (bytes: Buffer): string => bytes.toString('hex');
