import { promisify } from 'node:util';
import { gunzip, gzip, zstdDecompress } from 'node:zlib';
import kafkajs from 'kafkajs';
// @ts-expect-error: the package has no types; the parts in use are typed here
import untypedLz4 from 'lz4js';
// @ts-expect-error: the package has no types; the parts in use are typed here
import untypedSnappy from 'snappyjs';
import { recordsCompressedIn, recordsOf } from './kafkajs-internals.ts';

const lz4 = untypedLz4 as {
  /** The frame's size as it states it, or the most that its blocks allow, in bytes. */
  decompressBound(bytes: Uint8Array): number;
  /** Returns the number of bytes in the frame; bytes that do not fit are not written. */
  decompressFrame(bytes: Uint8Array, into: Uint8Array): number;
};
const snappy = untypedSnappy as {
  uncompress(bytes: Buffer, most: number): Buffer;
};

/** Most bytes of a decompressed batch: a broker limits only the compressed size. */
const most = 64 * 2 ** 20;
const limited = { maxOutputLength: most };

/** Snappy as Java writes it: blocks, each after its size, behind these bytes and two version numbers. */
const framed = Buffer.from([0x82, ...Buffer.from('SNAPPY'), 0]);
const frameHeader = framed.length + 8;

function unsnap(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, framed.length).equals(framed)) return snappy.uncompress(bytes, most);
  const blocks: Buffer[] = [];
  let room = most;
  for (let at = frameHeader; at < bytes.length;) {
    const end = at + 4 + bytes.readInt32BE(at);
    const block = snappy.uncompress(bytes.subarray(at + 4, end), room);
    blocks.push(block);
    room -= block.length;
    at = end;
  }
  return Buffer.concat(blocks);
}

function unLz4(bytes: Buffer): Buffer {
  const bound = lz4.decompressBound(bytes);
  if (bound > most) throw new Error(`more than ${most} bytes`);
  const into = Buffer.alloc(bound);
  const size = lz4.decompressFrame(bytes, into);
  if (size > bound) throw new Error(`more than the ${bound} bytes that it says it has`);
  return into.subarray(0, size);
}

type Decompress = (bytes: Buffer) => Buffer | Promise<Buffer>;

const [gzipped, gunzipped, unZstd] = [promisify(gzip), promisify(gunzip), promisify(zstdDecompress)];

/** Codecs that other writers may use; kafkajs itself has only gzip, which the relay uses. */
const decompressions: Readonly<Record<number, Decompress>> = {
  [kafkajs.CompressionTypes.GZIP]: (bytes) => gunzipped(bytes, limited),
  [kafkajs.CompressionTypes.Snappy]: unsnap,
  [kafkajs.CompressionTypes.LZ4]: unLz4,
  [kafkajs.CompressionTypes.ZSTD]: (bytes) => unZstd(bytes, limited),
};

/**
 * Marks every record of a batch that is too large or cannot be decompressed with the reason in place of its value: it
 * is set aside as unreadable and blocks nothing.
 */
const sound =
  (decompress: Decompress): Decompress =>
  async (bytes) => {
    try {
      return await decompress(bytes);
    } catch (error) {
      const reason = `cannot be decompressed: ${(error as Error).message}`;
      return recordsOf(recordsCompressedIn(bytes), Buffer.from(reason));
    }
  };

/** Registers the codecs for the whole process: kafkajs keeps them in a global. */
export function registerCodecs(): void {
  const codecs = kafkajs.CompressionCodecs as Record<number, () => object>;
  for (const [type, decompress] of Object.entries(decompressions)) {
    const compress = ({ buffer }: { readonly buffer: Buffer }): Promise<Buffer> => gzipped(buffer);
    const codec = {
      ...(type === String(kafkajs.CompressionTypes.GZIP) && { compress }),
      decompress: sound(decompress),
    };
    codecs[Number(type)] = () => codec;
  }
}
