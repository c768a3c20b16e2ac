import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { hasNul } from '@sovereign-pipeline/postgres';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.ts';
import { type Identity, mayDo, type Permission, written } from '@sovereign-pipeline/access';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { parsePath } from '../http/path-parameters.ts';
import { fail } from '../http/problems.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { caughtUpWith } from '../queries/caught-up.ts';
import { withCompanyId } from '../queries/company-id-of.ts';
import type { EventBody } from '../recording/event-body.ts';
import { parseBody } from '../recording/parse-body.ts';
import { AddressRefusedError, AllowedAddresses } from './allowed-addresses.ts';
import { nothing, watchesQuery, watchPath, watchQuery } from './parameters.ts';
import { type Watch, secretRequest, watchChange, watchRequest } from './watch.ts';
import { WatchStore } from './watch-store.ts';

/** The most watches of one service: each is checked when something changes. */
const mostWatches = 1_000;

@Controller('v1/watches')
export class WatchesController {
  constructor(
    private readonly store: WatchStore,
    private readonly readModels: PipelineQueries,
    private readonly access: Access,
    private readonly allowed: AllowedAddresses,
  ) {}

  @Post()
  @HttpCode(201)
  async make(
    @Body() body: EventBody | undefined,
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Watch & { readonly secret: string }> {
    parseQuery(nothing, query);
    const { name, filter, url, position } = parseBody(watchRequest, body);
    if (url !== null) await this.#checkAddress(url);
    const owner = identity && { key: identity.key, name: written(identity) };
    const wanted = { name, owner, filter: withCompanyId(filter), url, position: await this.#start(position) };
    const made = await this.store.make(wanted, mostWatches);
    if (!made) return fail('too-many-watches', { detail: `there are ${String(mostWatches)} of them` });
    await this.access.note(identity, 'watch-made', { id: made.id, name, url });
    void reply.header('location', `/v1/watches/${made.id}`);
    return made;
  }

  /** One's own watches; operators get all. */
  @Get()
  @Exports('watches')
  async list(
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ watches: readonly Watch[] }> {
    const { state, cursor = '', limit, after } = parseQuery(watchesQuery, query);
    await caughtUpWith(after, this.readModels);
    const owner = identity && !mayDo(identity.role, 'operate') ? identity.key : null;
    const watches = await this.store.list(owner, { after: cursor, limit, state });
    const last = watches.at(-1);
    if (last && watches.length === limit) linkToNext(reply, '/v1/watches', query, { cursor: last.id });
    return { watches };
  }

  @Get(':id')
  async find(
    @Param() path: unknown,
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
  ): Promise<Watch> {
    const { after } = parseQuery(watchQuery, query);
    await caughtUpWith(after, this.readModels);
    return seenBy(this.store, path, identity);
  }

  @Patch(':id')
  async change(
    @Param() path: unknown,
    @Body() body: EventBody | undefined,
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
  ): Promise<Watch> {
    parseQuery(nothing, query);
    const { id } = await ownedBy(this.store, path, identity);
    const { filter, position, ...change } = parseBody(watchChange, body);
    if (typeof change.url === 'string') await this.#checkAddress(change.url);
    const changed = await this.store.change(id, {
      ...change,
      ...(filter !== undefined && { filter: withCompanyId(filter) }),
      ...(position !== undefined && { position: await this.#start(position) }),
    });
    await this.access.note(identity, 'watch-changed', { id, ...change, filter, position });
    return changed ?? unknown(id);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(
    @Param() path: unknown,
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
  ): Promise<void> {
    parseQuery(nothing, query);
    const { id, name } = await ownedBy(this.store, path, identity);
    await this.store.remove(id);
    await this.access.note(identity, 'watch-deleted', { id, name });
  }

  /** Retries waiting deliveries at once, for the owner or an operator. */
  @Post(':id/retry')
  @HttpCode(200)
  async retry(
    @Param() path: unknown,
    @Body() body: EventBody | undefined,
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
  ): Promise<Watch> {
    parseQuery(nothing, query);
    parseBody(nothing, body);
    const { id } = await seenBy(this.store, path, identity);
    const retried = await this.store.retry(id);
    await this.access.note(identity, 'watch-retried', { id });
    return retried ?? unknown(id);
  }

  @Post(':id/secret')
  @HttpCode(200)
  async renewSecret(
    @Param() path: unknown,
    @Body() body: EventBody | undefined,
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
  ): Promise<Watch & { readonly secret: string }> {
    parseQuery(nothing, query);
    const { keepHours } = parseBody(secretRequest, body);
    const { id } = await ownedBy(this.store, path, identity);
    const renewed = await this.store.renewSecret(id, keepHours);
    await this.access.note(identity, 'watch-secret-renewed', { id, keepHours });
    return renewed ?? unknown(id);
  }

  /** The first position to deliver: the next one, unless the request gives another. */
  async #start(position: number | undefined): Promise<number> {
    if (position === undefined) return this.readModels.position();
    if (!(await this.readModels.isBeyondJournal(position))) return position;
    return fail('invalid-request', {
      errors: [{ pointer: '/position', detail: 'expected a position that the journal has come to' }],
    });
  }

  async #checkAddress(text: string): Promise<void> {
    const url = URL.parse(text);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
      fail('invalid-request', {
        errors: [
          { pointer: '/url', detail: 'expected an http or https address, without a name and a password' },
        ],
      });
    else
      await this.allowed.check(url).catch((error: unknown) => {
        if (!(error instanceof AddressRefusedError)) throw error;
        fail('address-refused', { detail: error.message });
      });
  }
}

/** A watch that the caller may see: their own, or any for operators and while AUTH is off. */
export const seenBy = (store: WatchStore, path: unknown, identity: Identity | null): Promise<Watch> =>
  openTo('operate', store, path, identity);

/** A watch that the caller may change: operators see the watches of others, but do not change them. */
const ownedBy = (store: WatchStore, path: unknown, identity: Identity | null): Promise<Watch> =>
  openTo('administer', store, path, identity);

/** The caller's own watch, or any if the caller has that right. */
async function openTo(
  permission: Permission,
  store: WatchStore,
  path: unknown,
  identity: Identity | null,
): Promise<Watch> {
  const { id } = parsePath(watchPath, path, 'watch-not-found');
  const found = hasNul(id) ? undefined : await store.find(id);
  if (!found) return unknown(id);
  const may = !identity || found.owner === identity.key || mayDo(identity.role, permission);
  return may ? found.watch : unknown(id);
}

const unknown = (id: string): never => fail('watch-not-found', { detail: JSON.stringify(id) });
