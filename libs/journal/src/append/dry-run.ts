import type { NamedEvent, RecordedEvent } from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import {
  type AppendOutcome,
  type AppendRequest,
  type EncodedRequest,
  encoded,
  type PlannedReceipt,
  type Receipt,
} from './append-request.ts';
import { sameContent } from './same-content.ts';

/** The memory for events that would be recorded is used up. */
export class DryRunTooLongError extends Error {
  override readonly name = 'DryRunTooLongError';
}

/** An event that is recorded, or would be. */
type Known = NamedEvent & {
  readonly source: string;
  readonly version: number;
  /** JSON text, or the parsed value. */
  readonly data: unknown;
  /** When it is recorded. */
  readonly receipt?: Receipt;
};

type KnownRow = Pick<RecordedEvent, 'id' | 'type' | 'stream' | 'source' | 'version' | 'recordedAt'> & {
  readonly position: number | string;
  readonly data: unknown;
};

// $1 ids
const selectKnown = `
SELECT position, id, stream, version, type, source,
       to_char(recordedat AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt", data
  FROM journal.events WHERE id = ANY ($1::text[])`;

// $1 streams
const selectVersions = `
SELECT stream, (SELECT e.version FROM journal.events e WHERE e.stream = asked.stream ORDER BY version DESC LIMIT 1) AS version
  FROM unnest($1::text[]) AS asked(stream)`;

// $1 id of the event that is retracted
const selectRetraction = `
SELECT id FROM journal.events WHERE type = 'ClaimRetracted' AND data->>'eventId' = $1 LIMIT 1`;

/**
 * What appending would answer, by the rules of `journal.append`: each request against what is recorded and the
 * requests before it. It records and locks nothing, so other events may be recorded in between.
 */
export class DryRun {
  readonly #db: Queryable;
  readonly #maxBytes: number;
  /** What would be recorded, by id. */
  readonly #planned = new Map<string, Known>();
  /** Versions of the streams of these. */
  readonly #versions = new Map<string, number>();
  /** Ids of the events that retract, by that of what they retract. */
  readonly #retractions = new Map<string, string>();
  #bytes = 0;

  /** `maxBytes`: about how much may be remembered of events that would be recorded. */
  constructor(db: Queryable, maxBytes: number) {
    this.#db = db;
    this.#maxBytes = maxBytes;
  }

  async append(request: AppendRequest | EncodedRequest): Promise<AppendOutcome<PlannedReceipt>> {
    const [outcome] = await this.appendAll([request]);
    if (outcome === undefined) throw new Error('a request without an outcome');
    return outcome;
  }

  /** Throws a DryRunTooLongError; then none of these requests is remembered. */
  async appendAll(
    requests: readonly (AppendRequest | EncodedRequest)[],
  ): Promise<AppendOutcome<PlannedReceipt>[]> {
    const ready = requests.map(encoded);
    this.#bytes += ready.reduce((sum, { bytes }) => sum + bytes, 0);
    if (this.#bytes > this.#maxBytes) throw new DryRunTooLongError();
    const [known, versions] = await Promise.all([
      this.#known(ready.map(({ event }) => event.id)),
      this.#streams(ready.map(({ event }) => event.stream)),
    ]);
    const outcomes: AppendOutcome<PlannedReceipt>[] = [];
    for (const request of ready) {
      const { id, stream } = request.event;
      const before = this.#planned.get(id) ?? known.get(id);
      outcomes.push(
        before === undefined
          ? await this.#judge(request, this.#versions.get(stream) ?? versions.get(stream) ?? -1)
          : repeated(request, before),
      );
    }
    return outcomes;
  }

  async find(id: string): Promise<NamedEvent | undefined> {
    return this.#planned.get(id) ?? (await this.#known([id])).get(id);
  }

  /** The event that retracts another, by the id of the other. */
  async retractionOf(id: string): Promise<{ readonly id: string } | undefined> {
    const planned = this.#retractions.get(id);
    if (planned !== undefined) return { id: planned };
    if (hasNul(id)) return undefined;
    const { rows } = await this.#db.query<{ id: string }>(selectRetraction, [id]);
    return rows[0];
  }

  async #judge(
    { event, data, expectedVersion, mustExist }: EncodedRequest,
    currentVersion: number,
  ): Promise<AppendOutcome<PlannedReceipt>> {
    const { id, type, stream, source } = event;
    if (mustExist === true && currentVersion === -1) return { outcome: 'stream-missing' };
    if (expectedVersion !== undefined && expectedVersion !== currentVersion)
      return { outcome: 'version-conflict', currentVersion };
    const version = currentVersion + 1;
    if (type === 'ClaimRetracted') {
      const { eventId } = JSON.parse(data) as { eventId: string };
      if (await this.retractionOf(eventId)) return { outcome: 'retracted-before' };
      this.#retractions.set(eventId, id);
    }
    this.#planned.set(id, { id, type, stream, source, version, data });
    this.#versions.set(stream, version);
    return { outcome: 'appended', event: { id, type, stream, version } };
  }

  async #known(ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    const asked = ids.filter((id) => !hasNul(id));
    const { rows } = await this.#db.query<KnownRow>(selectKnown, [asked]);
    return new Map(
      rows.map(({ position, recordedAt, ...row }) => {
        const { id, type, stream, version } = row;
        return [
          id,
          { ...row, receipt: { id, type, stream, version, position: Number(position), recordedAt } },
        ];
      }),
    );
  }

  async #streams(streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const asked = [...new Set(streams)].filter((stream) => !hasNul(stream));
    const { rows } = await this.#db.query<{ stream: string; version: number | null }>(selectVersions, [
      asked,
    ]);
    return new Map(rows.map(({ stream, version }) => [stream, version ?? -1]));
  }
}

/** A repeat comes before every other check: its expected version was right when it was first recorded. */
function repeated({ event, data }: EncodedRequest, before: Known): AppendOutcome<PlannedReceipt> {
  const { id, type, stream, source, version, receipt } = before;
  const isSame =
    type === event.type &&
    stream === event.stream &&
    source === event.source &&
    sameContent(JSON.parse(data), receipt ? before.data : JSON.parse(before.data as string));
  return isSame
    ? { outcome: 'duplicate', event: receipt ?? { id, type, stream, version } }
    : { outcome: 'id-reused' };
}
