/** Fonts of the machine are recognised by their file's name and the names written inside; WOFF comes back as what it was. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { installedFonts, knownMember } from '../../src/fonts/installed';
import { unpackWoff } from '../../src/fonts/woff';
import { collection, namedFont, sfnt } from './sfnt';

let root: string;
let folder: string;
beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'installed-')); });
beforeEach(() => { folder = mkdtempSync(join(root, 'fonts-')); });
afterAll(() => { rmSync(root, { recursive: true }); });

function install(name: string, bytes: Buffer): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}
const found = () => Object.fromEntries(Object.entries(installedFonts([folder, join(root, 'nowhere')])).flatMap(([role, [best]]) => (best ? [[role, best]] : [])));

describe('installed fonts', () => {
  it('are found for every role, in folders within folders, whatever the case of their names', () => {
    const files = {
      标宋: install('wps/FZXBSJW.TTF', namedFont('方正小标宋简体', 'FZXBSJW--GB1-0')),
      仿宋: install('simfang.ttf', namedFont('仿宋', 'FangSong')),
      楷: install('SIMKAI.TTF', namedFont('楷体', 'KaiTi')),
      黑: install('simhei.ttf', namedFont('黑体', 'SimHei')),
      宋: install('deep/er/SimSun.ttc', collection([['新宋体', 'NSimSun'], ['宋体', 'SimSun']])),
    };
    expect(found()).toEqual({
      标宋: { family: '方正小标宋简体', file: files.标宋, member: 0 },
      仿宋: { family: '仿宋', file: files.仿宋, member: 0 },
      楷: { family: '楷体', file: files.楷, member: 0 },
      黑: { family: '黑体', file: files.黑, member: 0 },
      宋: { family: '宋体', file: files.宋, member: 1 },
    });
    expect(knownMember('宋', files.宋)).toBe(1);
    expect(knownMember('黑', files.宋)).toBeUndefined();
  });

  it('the one with more characters comes first', () => {
    install('仿宋_GB2312.ttf', namedFont('仿宋_GB2312', 'FangSong_GB2312'));
    expect(found().仿宋?.family).toBe('仿宋_GB2312');
    install('simfang.ttf', namedFont('仿宋', 'FangSong'));
    expect(found().仿宋?.family).toBe('仿宋');
  });

  it.each([
    ['another font under a known name', namedFont('Comic Sans', 'ComicSans')],
    ['no font', Buffer.from('simfang')],
    ['an empty file', Buffer.alloc(0)],
    ['a font that is cut off', namedFont('仿宋', 'FangSong').subarray(0, -8)],
    ['a collection that is cut off', collection([['仿宋', 'FangSong']]).subarray(0, 14)],
  ])('%s is passed over', (_, bytes) => {
    install('simfang.ttf', bytes);
    expect(found().仿宋).toBeUndefined();
  });
});

it('WOFF unpacks to the font it was made of', () => {
  const tables = { head: Buffer.alloc(54, 7), hmtx: Buffer.from('abc'), name: Buffer.alloc(1000, 'x') };
  const font = sfnt(tables);
  const head = Buffer.alloc(44 + 20 * 3);
  head.write('wOFF', 'latin1');
  font.copy(head, 4, 0, 4);
  head.writeUInt16BE(3, 12);
  head.writeUInt32BE(font.length, 16);
  let at = head.length;
  const bodies = Object.entries(tables).map(([tag, table], i) => {
    // What does not get smaller is kept as it is.
    const packed = table.length > 60 ? deflateSync(table) : table;
    head.write(tag, 44 + 20 * i, 'latin1');
    [at, packed.length, table.length, 0].forEach((value, field) => head.writeUInt32BE(value, 44 + 20 * i + 4 + 4 * field));
    at += packed.length;
    return packed;
  });
  expect(unpackWoff(Buffer.concat([head, ...bodies]))).toEqual(font);
  expect(() => unpackWoff(Buffer.concat([head, ...bodies]).subarray(0, -4))).toThrow();
});

it('a user without a home (a service, a container) has the fonts of the machine', () => {
  const home = jest.spyOn(os, 'homedir').mockImplementation(() => { throw new Error('ENOENT'); });
  expect(() => installedFonts()).not.toThrow();
  home.mockRestore();
});
