import { Readable } from 'node:stream';
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
import { type Cell, csvRecord } from './cells.ts';
import { type ExportedList, tables } from './columns.ts';
import { type ExportFormat, formatAsked } from './format-asked.ts';

/** Entries of a page where nobody asks for another number. */
const pageSize = '1000';

type Page = Readonly<Record<string, readonly object[]>>;

/**
 * Answers a list also as a file, by `Accept`: all of its pages, one after the other, each only when the client takes
 * it. The handler is asked for each as a client would ask it, by its own `Link`. What cannot be completed is cut off.
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
    const format = formatAsked(request.headers.accept);
    if (format === undefined) return handler.handle();
    const list = this.reflector.get<ExportedList>(exported, context.getHandler());
    request.query = { limit: pageSize, ...(request.query as object) };
    return from(this.#export(list, format, request, reply, () => lastValueFrom(handler.handle())));
  }

  async #export(
    list: ExportedList,
    format: ExportFormat,
    request: FastifyRequest,
    reply: FastifyReply,
    page: () => Promise<Page>,
  ): Promise<Readable> {
    // The events are the journal's, which has no generations.
    const generation = list === 'events' ? undefined : await this.readModels.generation();
    // What is wrong with the question is answered as ever.
    const first = await page();
    const next = nextOf(reply);
    const readModels = this.readModels;
    async function* pages(): AsyncGenerator<string> {
      yield headOf(list, format) + textOf(first, list, format);
      for (let query = next; query !== undefined; query = nextOf(reply)) {
        request.query = query;
        const text = textOf(await page(), list, format);
        if (generation !== undefined && (await readModels.generation()) !== generation)
          throw new Error('the read models were switched to others while a list of them was exported');
        yield text;
      }
    }
    void reply.headers({
      'content-type': `${format.type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${list}.${format.extension}"`,
    });
    return Readable.from(pages(), { highWaterMark: 1 });
  }
}

/** The query of the next page; undefined when this is the last one. */
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

const columnsOf = (list: ExportedList) =>
  Object.entries(tables[list].columns) as [string, (entry: object) => Cell][];

function headOf(list: ExportedList, { type, bom }: ExportFormat): string {
  if (type !== 'text/csv') return '';
  return (bom ? '\ufeff' : '') + csvRecord(columnsOf(list).map(([name]) => name));
}

function textOf(page: Page, list: ExportedList, { type }: ExportFormat): string {
  const entries = page[list] ?? [];
  if (type !== 'text/csv') return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const columns = columnsOf(list);
  return entries.map((entry) => csvRecord(columns.map(([, cell]) => cell(entry)))).join('');
}

const exported = Symbol('exported');

/** Of a handler that answers with pages of this list. */
export const Exports = (list: ExportedList): MethodDecorator =>
  applyDecorators(SetMetadata(exported, list), UseInterceptors(Exporting));
