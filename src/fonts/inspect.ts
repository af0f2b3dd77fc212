/** A quick look into a font file: the names it goes by, without reading all of its megabytes. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const FAMILY = 1;
const POSTSCRIPT = 6;
const WINDOWS = 3;

type Read = (position: number, length: number) => Buffer;

/**
 * The family and PostScript names, in all their languages, of each font in a `.ttf`, `.otf` or `.ttc` file (OpenType,
 * `name` table). Empty when the file cannot be read or is cut off.
 */
export function fontNames(file: string): readonly (readonly string[])[] {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    return read(descriptor);
  } catch {
    return [];
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function read(descriptor: number): readonly (readonly string[])[] {
  const { size } = fstatSync(descriptor);
  const at: Read = (position, length) => {
    if (position + length > size) throw new RangeError('the file is cut off');
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, position);
    return bytes;
  };
  if (at(0, 4).toString('latin1') !== 'ttcf') return [namesOf(0, at, size)];
  const count = at(8, 4).readUInt32BE();
  const offsets = at(12, 4 * count);
  return Array.from({ length: count }, (_, i) => namesOf(offsets.readUInt32BE(4 * i), at, size));
}

function namesOf(font: number, at: Read, size: number): string[] {
  const tables = at(font + 4, 2).readUInt16BE();
  const directory = at(font + 12, 16 * tables);
  const names: string[] = [];
  for (let i = 0; i < tables; i++) {
    const [offset, length] = [directory.readUInt32BE(16 * i + 8), directory.readUInt32BE(16 * i + 12)];
    if (offset + length > size) throw new RangeError('the file is cut off');
    if (directory.toString('latin1', 16 * i, 16 * i + 4) === 'name') names.push(...windowsNames(at(offset, length)));
  }
  return names;
}

function windowsNames(table: Buffer): string[] {
  const texts = table.readUInt16BE(4);
  const names: string[] = [];
  for (let record = 6; record < 6 + 12 * table.readUInt16BE(2); record += 12) {
    const id = table.readUInt16BE(record + 6);
    if (table.readUInt16BE(record) !== WINDOWS || (id !== FAMILY && id !== POSTSCRIPT)) continue;
    const start = texts + table.readUInt16BE(record + 10);
    names.push(Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8))).swap16().toString('utf16le'));
  }
  return names;
}
