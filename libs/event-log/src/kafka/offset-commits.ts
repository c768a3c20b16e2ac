import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './kafkajs-internals.ts';

/** Commits the group's offsets, for tools that watch its lag. Nothing depends on them: failures are ignored. */
export class OffsetCommits {
  readonly #cluster: Pick<Cluster, 'findGroupCoordinator'>;
  readonly #topic: string;
  readonly #group: string | undefined;
  readonly #signal: AbortSignal;
  #offsets = new Map<number, number>();
  #committing: Promise<void> | undefined;

  /** Without a group nothing is committed. */
  constructor(
    cluster: Pick<Cluster, 'findGroupCoordinator'>,
    { topic, group }: { readonly topic: string; readonly group: string | undefined },
    signal: AbortSignal,
  ) {
    this.#cluster = cluster;
    this.#topic = topic;
    this.#group = group;
    this.#signal = signal;
  }

  applied(partition: number, offset: number): void {
    if (this.#group === undefined) return;
    this.#offsets.set(partition, offset);
    this.#committing ??= this.#commit();
  }

  /** Resolves when all known offsets are committed. */
  async settled(): Promise<void> {
    await this.#committing;
  }

  async #commit(): Promise<void> {
    while (this.#offsets.size > 0) {
      await delay(200, undefined, { signal: this.#signal }).catch(() => undefined);
      const partitions = Array.from(this.#offsets, ([partition, offset]) => ({
        partition,
        offset: String(offset),
      }));
      this.#offsets = new Map();
      await this.#tell(partitions).catch(() => undefined);
    }
    this.#committing = undefined;
  }

  /** Commits without being a member: the group has none. */
  async #tell(partitions: readonly object[]): Promise<void> {
    const groupId = this.#group ?? '';
    const coordinator = await this.#cluster.findGroupCoordinator({ groupId });
    const topics = [{ topic: this.#topic, partitions }];
    await coordinator.offsetCommit({ groupId, groupGenerationId: -1, memberId: '', topics });
  }
}
