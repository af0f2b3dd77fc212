/** WOFF 1.0 back to the font it was made of (W3C WOFF 1.0, sections 3 to 5). fontkit's own inflate takes seconds for a Chinese font. */
import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
/** zlib takes no smaller chunk. */
const MIN_CHUNK = 64;

/** Throws when the file is cut off or its compressed data is damaged. */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const sfnt = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(count, 4);
  // searchRange, entrySelector and rangeShift (OpenType, table directory)
  const selector = Math.floor(Math.log2(count));
  sfnt.writeUInt16BE(16 * 2 ** selector, 6);
  sfnt.writeUInt16BE(selector, 8);
  sfnt.writeUInt16BE(16 * (count - 2 ** selector), 10);
  let at = 12 + 16 * count;
  for (let i = 0; i < count; i++) {
    const entry = woff.subarray(HEADER + ENTRY * i, HEADER + ENTRY * (i + 1));
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((field) => entry.readUInt32BE(field)) as [number, number, number, number];
    const directory = 12 + 16 * i;
    entry.copy(sfnt, directory, 0, 4);
    sfnt.writeUInt32BE(checksum, directory + 4);
    sfnt.writeUInt32BE(at, directory + 8);
    sfnt.writeUInt32BE(length, directory + 12);
    const data = woff.subarray(offset, offset + packed);
    // One chunk of the known length: zlib's small ones would be joined by copying megabytes once more.
    (packed < length ? inflateSync(data, { chunkSize: Math.max(MIN_CHUNK, length) }) : data).copy(sfnt, at);
    at += Math.ceil(length / 4) * 4;
  }
  return sfnt;
}
