import { DatabaseSetupError } from '@sovereign-pipeline/postgres';

const withoutKeys =
  'The journal has sealed personal texts, but the schema personal has no keys: without it all of them would read as erased, in the read models as well, and new ones be recorded in plain text. ' +
  'Restore it from its own backup first (docs/operations.md, Erasing a person, which also says what to do where it is lost).';

/** A journal was restored without the keys of its personal texts. That is not an erasure: nothing is read as erased. */
export class KeysMissingError extends DatabaseSetupError {
  readonly code = 'keys-missing';

  constructor() {
    super(withoutKeys);
  }
}
