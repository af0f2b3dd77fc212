/** Font files that are whole while their tables are damaged: a named one is an error, an installed one is passed over with a note. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledFont } from '../../src/fonts/bundled';
import { loadFaces } from '../../src/fonts/fonts';
import { nameTable } from './sfnt';

const TRUETYPE = readFileSync(bundledFont('宋').file);
const CFF = readFileSync(bundledFont('黑').file);

const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

function saved(name: string, bytes: Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const entryOf = (font: Buffer, tag: string): number => Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i).find((at) => font.toString('latin1', at, at + 4) === tag)!;

/** A copy whose directory names the table otherwise. */
function without(font: Buffer, tag: string): Buffer {
  const copy = Buffer.from(font);
  copy.write('xxxx', entryOf(font, tag), 'latin1');
  return copy;
}

/** A copy whose table is filled with one byte. */
function filled(font: Buffer, tag: string, byte: number): Buffer {
  const copy = Buffer.from(font);
  const at = entryOf(font, tag);
  return copy.fill(byte, copy.readUInt32BE(at + 8), copy.readUInt32BE(at + 8) + copy.readUInt32BE(at + 12));
}

const DAMAGED: readonly (readonly [string, () => Buffer])[] = [
  ...['cmap', 'glyf', 'loca', 'head', 'hmtx', 'hhea', 'maxp'].map((tag) => [`TrueType without ${tag}`, () => without(TRUETYPE, tag)] as const),
  ['TrueType whose maxp is zeros', () => filled(TRUETYPE, 'maxp', 0)],
  ...['cmap', 'glyf', 'loca', 'head', 'hmtx'].flatMap((tag) => [0, 0xff].map((byte) => [`TrueType whose ${tag} is ${byte}s`, () => filled(TRUETYPE, tag, byte)] as const)),
  ...['cmap', 'CFF '].map((tag) => [`OpenType without ${tag}`, () => without(CFF, tag)] as const),
  ...['cmap', 'CFF '].map((tag) => [`OpenType whose ${tag} is zeros`, () => filled(CFF, tag, 0)] as const),
];

describe('a named file that is', () => {
  it.each(DAMAGED)('%s is an error that names it', (name, bytes) => {
    const file = saved(`${name}.ttf`, bytes());
    const { value, diagnostics } = loadFaces({ configured: { 仿宋: file }, installed: false });
    expect(diagnostics.map(({ code, severity, at }) => [code, severity, at])).toEqual([['fonts/damaged-file', 'error', [{ file }]]]);
    expect(value.describe().仿宋.from).toBe('bundled');
  });
});

const installed = (name: string, bytes: Buffer): string => {
  const folderOf = mkdtempSync(join(folder, 'fonts-'));
  writeFileSync(join(folderOf, name), bytes);
  return folderOf;
};

describe('an installed file', () => {
  /** The family and PostScript names of a font that offices have, in place of the font's own. */
  const known = (font: Buffer): Buffer => renamed(font, '宋体', 'SimSun');

  it('that is whole is taken', () => {
    const { value, diagnostics } = loadFaces({ installed: true, folders: [installed('simsun.ttf', known(TRUETYPE))] });
    expect(diagnostics).toEqual([]);
    expect(value.describe().宋).toMatchObject({ family: '宋体', from: 'installed' });
  });

  it('that is damaged is passed over with a note, and the next one taken', () => {
    const folders = [installed('simsun.ttf', without(known(TRUETYPE), 'cmap')), installed('simsun.ttf', known(TRUETYPE))];
    const { value, diagnostics } = loadFaces({ installed: true, folders });
    expect(diagnostics.map(({ code, severity, at }) => [code, severity, at])).toEqual([['fonts/damaged-installed', 'note', [{ file: join(folders[0]!, 'simsun.ttf') }]]]);
    expect(value.describe().宋).toEqual({ family: '宋体', file: join(folders[1]!, 'simsun.ttf'), from: 'installed' });
    expect(loadFaces({ installed: true, folders: folders.slice(0, 1) }).value.describe().宋.from).toBe('bundled');
  });

  it('of several fonts is read at the one that was meant', () => {
    const { value, diagnostics } = loadFaces({ installed: true, folders: [installed('simsun.ttc', collectionOf([renamed(readFileSync(bundledFont('仿宋').file), '新宋体', 'NSimSun'), known(TRUETYPE)]))] });
    expect(diagnostics).toEqual([]);
    expect(value.describe().宋).toMatchObject({ family: '宋体', from: 'installed' });
    const bundled = loadFaces({ installed: false }).value;
    expect(value.width('2021年', '宋', 10)).toBe(bundled.width('2021年', '宋', 10));
    expect(value.width('2021年', '宋', 10)).not.toBe(bundled.width('2021年', '仿宋', 10));
  });
});

/** A copy that goes by other names: its `name` table stands behind all others. */
function renamed(font: Buffer, family: string, postscript: string): Buffer {
  const table = nameTable(family, postscript);
  const copy = Buffer.concat([font, Buffer.alloc((4 - (font.length % 4)) % 4), table]);
  const at = entryOf(copy, 'name');
  copy.writeUInt32BE(copy.length - table.length, at + 8);
  copy.writeUInt32BE(table.length, at + 12);
  return copy;
}

/** The fonts one after the other behind a head that tells where each begins (OpenType, `ttcf`). */
function collectionOf(fonts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + 4 * fonts.length);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  let start = head.length;
  const moved = fonts.map((font, i) => {
    head.writeUInt32BE(start, 12 + 4 * i);
    const copy = Buffer.concat([font, Buffer.alloc((4 - (font.length % 4)) % 4)]);
    for (let table = 0; table < copy.readUInt16BE(4); table++) copy.writeUInt32BE(copy.readUInt32BE(12 + 16 * table + 8) + start, 12 + 16 * table + 8);
    start += copy.length;
    return copy;
  });
  return Buffer.concat([head, ...moved]);
}
