import { type Fact, isCorrection, viewsOf, type ViewKey } from '@sovereign-pipeline/domain';
import { EventFaultError } from '../../projection/event-fault.ts';
import type { ColumnType, View } from '../../views/view.ts';
import type { Views } from '../../views/views.ts';
import { copyFields, escape, nothing } from './copy-text.ts';
import type { CopyTable, CopyWriter } from './copy-writer.ts';

interface OpenRecords {
  readonly table: CopyTable<number>;
  readonly fields: readonly ((value: unknown) => string)[];
  readonly of: View['records'][number];
}

/** The second half of a build: every row of every view, each folded once, from the facts of its stream. Rows go by the position of one. */
export class StreamFolding {
  readonly #views: Views;
  readonly #contributions: CopyTable<number>;
  readonly #records: ReadonlyMap<ViewKey['view'], readonly OpenRecords[]>;

  constructor(writer: CopyWriter<number>, schema: string, views: Views) {
    this.#views = views;
    this.#contributions = writer.table(`${schema}.contributions`, ['view', 'key', 'event_id']);
    this.#records = new Map(
      Object.values(views).map(({ name, records }) => [
        name,
        records.map((of) => ({
          table: writer.table(`${schema}.${of.table}`, Object.keys(of.columns)),
          fields: Object.values(of.columns).map((type: ColumnType) => copyFields[type]),
          of,
        })),
      ]),
    );
  }

  /** All facts of one stream. What a row rests on is in one stream, corrections included. */
  fold(facts: readonly Fact[]): void {
    const corrections = facts.filter((fact) => isCorrection(fact));
    for (const [key, { view, contributing }] of this.#rowsOf(facts)) {
      const own = key.slice(view.length + 1);
      const row = this.#rowOf(view, own, contributing, corrections);
      const last = contributing.at(-1);
      if (row !== undefined && last !== undefined) this.#store(view, { ...row, key: own }, last);
    }
  }

  #rowsOf(facts: readonly Fact[]): Map<string, { view: ViewKey['view']; contributing: Fact[] }> {
    const rows = new Map<string, { view: ViewKey['view']; contributing: Fact[] }>();
    for (const fact of facts) {
      for (const { view, key } of viewKeysOf(fact)) {
        this.#contributions.add(`${view}\t${escape(key)}\t${escape(fact.id)}\n`, fact.position);
        const name = `${view} ${key}`;
        const row = rows.get(name);
        if (row === undefined) rows.set(name, { view, contributing: [fact] });
        else row.contributing.push(fact);
      }
    }
    return rows;
  }

  #rowOf(
    view: ViewKey['view'],
    key: string,
    contributing: readonly Fact[],
    corrections: readonly Fact[],
  ): object | undefined {
    const { fold } = this.#views[view];
    const all = corrections.length === 0 ? contributing : [...contributing, ...corrections];
    try {
      return fold(key, all);
    } catch (error) {
      throw new EventFaultError(
        faultyOf(all, (some) => fold(key, some)),
        error,
      );
    }
  }

  #store(view: ViewKey['view'], row: { readonly key: string }, fact: Fact): void {
    for (const { table, fields, of } of this.#records.get(view) ?? []) {
      for (const values of of.of(row)) {
        let line = '';
        for (const [index, field] of fields.entries()) {
          const value = values[index];
          line += `${index === 0 ? '' : '\t'}${value === undefined || value === null ? nothing : field(value)}`;
        }
        table.add(`${line}\n`, fact.position);
      }
    }
  }
}

function viewKeysOf(fact: Fact): readonly ViewKey[] {
  try {
    return viewsOf(fact);
  } catch (error) {
    throw new EventFaultError(fact, error);
  }
}

/** The first event, in the order of recording, with which the fold fails. */
function faultyOf(facts: readonly Fact[], fold: (facts: readonly Fact[]) => unknown): Fact {
  const recorded = facts.toSorted((a, b) => a.position - b.position);
  for (const [index, fact] of recorded.entries()) {
    try {
      fold(recorded.slice(0, index + 1));
    } catch {
      return fact;
    }
  }
  throw new Error('a fold failed, and did not when it was tried again');
}
