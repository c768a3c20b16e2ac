import {
  assemblePipeline,
  type MarketTarget,
  type Meeting,
  type Model,
  type Partnership,
  type Pipeline,
  type Stage,
} from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { PositionWaiter } from './position-waiter.ts';
import { position } from './progress.ts';
import { inSchema } from './schema.ts';
import { directoryPage, displayName } from './views/companies.ts';
import { marketTargetsOfCompany } from './views/market-targets.ts';
import { meetingsOfCompany } from './views/meetings.ts';
import { modelsOfCompany } from './views/models.ts';
import { partnershipsOfCompany } from './views/partnerships.ts';

/** A company in the directory, with the counts of what its pipeline lists. */
export interface CompanySummary {
  readonly id: string;
  readonly name: string;
  readonly partnerships: number;
  readonly markets: number;
  readonly models: number;
  readonly meetings: number;
}

export interface CompanyPage {
  readonly companies: readonly CompanySummary[];
  /** Ask for the next page with this as `after`; absent on the last page. */
  readonly next?: string;
  readonly position: number;
}

// $1 company id. One statement, so one snapshot: rows of all views and the position that they include.
export const companyPipeline = `
select ${position} as position, ${displayName} as name,
  (${partnershipsOfCompany}) as partnerships,
  (${marketTargetsOfCompany}) as targets,
  (${modelsOfCompany}) as models,
  (${meetingsOfCompany}) as meetings`;

// $1 id of the company before the page, $2 how many: one more than the page holds, to see whether there is a next one
export const companyDirectory = `
select ${position} as position, (select coalesce(json_agg(page order by page.id), '[]') from (${directoryPage}) as page) as companies`;

// $1 company id, $2 position before the page, $3 how many, $4 type or null, $5 stream or null
export const positionsOfCompany = `
select named.position from pipeline.company_events named join pipeline.facts f on f.position = named.position
where named.company_id = $1 and named.position > $2
  and ($4::text is null or f.type = $4) and ($5::text is null or f.stream = $5)
order by named.position limit $3`;

/** Which events that name a company: after a position, at most `limit` of them, of one type or stream. */
export interface EventsOfCompany {
  readonly after?: number | undefined;
  readonly limit: number;
  readonly type?: string | undefined;
  readonly stream?: string | undefined;
}

interface PipelineRow {
  readonly position: number | string;
  readonly name: string | null;
  readonly partnerships: Partnership[];
  readonly targets: MarketTarget[];
  readonly models: Model[];
  readonly meetings: Meeting[];
}

/** Reads the read models. Each answer is of one moment, and says which position that is. */
export class PipelineQueries {
  readonly #pool: pg.Pool;
  readonly #schema: string;
  readonly #waiter = new PositionWaiter(() => this.position());

  constructor(pool: pg.Pool, { schema = 'pipeline' } = {}) {
    this.#pool = pool;
    this.#schema = schema;
  }

  /** Everything up to this position is in the read models; 0 when they are empty. */
  async position(): Promise<number> {
    const [row] = await this.#select<{ position: number | string }>(`select ${position} as position`, []);
    return Number(row?.position);
  }

  /** True once the read models include `position`, false when they do not within `timeoutMs`. */
  async waitFor(position: number, timeoutMs: number): Promise<boolean> {
    return this.#waiter.waitFor(position, timeoutMs);
  }

  /** The pipeline of a company; undefined when no event names it. */
  async pipeline(
    companyId: string,
    filter?: { readonly stage?: Stage; readonly market?: string },
  ): Promise<(Pipeline & { readonly position: number }) | undefined> {
    const [row] = await this.#select<PipelineRow>(companyPipeline, [companyId]);
    if (row?.name == null) return undefined;
    return {
      ...assemblePipeline({ id: companyId, name: row.name }, row, filter),
      position: Number(row.position),
    };
  }

  /** Every company that any event names, by id, from after `after` on; at most `limit` of them. */
  async companies({ after = '', limit }: { after?: string; limit: number }): Promise<CompanyPage> {
    const [row] = await this.#select<{ position: number | string; companies: CompanySummary[] }>(
      companyDirectory,
      [after, limit + 1],
    );
    const found = row?.companies ?? [];
    const companies = found.slice(0, limit);
    const next = found.length > limit ? companies.at(-1)?.id : undefined;
    return { companies, ...(next !== undefined && { next }), position: Number(row?.position) };
  }

  /** Positions of the events that name a company, rising, after `after`; at most `limit` of them. */
  async eventPositions(
    companyId: string,
    { after = 0, limit, type, stream }: EventsOfCompany,
  ): Promise<number[]> {
    const rows = await this.#select<{ position: number | string }>(positionsOfCompany, [
      companyId,
      after,
      limit,
      type ?? null,
      stream ?? null,
    ]);
    return rows.map((row) => Number(row.position));
  }

  async #select<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
    const { rows } = await this.#pool.query<Row>(inSchema(this.#schema, sql), values);
    return rows;
  }
}
