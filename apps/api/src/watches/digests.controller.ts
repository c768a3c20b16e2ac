import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type ChangesAsked, isChangesCursor, PipelineQueries } from '@sovereign-pipeline/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { linkToNext } from '../http/next-page.ts';
import { companyIdsOf } from '../exports/company-names.ts';
import { fail } from '../http/problems.ts';
import { expectedCursor, parseQuery } from '../http/query-parameters.ts';
import { including } from '../queries/caught-up.ts';
import { HistoryThread } from '../queries/history-thread.ts';
import { type Digest, atomOf, markdownOf } from './digest.ts';
import { digestFormat } from './digest-format.ts';
import { digestQuery } from './parameters.ts';
import { type DatedChange, WatchedChanges } from './watched-changes.ts';
import { WatchStore } from './watch-store.ts';
import { seenBy } from './watches.controller.ts';

/** The most pages of changes to read for one page of a digest, which may be short, and leads on. */
const mostPages = 20;

@Controller('v1/watches/:id/digest')
export class DigestsController {
  constructor(
    private readonly store: WatchStore,
    private readonly changes: WatchedChanges,
    private readonly history: HistoryThread,
    private readonly readModels: PipelineQueries,
  ) {}

  @Get()
  async find(
    @Param() path: unknown,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const { after, ...asked } = parseQuery(digestQuery, query);
    const digest = await including(after, this.readModels, async () => {
      const watch = await seenBy(this.store, path, request.identity);
      return this.#digest(watch, asked);
    });
    const { watch, since, until, next, changes, notCompared, position } = digest;
    // All pages are of the same two moments.
    const same = { ...(query as object), ...(until !== null && { until: String(until) }) };
    const address = `/v1/watches/${watch.id}/digest`;
    const link = linkToNext(reply, address, same, { cursor: next });
    const home = `${request.protocol}://${request.host}`;
    const ids = new Set(changes.flatMap(({ change }) => companyIdsOf(change)));
    const shown: Digest = { ...digest, next: link, names: await this.readModels.namesOf([...ids]) };
    void reply.header('vary', 'accept');
    switch (digestFormat(request.headers.accept)) {
      case 'markdown':
        void reply.type('text/markdown; charset=utf-8');
        return markdownOf(shown, home);
      case 'atom':
        void reply.type('application/atom+xml; charset=utf-8');
        return atomOf(shown, home, request.url);
      case 'json':
        return { watch, since, until, changes: changes.map(({ change }) => change), notCompared, position };
    }
  }

  async #digest(
    watch: Digest['watch'],
    { since, until, cursor, limit }: Pick<ChangesAsked, 'since' | 'until' | 'cursor' | 'limit'>,
  ): Promise<
    Omit<Digest, 'next' | 'names'> & { readonly next: string | undefined; readonly position: number }
  > {
    const { newerThanDays: _, ...filter } = watch.filter;
    if (cursor !== undefined && !isChangesCursor({ by: 'recorded', ...filter }, cursor))
      fail('invalid-query', { errors: [{ parameter: 'cursor', detail: expectedCursor }] });
    const found: DatedChange[] = [];
    const notCompared: Digest['notCompared'][number][] = [];
    let [next, end] = [cursor, until];
    for (let pages = 1; ; pages++) {
      const rest = { cursor: next, limit: limit - found.length, moment: {}, ...filter };
      const page = await this.history.changes({ by: 'recorded', since, until: end, ...rest });
      const wanted = await this.changes.wanted(page, watch.filter);
      found.push(...wanted.changes);
      notCompared.push(...wanted.notCompared);
      ({ next } = page);
      end = page.until ?? undefined;
      if (next === undefined || found.length >= limit || pages === mostPages)
        return {
          watch,
          since,
          until: page.until,
          changes: found,
          notCompared,
          next,
          position: page.position,
        };
    }
  }
}
