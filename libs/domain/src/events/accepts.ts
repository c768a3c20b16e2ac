import type { z } from 'zod';

type Accepts = (value: unknown) => boolean;

/**
 * A predicate that says of a JSON value what `safeParse(value).success` says, several times as fast: it makes no copy, and does not say
 * what is wrong. Read off the schema itself, so that there is one truth; whatever it does not know it leaves to Zod.
 */
export function accepts(schema: z.core.$ZodType): Accepts {
  const byZod: Accepts = (value) => (schema as z.ZodType).safeParse(value).success;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const base = baseOf(def);
  const checks = def.checks?.map(passes) ?? [];
  if (base === undefined || checks.includes(undefined)) return byZod;
  const [first, second, ...others] = checks as Accepts[];
  if (!first) return base;
  if (!second) return (value) => base(value) && first(value);
  return (value) => base(value) && first(value) && second(value) && others.every((check) => check(value));
}

/** The kind of value, without the checks on it; undefined: unknown here. */
function baseOf(def: z.core.$ZodTypes['_zod']['def']): Accepts | undefined {
  switch (def.type) {
    case 'string':
      return 'format' in def || def.coerce === true ? undefined : (value) => typeof value === 'string';
    case 'enum':
      return isOneOf(Object.values(def.entries));
    case 'literal':
      return isOneOf(def.values);
    case 'array': {
      const item = accepts(def.element);
      return (value) => Array.isArray(value) && value.length <= mostItems && all(value, item);
    }
    case 'optional':
      // A member that is there has a value: undefined is nothing that JSON can say.
      return accepts(def.innerType);
    case 'object':
      return isObject(def);
    case 'union':
      return 'discriminator' in def ? isAlternative(def as z.core.$ZodDiscriminatedUnionDef) : undefined;
    default:
      return undefined;
  }
}

/** Unlike `every`, looks at holes as well. */
function all(values: readonly unknown[], accept: Accepts): boolean {
  for (const value of values) if (!accept(value)) return false;
  return true;
}

/** Longer lists are for Zod, whose checks refuse them: a list is not walked before its length was looked at. */
const mostItems = 1000;

function isOneOf(values: readonly unknown[]): Accepts {
  const known = new Set(values);
  return (value) => known.has(value);
}

function isObject({ shape, catchall }: z.core.$ZodObjectDef): Accepts | undefined {
  if (catchall?._zod.def.type !== 'never') return undefined;
  const members = new Map(Object.entries(shape).map(([key, member]) => [key, accepts(member)]));
  const required = Object.keys(shape).filter((key) => shape[key]?._zod.optin === undefined);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const key in value)
      if (members.get(key)?.((value as Record<string, unknown>)[key]) !== true) return false;
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    return true;
  };
}

/** By the member that tells the alternatives apart; undefined when it is not a literal in each. */
function isAlternative({ discriminator, options }: z.core.$ZodDiscriminatedUnionDef): Accepts | undefined {
  const alternatives = new Map<unknown, Accepts>();
  for (const option of options) {
    const { def } = (option as z.core.$ZodTypes)._zod;
    const tag = def.type === 'object' && (def.shape[discriminator] as z.core.$ZodTypes | undefined)?._zod.def;
    if (!tag || tag.type !== 'literal') return undefined;
    const accept = accepts(option);
    for (const name of tag.values) alternatives.set(name, accept);
  }
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    alternatives.get((value as Record<string, unknown>)[discriminator])?.(value) === true;
}

/** One check as a predicate; undefined when it may be more than that. */
function passes(check: z.core.$ZodCheck): Accepts | undefined {
  const { def } = (check as unknown as z.core.$ZodChecks)._zod;
  if (def.check === 'string_format' && def.format === 'regex' && def.pattern) {
    const { pattern } = def;
    return (value) => pattern.test(value as string);
  }
  if ((def.check as string) !== 'custom') return undefined;
  const { fn } = def as { fn?: (value: unknown) => unknown };
  if (fn) return (value) => fn(value) === true;
  return (value) => {
    const payload = { value: value as never, issues: [] };
    // No check here is asynchronous.
    void check._zod.check(payload);
    return payload.issues.length === 0;
  };
}
