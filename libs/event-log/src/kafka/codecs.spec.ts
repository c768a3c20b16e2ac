import { expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
// @ts-expect-error: the package brings no types
import lz4 from 'lz4js';
// @ts-expect-error: the package brings no types
import snappy from 'snappyjs';
import { registerCodecs } from './codecs.ts';
import { recordsOf } from './kafkajs-internals.ts';

const { compress } = snappy as { compress: (bytes: Uint8Array) => Uint8Array };

/** As kafkajs hands them to a codec: behind their number. */
function behind(count: number, bytes: Uint8Array): Buffer {
  const batch = Buffer.concat([Buffer.alloc(8), bytes]);
  batch.writeInt32BE(count, 4);
  return batch.subarray(8);
}

function codecOf(type: number): { decompress(bytes: Buffer): Promise<Buffer> } {
  registerCodecs();
  return (kafkajs.CompressionCodecs as Record<number, () => unknown>)[type]?.() as never;
}
const snappyCodec = () => codecOf(kafkajs.CompressionTypes.Snappy);

it('takes snappy without the frame that Java writes around it', async () => {
  const text = Buffer.from('again and again '.repeat(99));
  expect(await snappyCodec().decompress(behind(1, compress(text)))).toEqual(text);
});

it('gives as many records as the batch has, with the reason, when it is broken', async () => {
  const found = await snappyCodec().decompress(behind(3, Buffer.from('no snappy')));
  const reason = /cannot be decompressed: [^\0]*?(?=\0)/.exec(found.toString())?.[0] ?? '';
  expect(found).toEqual(recordsOf(3, Buffer.from(reason)));
});

it('does not take a part for the whole when an LZ4 frame says that it is shorter than it is', async () => {
  const text = Buffer.from('again and again '.repeat(999));
  const { compress: compressed } = lz4 as { compress: (bytes: Uint8Array) => Uint8Array };
  const frame = Buffer.from(compressed(text));
  const codec = codecOf(kafkajs.CompressionTypes.LZ4);
  expect(await codec.decompress(behind(1, frame))).toEqual(text);

  // Behind the magic number and the two bytes that describe it, the first of which now says that a size comes.
  const size = Buffer.alloc(8);
  size.writeUInt8(10);
  const forged = Buffer.concat([frame.subarray(0, 6), size, frame.subarray(6)]);
  forged.writeUInt8(forged.readUInt8(4) | 0x08, 4);
  const reason = Buffer.from('cannot be decompressed: more than the 10 bytes that it says it has');
  expect(await codec.decompress(behind(2, forged))).toEqual(recordsOf(2, reason));
});
