import { troubleOf } from '@sovereign-pipeline/postgres';
import {
  type AppendOutcome,
  type AppendRequest,
  encoded,
  type EncodedRequest,
} from '../append/append-request.ts';
import { BatchingWriter, type BatchingWriterOptions } from '../append/batching-writer.ts';
import type { Journal } from '../journal.ts';
import { JournalUnavailableError } from '../journal-errors.ts';
import { KeysMissingError } from './keys-missing-error.ts';
import type { PersonalData } from './personal-data.ts';

/** Seals the personal texts of what it appends. */
export class SealingWriter extends BatchingWriter {
  readonly #personal: PersonalData;

  constructor(journal: Journal, personal: PersonalData, options: BatchingWriterOptions = {}) {
    super(journal, options);
    this.#personal = personal;
  }

  override async append(request: AppendRequest | EncodedRequest): Promise<AppendOutcome> {
    const written = encoded(request);
    const [sealed] = await this.#seal([written]);
    if (sealed === undefined) throw new Error('a request was not sealed');
    return this.#known(written, await super.append(sealed));
  }

  override async appendAll(
    requests: readonly (AppendRequest | EncodedRequest)[],
  ): Promise<PromiseSettledResult<AppendOutcome>[]> {
    const written = requests.map(encoded);
    let sealed: EncodedRequest[];
    try {
      sealed = await this.#seal(written);
    } catch (reason) {
      return requests.map(() => ({ status: 'rejected', reason }));
    }
    const results = await super.appendAll(sealed);
    return Promise.all(
      results.map(async (result, index) => {
        const request = written[index];
        if (result.status === 'rejected' || result.value.outcome !== 'id-reused' || !request) return result;
        return this.#known(request, result.value).then(
          (value) => ({ status: 'fulfilled' as const, value }),
          (reason: unknown) => ({ status: 'rejected' as const, reason }),
        );
      }),
    );
  }

  async #seal(requests: readonly EncodedRequest[]): Promise<EncodedRequest[]> {
    return this.#personal.seal(requests).catch(unavailable);
  }

  async #known(request: EncodedRequest, outcome: AppendOutcome): Promise<AppendOutcome> {
    return this.#personal.known(request, outcome).catch(unavailable);
  }
}

function unavailable(cause: unknown): never {
  if (troubleOf(cause) === undefined && !(cause instanceof KeysMissingError)) throw cause;
  throw new JournalUnavailableError('The journal cannot be reached.', { cause, mayBeRecorded: false });
}
