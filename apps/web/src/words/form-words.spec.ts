import { expect, it } from '@jest/globals';
import { eventTypes, jsonSchemas } from '@sovereign-pipeline/domain';
import { choicesKo, fieldsKo, helpKo } from './form-words.ts';
import { type Schema, SchemaBook } from '../parts/schema-book.ts';

const book = new SchemaBook(jsonSchemas);
const said = { fields: new Set<string>(), help: new Set<string>(), choices: new Set<string>() };

function read(written: Schema): void {
  const schema = book.resolve(written);
  if (schema.description !== undefined) said.help.add(schema.description.replaceAll('`', ''));
  for (const choice of schema.enum ?? []) if (/[a-z]/.test(String(choice))) said.choices.add(String(choice));
  if (schema.items !== undefined) read(schema.items);
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    said.fields.add(name);
    read(field);
  }
}
for (const type of eventTypes) read(book.find(`${type}Data`));

it.each([
  ['name of a field', said.fields, fieldsKo],
  ['help text', said.help, helpKo],
  ['choice', said.choices, choicesKo],
])('every %s of the forms is there in Korean, and nothing else', (_, inForms, inKorean) => {
  expect(inForms.size).toBeGreaterThan(40);
  expect(Object.keys(inKorean).toSorted()).toEqual([...inForms].toSorted());
});
