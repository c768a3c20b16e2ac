import { useQuery } from '@tanstack/react-query';

export type Json =
  { readonly [name: string]: Json } | readonly Json[] | string | number | boolean | undefined;

/** What the form reads of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly maxLength?: number;
}

/** The service's schemas by name. */
export class SchemaBook {
  readonly #schemas: Readonly<Record<string, object>>;

  constructor(schemas: Readonly<Record<string, object>>) {
    this.#schemas = schemas;
  }

  has(name: string): boolean {
    return name in this.#schemas;
  }

  hasField(name: string, field: string): boolean {
    return field in (this.resolve(this.find(name)).properties ?? {});
  }

  find(name: string): Schema {
    return this.#schemas[name] ?? {};
  }

  /** Of a value the fields that the schema has. */
  only(name: string, value: Readonly<Record<string, Json>>): Json {
    const known = this.resolve(this.find(name)).properties ?? {};
    return Object.fromEntries(Object.entries(value).filter(([field]) => field in known));
  }

  describe(name: string): string {
    return this.find(name).description ?? '';
  }

  /** The schema itself, where it only names another or gives a choice of which the form offers the first. */
  resolve(schema: Schema): Schema {
    if (schema.$ref !== undefined)
      return {
        ...this.resolve(this.find(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1))),
        ...(schema.description !== undefined && { description: schema.description }),
      };
    // An object's choice is of which of its fields are there.
    const choice = schema.properties === undefined ? (schema.anyOf ?? schema.oneOf)?.[0] : undefined;
    return choice === undefined ? schema : this.resolve(choice);
  }
}

/** The schemas that the service itself checks by, from its own description. */
export const useSchemas = () =>
  useQuery({
    queryKey: ['openapi'],
    staleTime: Infinity,
    queryFn: async () => {
      const answer = await fetch('/openapi.json');
      if (!answer.ok) throw new Error(`/openapi.json answered ${answer.status}`);
      const { components } = (await answer.json()) as {
        components: { schemas: Readonly<Record<string, object>> };
      };
      return new SchemaBook(components.schemas);
    },
  });
