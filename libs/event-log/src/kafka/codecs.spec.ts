import { expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
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

function snappyCodec(): { decompress(bytes: Buffer): Promise<Buffer> } {
  registerCodecs();
  return kafkajs.CompressionCodecs[kafkajs.CompressionTypes.Snappy]() as never;
}

it('takes snappy without the frame that Java writes around it', async () => {
  const text = Buffer.from('again and again '.repeat(99));
  expect(await snappyCodec().decompress(behind(1, compress(text)))).toEqual(text);
});

it('gives as many records as the batch has, with the reason, when it is broken', async () => {
  const found = await snappyCodec().decompress(behind(3, Buffer.from('no snappy')));
  const reason = /cannot be decompressed: [^\0]*?(?=\0)/.exec(found.toString())?.[0] ?? '';
  expect(found).toEqual(recordsOf(3, Buffer.from(reason)));
});
