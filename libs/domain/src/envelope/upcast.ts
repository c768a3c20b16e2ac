import { firstCompanyId } from '../company/company-id.ts';
import { companiesWritten } from '../company/names-in.ts';
import { remember } from '../vocabulary/bounded-cache.ts';
import type { Fact, RecordedType } from './event.ts';
import { type Upcasters, upcasters } from './upcasters.ts';

/** The members of a stored event that upcasting reads. */
interface Stored<Type extends string> {
  readonly type: Type;
  readonly schemaversion: number;
  readonly data: object;
}

/** The event has a type or a schema version that this code does not know: newer code wrote it. */
export class UnknownSchemaVersionError extends Error {
  override readonly name = 'UnknownSchemaVersionError';
  readonly code = 'unknown-schema-version';

  /** `newest`: the highest version that is known of the type, 0 when the type itself is not known. */
  constructor({ type, schemaversion }: Stored<string>, newest: number) {
    super(
      newest === 0
        ? `${type} is no type that this version of the service knows`
        : `${type} has schema version ${schemaversion}; this version of the service knows 1 to ${newest}`,
    );
  }
}

/**
 * A stored event in the current shape: the event itself when it has that shape. Every consumer reads events through
 * this function; the stored and relayed event stays as recorded. Throws an UnknownSchemaVersionError for an unknown
 * type or version.
 */
export function upcast<E extends Stored<RecordedType>>(event: E): E & Pick<Fact, 'companies'> {
  const today = upcastBy(upcasters, event);
  if (today === event || event.schemaversion !== 1) return today;
  const companies = firstIdsIn(today as unknown as Fact);
  return companies.size === 0 ? today : { ...today, companies };
}

/**
 * Companies that were named while ids were made by the first rule keep their ids. A party with only people had none
 * then.
 */
function firstIdsIn(fact: Fact): ReadonlyMap<string, string> {
  const aliases = fact.type === 'CompanyProfiled' ? (fact.data.aliases ?? []) : [];
  return firstIdsOf([...companiesWritten(fact), ...aliases].join(separator));
}

/** No name has one. */
const separator = '\0';

/** Events of one thing name the same companies again and again. */
const firstIdsOf = remember(
  8192,
  (names): ReadonlyMap<string, string> =>
    new Map(names === '' ? [] : names.split(separator).map((name) => [name, firstCompanyId(name)])),
);

/** `upcast`, by the upcasters of a registry. */
export function upcastBy<Type extends string, E extends Stored<Type>>(
  registry: Upcasters<Type>,
  event: E,
): E {
  const steps = Object.hasOwn(registry, event.type) ? registry[event.type] : undefined;
  if (!steps) throw new UnknownSchemaVersionError(event, 0);
  const newest = steps.length + 1;
  const { schemaversion } = event;
  if (schemaversion === newest) return event;
  if (!Number.isInteger(schemaversion) || schemaversion < 1 || schemaversion > newest) {
    throw new UnknownSchemaVersionError(event, newest);
  }
  let data = event.data as Readonly<Record<string, unknown>>;
  for (const step of steps.slice(schemaversion - 1)) data = step(data);
  return { ...event, schemaversion: newest, data };
}
