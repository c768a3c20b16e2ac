import type { QueryBus } from '@nestjs/cqrs';
import type { Fact } from '@sovereign-pipeline/domain';
import {
  type AppendRequest,
  DryRun,
  encoded,
  type EncodedRequest,
  type PersonalData,
  type PlannedReceipt,
} from '@sovereign-pipeline/journal';
import type { Previewed } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { problem } from '../http/problems.ts';
import { PreviewChanges } from '../queries/change-queries.ts';
import type { RecordGroup } from './import-groups.ts';
import type { Provenance } from './record-event.ts';
import { recordInOrder, type RecordOutcome } from './record-events.ts';
import type { RecordResult } from './record-result.ts';

/** The most bytes of events that one dry run remembers, and all of them together. */
const maxBytes = 32 * 2 ** 20;
const maxBytesOfAll = 3 * maxBytes;

/** What recording an event would answer, and change. */
export interface Tried {
  readonly result: RecordResult<PlannedReceipt>;
  /** Only for an event that would be recorded. */
  readonly wouldChange?: Previewed;
}

/** Answers what recording would, and records nothing. */
export class DryRuns {
  #bytesTaken = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly queries: QueryBus,
    private readonly personal?: PersonalData,
  ) {}

  async one(input: unknown, ifMatch: number | undefined, request: Provenance): Promise<Tried> {
    const [result] = await this.#try([input], ifMatch, request, new DryRun(this.pool, maxBytes));
    if (result === undefined) throw new Error('a dry run without an outcome');
    if ('fault' in result) throw result.fault;
    if ('problem' in result || result.duplicate) return { result };
    const { id, type, stream } = result.recorded;
    const { data } = input as Pick<Fact, 'data'>;
    const recordedAt = new Date().toISOString().replace('Z', '000Z');
    const event = { id, type, stream, data, recordedAt };
    return { result, wouldChange: await this.queries.execute(new PreviewChanges(event)) };
  }

  /** Judges the groups of one body one after the other, each on the recorded events and the groups before it. */
  many(request: Provenance): { readonly record: RecordGroup; readonly end: () => void } | undefined {
    if (this.#bytesTaken + maxBytes > maxBytesOfAll) return undefined;
    this.#bytesTaken += maxBytes;
    const dryRun = new DryRun(this.pool, maxBytes);
    let before: Promise<unknown> = Promise.resolve();
    return {
      record: (inputs) => {
        const outcomes = before.then(async () =>
          (await this.#try(inputs, undefined, request, dryRun)).map(marked),
        );
        before = outcomes.catch(() => undefined);
        return outcomes;
      },
      end: () => (this.#bytesTaken -= maxBytes),
    };
  }

  #try(
    inputs: Iterable<unknown>,
    ifMatch: number | undefined,
    request: Provenance,
    dryRun: DryRun,
  ): Promise<RecordOutcome<PlannedReceipt>[]> {
    const append = async (requests: readonly (AppendRequest | EncodedRequest)[]) => {
      const written = requests.map(encoded);
      const outcomes = await dryRun.appendAll(written);
      return Promise.all(
        outcomes.map(async (outcome, index) => {
          const one = written[index];
          return this.personal && one ? this.personal.known(one, outcome) : outcome;
        }),
      );
    };
    return recordInOrder(inputs, ifMatch, request, dryRun, {
      append: async (one) => {
        const [outcome] = await append([one]);
        if (outcome === undefined) throw new Error('a request without an outcome');
        return outcome;
      },
      appendAll: (requests) =>
        append(requests).then(
          (outcomes) => outcomes.map((value) => ({ status: 'fulfilled' as const, value })),
          (reason: unknown) => requests.map(() => ({ status: 'rejected' as const, reason })),
        ),
    });
  }
}

/** Marks the line, so that a client cannot mistake it for that of a recorded event. */
const mark = { dryRun: true };
const marked = (outcome: RecordOutcome<PlannedReceipt>): RecordOutcome<PlannedReceipt> =>
  'recorded' in outcome ? { ...outcome, recorded: { ...outcome.recorded, ...mark } } : outcome;

/** The dry runs under way use all memory for dry runs. */
export const tooManyDryRuns = problem('overloaded', { detail: 'as many dry runs as can be are under way' });
