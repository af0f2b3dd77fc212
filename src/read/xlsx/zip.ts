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
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Stands for a number that is told in 64 bits elsewhere (4.5.3); some programs do so in small files as well. */
const IN_64 = 0xffffffff;

/** Undefined when the table of contents, which stands at the end, is not there: the file was cut off. */
export function listEntries(zip: Buffer): Entry[] | undefined {
  const end = zip.lastIndexOf(Uint8Array.of(0x50, 0x4b, 5, 6));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END) return undefined;
  const entries: Entry[] = [];
  let [left, at] = directoryAt(zip, end);
  for (; left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY) return undefined;
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const next = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (next > zip.length) return undefined;
    entries.push({
      name: zip.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/').toLowerCase(),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      ...extent(zip, at, nameEnd),
    });
    at = next;
  }
  return entries;
}

const read64 = (zip: Buffer, at: number): number => (at + 8 > zip.length ? NaN : Number(zip.readBigUInt64LE(at)));

/** How many entries there are, and where the table of contents begins. `end` is its 32-bit end record. */
function directoryAt(zip: Buffer, end: number): [entries: number, at: number] {
  const [entries, at] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  const locator = end - 20;
  if ((at !== IN_64 && entries !== 0xffff) || locator < 0 || zip.readUInt32LE(locator) !== LOCATOR_64) return [entries, at];
  const end64 = read64(zip, locator + 8);
  return end64 + 56 <= zip.length && zip.readUInt32LE(end64) === END_64 ? [read64(zip, end64 + 32), read64(zip, end64 + 48)] : [entries, at];
}

/** Where an entry's bytes are, given its place in the table of contents and where its extra fields begin. */
function extent(zip: Buffer, at: number, extras: number): { packed: number; offset: number } {
  const [unpacked, packed, offset] = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
  const end = extras + zip.readUInt16LE(at + 30);
  for (let extra = extras; extra + 4 <= end; extra += 4 + zip.readUInt16LE(extra + 2)) {
    if (zip.readUInt16LE(extra) !== 1) continue;
    // In this order, and only those that the 32-bit field leaves open.
    let from = extra + 4 + (unpacked === IN_64 ? 8 : 0);
    const long = (short: number): number => {
      if (short !== IN_64) return short;
      from += 8;
      return read64(zip, from - 8);
    };
    return { packed: long(packed), offset: long(offset) };
  }
  return { packed, offset };
}

/** Stops as soon as more than `limit` bytes have come out, whatever the entry says of its size. */
export function extract(zip: Buffer, entry: Entry, limit: number): Buffer | 'damaged' | 'too-large' {
  if (!(entry.offset + 30 <= zip.length) || zip.readUInt32LE(entry.offset) !== LOCAL) return 'damaged';
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
