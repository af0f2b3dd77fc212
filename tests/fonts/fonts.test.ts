/** Faces by role: where they come from, what they measure, and what is said of files that are no fonts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFaces } from '../../src/fonts/fonts';

const faces = loadFaces({ installed: false }).value;

describe('bundled faces', () => {
  it('stand in for every role without a finding', () => {
    expect(loadFaces({ installed: false }).diagnostics).toEqual([]);
    expect(Object.entries(faces.describe()).map(([role, { family, from }]) => `${role} ${family} ${from}`)).toEqual([
      '宋 Noto Serif SC bundled',
      '仿宋 Noto Serif SC Light bundled',
      '标宋 Noto Serif SC Bold bundled',
      '黑 Noto Sans S Chinese Medium bundled',
      '楷 LXGW WenKai bundled',
    ]);
  });

  it('measure a text as the sum of its characters', () => {
    expect(faces.width('政府信息公开', '仿宋', 16)).toBe(96);
    expect(faces.width('2021', '宋', 10)).toBeCloseTo(10 * (0.558 + 0.557 + 0.558 + 0.471), 9);
    expect(faces.width('', '宋', 10)).toBe(0);
  });

  it('have the rare characters of place names, and no emoji', () => {
    for (const character of '堌塝垱洑峧㐀') expect(`${character}${faces.has(character)}`).toBe(`${character}true`);
    for (const character of ['😀', '\u0000', '\ud800']) expect(faces.has(character)).toBe(false);
  });

  it('print quotation marks as wide as a character also in 楷', () => {
    for (const mark of '“”‘’') expect(faces.faceOf(mark, '楷')).toBe('宋');
    for (const mark of '，（《—…一') expect(faces.faceOf(mark, '楷')).toBe('楷');
    for (const mark of '“”‘’—…') expect(faces.width(mark, faces.faceOf(mark, '仿宋'), 16)).toBe(16);
  });

  it('leave a character that no face has to the wanted one', () => {
    expect(faces.faceOf('😀', '黑')).toBe('黑');
  });
});

describe('configured faces', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'faces-')); });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('come before the others', () => {
    const file = loadFaces({ installed: false }).value.describe().黑.file;
    const { value, diagnostics } = loadFaces({ configured: { 楷: file }, installed: false });
    expect(diagnostics).toEqual([]);
    expect(value.describe().楷).toEqual({ family: 'Noto Sans S Chinese Medium', file, from: 'configured' });
    expect(value.faceOf('“', '楷')).toBe('楷');
  });

  it.each([
    ['missing', undefined, 'fonts/missing-file'],
    ['empty', Buffer.alloc(0), 'fonts/damaged-file'],
    ['text', Buffer.from('不是字体'), 'fonts/damaged-file'],
    ['cut-off WOFF', Buffer.from('wOFF\0\x01\0\0'), 'fonts/damaged-file'],
    ['half a font', readFileSync(faces.describe().宋.file).subarray(0, 7e6), 'fonts/damaged-file'],
    ['half a WOFF', readFileSync(faces.describe().楷.file).subarray(0, 7e6), 'fonts/damaged-file'],
    ['TrueType without tables', Buffer.from('\0\x01\0\0\0\0\0\0\0\0\0\0', 'latin1'), 'fonts/damaged-file'],
  ])('are findings when the file is %s', (name, bytes, code) => {
    const file = join(folder, `${name}.ttf`);
    if (bytes) writeFileSync(file, bytes);
    const { value, diagnostics } = loadFaces({ configured: { 标宋: file }, installed: false });
    expect(diagnostics.map((d) => [d.code, d.severity, d.at])).toEqual([[code, 'error', [{ file }]]]);
    expect(diagnostics[0]!.message.zh).toContain(file);
    expect(value.describe().标宋.from).toBe('bundled');
  });
});
