import type { Readable } from 'node:stream';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { fail } from '../http/problems.ts';
import { taken } from './taken.ts';
import { columnsOf, type ExportedList, unnamedIn } from './columns.ts';
import { withNames } from './company-names.ts';
import { type FormatAsked, formatAsked } from './format-asked.ts';

/** Entries of a page, by default. */
const pageSize = '1000';

const noColumn = {
  parameter: 'fields',
  detail: 'expected one that a file of columns has: NDJSON has all of them',
};

/** What is not in the read models. */
const withoutGenerations: ReadonlySet<ExportedList> = new Set<ExportedList>(['events', 'audit', 'watches']);

type Page = Readonly<Record<string, readonly object[]>>;

/**
 * Answers a list as a file if `Accept` asks for it: all of its pages, one after the other, each only when the client is
 * ready for it. Pages are requested from the handler as a client would, by its own `Link`. A file that cannot be
 * completed is cut off.
 */
@Injectable()
export class Exporting implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly readModels: PipelineQueries,
  ) {}

  intercept(context: ExecutionContext, handler: CallHandler<Page>): Observable<Page | Readable> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('vary', 'accept');
    const asked = formatAsked(request.headers.accept);
    if (asked === undefined) return handler.handle();
    const list = this.reflector.get<ExportedList>(exported, context.getHandler());
    request.query = { limit: pageSize, ...(request.query as object) };
    return from(this.#export(list, asked, request, reply, () => lastValueFrom(handler.handle())));
  }

  async #export(
    list: ExportedList,
    { format, bom }: FormatAsked,
    request: FastifyRequest,
    reply: FastifyReply,
    answer: () => Promise<Page>,
  ): Promise<Readable> {
    const generation = withoutGenerations.has(list) ? undefined : await this.readModels.generation();
    const readModels = this.readModels;
    const page = async () => {
      const entries = (await answer())[list === 'audit' ? 'entries' : list] ?? [];
      if (generation !== undefined && (await readModels.generation()) !== generation)
        throw new Error('the read models were switched to others while a list of them was exported');
      return { entries: await this.#named(list, entries), next: nextOf(reply) };
    };
    // An invalid query gets its usual answer.
    const first = await page();
    async function* pages(): AsyncGenerator<readonly object[]> {
      for (let { entries, next } = first; ;) {
        if (next === undefined) {
          yield entries;
          return;
        }
        request.query = next;
        // The next page is made while this one is written. Its error is thrown when that page is taken.
        const following = page();
        following.catch(() => undefined);
        yield entries;
        ({ entries, next } = await following);
      }
    }
    const isText = /^text|json$/.test(format.type);
    const { fields } = request.query as { fields?: string | string[] };
    const columns = columnsOf(list, fields === undefined ? undefined : [fields].flat());
    if (columns.length === 0 && format.extension !== 'ndjson')
      return fail('invalid-query', { errors: [noColumn] });
    void reply.headers({
      'content-type': isText ? `${format.type}; charset=utf-8` : format.type,
      'content-disposition': `attachment; filename="${list}.${format.extension}"`,
    });
    return taken(format.write(columns, pages(), { bom })[Symbol.asyncIterator]());
  }

  async #named(list: ExportedList, entries: readonly object[]): Promise<readonly object[]> {
    const idsOf = unnamedIn[list] as ((entry: object) => readonly string[]) | undefined;
    if (idsOf === undefined) return entries;
    const names = await this.readModels.namesOf([...new Set(entries.flatMap(idsOf))]);
    return entries.map((entry) => withNames(entry, names));
  }
}

/** The query of the next page; undefined on the last one. */
function nextOf(reply: FastifyReply): Record<string, string | string[]> | undefined {
  const link = /^<([^>]*)>; rel="next"$/.exec(String(reply.getHeader('link') ?? ''))?.[1];
  void reply.removeHeader('link');
  if (link === undefined) return undefined;
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(link, 'http://localhost').searchParams) {
    const given = query[name];
    query[name] = given === undefined ? value : [...[given].flat(), value];
  }
  return query;
}

const exported = Symbol('exported');

/** Marks a handler that answers with pages of this list. */
export const Exports = (list: ExportedList): MethodDecorator =>
  applyDecorators(SetMetadata(exported, list), UseInterceptors(Exporting));
