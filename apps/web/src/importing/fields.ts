import type { Schema, SchemaBook } from '../parts/schema-book.ts';

/** Attributes of an event that a column may have. */
const attributes = ['type', 'id'];

/** The fields of an event as a mapping names them: `company`, `parties[].company`, `evidence[0].url`. */
export function fieldsOf(book: SchemaBook, types: readonly string[]): string[] {
  const fields = types.flatMap((type) => pathsOf(book, book.find(`${type}Data`), ''));
  return [...attributes, ...new Set(fields)];
}

/** Lists whose items stand side by side in one cell; of the others a column has the first item. */
const together = new Set(['parties', 'participants']);

function pathsOf(book: SchemaBook, given: Schema, path: string): string[] {
  const schema = book.resolve(given);
  if (schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([name, of]) =>
      pathsOf(book, of, path === '' ? name : `${path}.${name}`),
    );
  if (schema.type !== 'array' || schema.items === undefined) return [path];
  const items = book.resolve(schema.items);
  const inList = path.includes('[]');
  const all = !inList && (items.properties === undefined || together.has(path));
  return pathsOf(book, items, `${path}${all ? '[]' : '[0]'}`);
}

/** What columns are often called, in their smallest form. */
const called: Readonly<Record<string, string>> = {
  ...{ event: 'type', kind: 'type', what: 'type' },
  ...{
    companies: 'company',
    name: 'company',
    firm: 'company',
    maker: 'company',
    vendor: 'company',
    기업: 'company',
  },
  ...{ country: 'market', region: 'market', where: 'market', 시장: 'market' },
  ...{ date: 'occurred', when: 'occurred', day: 'occurred', since: 'occurred', 날짜: 'occurred' },
  ...{ source: 'evidence[0].publisher', outlet: 'evidence[0].publisher', 출처: 'evidence[0].publisher' },
  ...{ link: 'evidence[0].url', address: 'evidence[0].url', 주소: 'evidence[0].url' },
  ...{ headline: 'evidence[0].title', partners: 'parties[].company', who: 'parties[].company' },
};

const smallest = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Which field a column may be, by its name. */
export function guessed(column: string, fields: readonly string[]): string | undefined {
  const name = smallest(column);
  const found =
    fields.find((field) => field === column) ??
    fields.find((field) => smallest(field) === name) ??
    fields.find((field) => smallest(field).replace(/^evidence0/, '') === name) ??
    fields.find((field) => smallest(field.split(/[.[]/).at(-1) ?? '') === name) ??
    fields.find((field) => field === called[name]);
  return found ?? (name === 'market' ? fields.find((field) => field === 'markets[]') : undefined);
}

/** The type of event whose fields most columns are; of equals a market that a company targets. */
export function likelyType(book: SchemaBook, columns: readonly string[], types: readonly string[]): string {
  let likely = { type: 'MarketTargeted', score: -1 };
  for (const type of [likely.type, ...types]) {
    const fields = fieldsOf(book, [type]);
    const score = columns.filter((column) => guessed(column, fields) !== undefined).length;
    if (score > likely.score) likely = { type, score };
  }
  return likely.type;
}
