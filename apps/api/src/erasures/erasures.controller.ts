import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Inject,
  Optional,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { written } from '@sovereign-pipeline/access';
import { type Owner, personOf, speakerOf } from '@sovereign-pipeline/domain';
import { BatchingWriter, Erasures, Journal, type StillReadable } from '@sovereign-pipeline/journal';
import { followedErasures, Mentions, PipelineQueries } from '@sovereign-pipeline/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { Access } from '../access/access.ts';
import { fail } from '../http/problems.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { caughtUpWith } from '../queries/caught-up.ts';
import type { EventBody } from '../recording/event-body.ts';
import { parseBody } from '../recording/parse-body.ts';
import {
  type erasurePage,
  erasureOrder,
  erasureQuery,
  erasuresQuery,
  type orderedErasure,
} from './parameters.ts';

type Order = z.infer<typeof erasureOrder>;

/** The most events to search for texts that can still be read. */
const mostMentions = 1_000;

/** Erases personal texts on order (ADR 25). */
@Controller('v1/erasures')
export class ErasuresController {
  readonly #stored: Journal;

  constructor(
    private readonly mentions: Mentions,
    private readonly readModels: PipelineQueries,
    private readonly writer: BatchingWriter,
    private readonly access: Access,
    @Optional() @Inject(Erasures) private readonly erasures?: Erasures,
  ) {
    this.#stored = new Journal(access.pool);
  }

  @Post()
  @HttpCode(HttpStatus.OK)
  async order(
    @Body() body: EventBody | undefined,
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof orderedErasure>> {
    const { dryRun } = parseQuery(erasureQuery, query);
    const order = parseBody(erasureOrder, body);
    const texts = [...order.people.map(({ name }) => name), ...order.speakers];
    checkReason(order.reason, texts);
    const { erasures } = this;
    if (erasures === undefined) return fail('not-sealed');
    const erased = await erasures.find(await this.#ownersIn(order));
    const positions = texts.length > 0 ? await this.mentions.positionsOf(texts, mostMentions) : [];
    const stillReadable = await erasures.stillReadable(this.#stored, positions, texts, erased);
    if (dryRun) return { erased, stillReadable };
    if (erased.length === 0) return fail('nothing-to-erase', { detail: outOfReach(stillReadable) });
    const event = { id: uuidv7(), ...(identity && { recordedby: written(identity) }) };
    const { id, position, recordedAt } = await erasures.erase(
      event,
      { reason: order.reason, erased },
      (one) => this.writer.append(one),
    );
    await this.access.note(identity, 'erasure-ordered', { id });
    void reply.status(HttpStatus.ACCEPTED);
    return { id, position, recordedAt, erased, stillReadable };
  }

  @Get()
  async list(@Query() query: unknown): Promise<z.infer<typeof erasurePage>> {
    const { limit, after } = parseQuery(erasuresQuery, query);
    await caughtUpWith(after, this.readModels);
    const asked = { types: ['PersonErased'], descending: true, limit, bytes: 2 ** 20 };
    const { events } = await this.#stored.select(asked);
    const followed = await followedErasures(
      this.access.pool,
      events.map(({ id }) => id),
    );
    return {
      erasures: events.map(({ id, position, recordedAt, recordedby, data }) => ({
        ...{ id, position, recordedAt },
        ...(recordedby !== undefined && { recordedby }),
        ...(data as unknown as Pick<z.infer<typeof erasurePage>['erasures'][number], 'reason' | 'erased'>),
        followed: followed.has(id),
      })),
    };
  }

  async #ownersIn({ people, speakers, events }: Order): Promise<Owner[]> {
    if (people.length + speakers.length + events.length === 0)
      return fail('invalid-request', {
        errors: [{ pointer: '', detail: 'expected whose texts: people, speakers or events' }],
      });
    const ofPeople = await Promise.all(
      people.map(async ({ company, name }) =>
        (await this.mentions.idsOf(company)).map((id) => personOf(id, name)),
      ),
    );
    return [
      ...ofPeople.flat(),
      ...speakers.map(speakerOf),
      ...events.map((id) => ({ what: 'event', id }) as const),
    ];
  }
}

/** The reason is recorded for ever, and so must not contain the names. */
function checkReason(reason: string, names: readonly string[]): void {
  const text = reason.toLowerCase();
  if (names.some((name) => text.includes(name.toLowerCase())))
    fail('invalid-request', {
      errors: [{ pointer: '/reason', detail: 'expected a reason that does not name whom it is about' }],
    });
}

function outOfReach(readable: readonly StillReadable[]): string {
  const plain = readable.filter(({ as }) => as === 'plain').map(({ position }) => position);
  return plain.length === 0
    ? 'no key of theirs is there: nothing of it was recorded, or it is erased'
    : `recorded in plain text, out of reach of any key, at the positions ${plain.join(', ')}`;
}
