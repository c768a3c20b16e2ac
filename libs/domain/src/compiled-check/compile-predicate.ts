import type { z } from 'zod';

type Predicate = (value: unknown) => boolean;

/**
 * A predicate that answers for a JSON value what `safeParse(value).success` would, many times as fast: it makes no
 * copy and collects no errors. It is generated from the schema itself, so that there is one truth, as one piece of
 * code, like Zod's own parsers and Ajv's; schemas that it does not know are left to Zod. Costs and savings:
 * docs/adr/0013.
 */
export function compilePredicate(schema: z.core.$ZodType): Predicate {
  return new Compiler().compile(schema);
}

/** Makes the code of a condition on a value from the code of the value. */
type Test = (value: string) => string;

class Compiler {
  /** What the code refers to as c0, c1, … */
  readonly #constants: unknown[] = [];
  readonly #functions: string[] = [];

  /** No input gets into the code: names of members are quoted, all else is constant. */
  compile(schema: z.core.$ZodType): Predicate {
    const test = this.#testOf(schema);
    const names = this.#constants.map((_, index) => `c${index}`);
    const code = ['"use strict";', ...this.#functions, `return (value) => ${test('value')};`].join('\n');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const make = new Function(...names, code) as (...constants: unknown[]) => Predicate;
    return make(...this.#constants);
  }

  #testOf(schema: z.core.$ZodType): Test {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    const base = this.#baseOf(def);
    const checks = def.checks?.map((check) => this.#checkOf(check)) ?? [];
    if (base === undefined || checks.includes(undefined)) {
      const byZod: Predicate = (value) => (schema as z.ZodType).safeParse(value).success;
      return this.#call(byZod);
    }
    return (value) => [base, ...(checks as Test[])].map((test) => test(value)).join(' && ');
  }

  /** The kind of value, without the checks on it; undefined: unknown here. */
  #baseOf(def: z.core.$ZodTypes['_zod']['def']): Test | undefined {
    switch (def.type) {
      case 'string':
        return 'format' in def || def.coerce === true ? undefined : (value) => `typeof ${value} === 'string'`;
      case 'enum':
        return this.#isOneOf(Object.values(def.entries));
      case 'literal':
        return this.#isOneOf(def.values);
      case 'array':
        return this.#isList(this.#testOf(def.element));
      case 'optional':
        // A member that is there has a value: undefined is nothing that JSON can say.
        return this.#testOf(def.innerType);
      case 'object':
        return this.#isObject(def);
      case 'union':
        return 'discriminator' in def
          ? this.#isAlternative(def as z.core.$ZodDiscriminatedUnionDef)
          : undefined;
      default:
        return undefined;
    }
  }

  #isOneOf(values: readonly unknown[]): Test {
    const known = this.#constant(new Set(values));
    return (value) => `${known}.has(${value})`;
  }

  /** Unlike `every`, includes holes. */
  #isList(item: Test): Test {
    return this.#function(`
      if (!Array.isArray(value) || value.length > ${mostItems}) return false;
      for (let at = 0; at < value.length; at++) { const item = value[at]; if (!(${item('item')})) return false; }
      return true;`);
  }

  #isObject({ shape, catchall }: z.core.$ZodObjectDef): Test | undefined {
    if (catchall?._zod.def.type !== 'never') return undefined;
    const members = Object.entries(shape).map(
      ([key, member]) =>
        `case ${JSON.stringify(key)}: if (!(${this.#testOf(member)('member')})) return false; break;`,
    );
    const required = Object.keys(shape)
      .filter((key) => shape[key]?._zod.optin === undefined)
      .map((key) => ` && Object.hasOwn(value, ${JSON.stringify(key)})`);
    return this.#function(`
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      for (const key in value) { const member = value[key]; switch (key) { ${members.join('\n')} default: return false; } }
      return true${required.join('')};`);
  }

  /** By the member that discriminates the alternatives; undefined unless it is a literal in each. */
  #isAlternative({ discriminator, options }: z.core.$ZodDiscriminatedUnionDef): Test | undefined {
    const cases: string[] = [];
    for (const option of options) {
      const { def } = (option as z.core.$ZodTypes)._zod;
      const tag =
        def.type === 'object' && (def.shape[discriminator] as z.core.$ZodTypes | undefined)?._zod.def;
      if (!tag || tag.type !== 'literal') return undefined;
      const test = this.#testOf(option);
      for (const name of tag.values) cases.push(`case ${this.#constant(name)}: return ${test('value')};`);
    }
    return this.#function(`
      if (typeof value !== 'object' || value === null) return false;
      switch (value[${JSON.stringify(discriminator)}]) { ${cases.join('\n')} default: return false; }`);
  }

  /** One check; undefined when it may be more than that. */
  #checkOf(check: z.core.$ZodCheck): Test | undefined {
    const { def } = (check as unknown as z.core.$ZodChecks)._zod;
    if (def.check === 'string_format' && def.format === 'regex' && def.pattern) {
      const pattern = this.#constant(def.pattern);
      return (value) => `${pattern}.test(${value})`;
    }
    const { fn } = def as { fn?: unknown };
    if ((def.check as string) !== 'custom' || fn === undefined) return undefined;
    const refinement = this.#constant(fn);
    return (value) => `${refinement}(${value}) === true`;
  }

  #call(accept: Predicate): Test {
    const name = this.#constant(accept);
    return (value) => `${name}(${value})`;
  }

  #function(body: string): Test {
    const name = `f${this.#functions.length}`;
    this.#functions.push(`function ${name}(value) {${body}}`);
    return (value) => `${name}(${value})`;
  }

  #constant(value: unknown): string {
    return `c${this.#constants.push(value) - 1}`;
  }
}

/** Longer lists are left to Zod, which refuses them: check the length before walking a list. */
const mostItems = 1000;
