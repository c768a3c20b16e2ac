import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import type pg from 'pg';

/** The journal as it was read, a little more each time: what everything else is compared with. */
export class JournalCopy {
  readonly events: RecordedEvent[] = [];
  readonly byId = new Map<string, RecordedEvent>();
  readonly #journal: Journal;

  constructor(pool: pg.Pool) {
    this.#journal = new Journal(pool);
  }

  /** Reads new events and returns them. */
  async readOn(): Promise<readonly RecordedEvent[]> {
    const from = this.events.length;
    for (;;) {
      const page = await this.#journal.read({ after: this.events.length, limit: 1_000 });
      this.events.push(...page);
      for (const event of page) this.byId.set(event.id, event);
      if (page.length === 0) return this.events.slice(from);
    }
  }
}
