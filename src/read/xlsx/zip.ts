/** The entries of a ZIP file (PKWARE APPNOTE 4.3). They are looked up by name and never written anywhere. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface Entry {
  /** With `/`, in lower case: part names of a package are compared without case (ECMA-376 part 2, 6.2.2.3). */
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  /** Bytes as stored. */
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Undefined when the table of contents, which stands at the end, is not there: the file was cut off. */
export function listEntries(zip: Buffer): Entry[] | undefined {
  const end = zip.lastIndexOf(Uint8Array.of(0x50, 0x4b, 5, 6));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END) return undefined;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY) return undefined;
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/').toLowerCase(),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Stops as soon as more than `limit` bytes have come out, whatever the entry says of its size. */
export function extract(zip: Buffer, entry: Entry, limit: number): Buffer | 'damaged' | 'too-large' {
  if (entry.offset + 30 > zip.length || zip.readUInt32LE(entry.offset) !== LOCAL) return 'damaged';
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.packed);
  try {
    const data = entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: limit }) : packed;
    if (data.length > limit) return 'too-large';
    return crc32(data) === entry.crc ? data : 'damaged';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}
