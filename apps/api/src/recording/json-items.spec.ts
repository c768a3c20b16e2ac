import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonArraySplitter, NdjsonSplitter, type ItemSplitter, type JsonItem } from './json-items.ts';

/** Pushes the text in pieces of the given sizes (repeated), then ends. */
function split(splitter: ItemSplitter, text: string, sizes: readonly number[] = [1_000_000]): JsonItem[] {
  const bytes = Buffer.from(text);
  const items: JsonItem[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    items.push(...splitter.push(bytes.subarray(at, at + size)));
    at += size;
  }
  return [...items, ...splitter.end()];
}

const parsed = (items: JsonItem[]): unknown[] =>
  items.map((item) => ('bytes' in item ? (JSON.parse(item.bytes.toString()) as unknown) : item));

const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });

describe('NDJSON', () => {
  it('gives every line, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        sizes,
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (values, cuts, newline) => {
          const text = values.map((value) => JSON.stringify(value) + newline).join('');
          expect(parsed(split(new NdjsonSplitter(10_000), text, cuts))).toEqual(
            JSON.parse(JSON.stringify(values)),
          );
        },
      ),
    );
  });

  it('counts lines from 1, blank ones too, and takes a last line without a newline', () => {
    expect(split(new NdjsonSplitter(100), '1\n\n  \n2').map((item) => item.line)).toEqual([1, 4]);
  });

  it('says which line is too large and goes on with the next', () => {
    const items = split(new NdjsonSplitter(5), '1\n"123456789"\n2\n', [3]);
    expect(items).toMatchObject([{ line: 1 }, { line: 2, fault: 'too-large' }, { line: 3 }]);
  });
});

describe('JSON array', () => {
  it('gives every element, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), sizes, fc.constantFrom(0, 2), (values, cuts, indent) => {
        const text = ` ${JSON.stringify(values, null, indent)}\n`;
        expect(parsed(split(new JsonArraySplitter(10_000), text, cuts))).toEqual(
          JSON.parse(JSON.stringify(values)),
        );
      }),
    );
  });

  it('numbers the elements from 1 and goes on after one that is too large', () => {
    const items = split(new JsonArraySplitter(8), '[1, {"a":[1,2,3,4,5,6]}, "]"]', [4]);
    expect(items).toMatchObject([{ line: 1 }, { line: 2, fault: 'too-large' }, { line: 3 }]);
  });

  it.each([
    ['[1,2', 2, 'the body ends before the array is closed with ]'],
    ['[1,,2]', 2, 'expected an event between the commas of the array'],
    ['[1,]', 2, 'expected an event between the commas of the array'],
    ['[1] 2', 2, 'expected nothing after the end of the array'],
    ['{}', 1, 'expected a JSON array'],
    ['', 1, 'the body ends before the array is closed with ]'],
  ])('tells once where %s breaks, however it arrives', (text, line, detail) => {
    for (const sizes of [[1_000], [1], [3]]) {
      const items = split(new JsonArraySplitter(100), text, sizes);
      expect(items.filter((item) => 'fault' in item)).toEqual([{ line, fault: 'broken', detail }]);
      expect(items.at(-1)).toEqual({ line, fault: 'broken', detail });
    }
  });

  it('takes an empty array', () => {
    expect(split(new JsonArraySplitter(100), ' [ ] ')).toEqual([]);
  });
});
