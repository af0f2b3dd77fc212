/** Files are put in place whole or not at all, all of a set together; their names are safe on every system. */
import { spawnSync } from 'node:child_process';
import fs, { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import { changeLine, changesCsv } from '../../src/cli/changes';
import { safeName, uniqueName } from '../../src/cli/names';
import { publish, replaceFile } from '../../src/cli/write';

let output: string;
beforeEach(() => { output = mkdtempSync(join(tmpdir(), 'nianbao-write-')); });
afterEach(() => { rmSync(output, { recursive: true, force: true }); });

const set = (files: Record<string, string>): Map<string, Uint8Array> => new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
const read = (path: string): string => readFileSync(join(output, path), 'utf8');

describe('publish', () => {
  test('writes new files, replaces changed ones and leaves equal ones alone', () => {
    expect(publish(output, set({ 'a/1': 'x', 'a/2': 'y' }), false)).toEqual(['a/1', 'a/2']);
    expect(publish(output, set({ 'a/1': 'x', 'a/2': 'z' }), false)).toEqual(['a/2']);
    expect(publish(output, set({ 'a/1': 'x' }), true)).toEqual(['a/1']);
    expect([read('a/1'), read('a/2')]).toEqual(['x', 'z']);
    expect(readdirSync(join(output, '.nianbao', 'stage'))).toEqual([]);
  });

  test.each(['with', 'without'])('gives the whole set its old content back when one of it cannot be replaced, on a file system %s second names', (names) => {
    const link = names === 'with' ? undefined : jest.spyOn(fs, 'linkSync').mockImplementation((target) => { throw Object.assign(new Error(), { code: existsSync(target) ? 'EPERM' : 'ENOENT' }); });
    publish(output, set({ 'a/1': 'old' }), false);
    mkdirSync(join(output, 'a/3/full'), { recursive: true });
    expect(() => publish(output, set({ 'a/1': 'new', 'a/2': 'new', 'a/3': 'new' }), true)).toThrow();
    expect(read('a/1')).toBe('old');
    expect(existsSync(join(output, 'a/2'))).toBe(false);
    expect(readdirSync(join(output, '.nianbao', 'stage'))).toEqual([]);
    link?.mockRestore();
  });

  test('does not follow a link out of the output folder', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'nianbao-elsewhere-'));
    symlinkSync(elsewhere, join(output, '2024'));
    expect(() => publish(output, set({ '2024/a/1': 'x' }), false)).toThrow();
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  test('a file elsewhere is replaced in the same way, and what a dead process left beside it goes', () => {
    writeFileSync(join(output, 'record'), 'old');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(join(output, `.nianbao.${hostname()}.${pid}`), 'ha');
    replaceFile(join(output, 'record'), Buffer.from('new'));
    expect(readdirSync(output)).toEqual(['record']);
    expect(read('record')).toBe('new');
  });
});

describe('names', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', '局', 'con', 'NUL', '\u0000', '\u202e', ':'), maxLength: 90 }));

  test('are one valid, visible name that fits every file system', () => {
    fc.assert(fc.property(texts, (text) => {
      const name = safeName(text);
      expect(name).not.toBe('');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^[\s.]|[\s.]$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
    }));
  });

  test.each(['CON', 'nul', 'aux.txt', 'COM1', 'Lpt¹', 'CONIN$', 'con .x'])('%s is a device on Windows, not a name', (name) => { expect(safeName(name)).toBe(`_${name}`); });

  test('of folders differ when the texts differ', () => {
    fc.assert(fc.property(texts, texts, (a, b) => {
      if (a.normalize('NFC') !== b.normalize('NFC')) expect(uniqueName(a)).not.toBe(uniqueName(b));
    }));
    expect(uniqueName('a/b')).not.toBe(uniqueName('a_b'));
    expect(uniqueName('曲江镇人民政府')).toBe('曲江镇人民政府');
  });
});

test('no cell of 变更.csv is a formula', () => {
  const change = { source: 's', organisation: '=HYPERLINK("x")', year: 2024, where: '@a', row: '+b', column: '\tc', old: '-5', now: '-1+1', at: 'x.csv:A1' };
  expect(changesCsv([change])).toBe('\ufeff机关名称,年度,表或章节,行,列,原值,现值,单元格,来源,报告种类\r\n"\'=HYPERLINK(""x"")",2024,\'@a,\'+b,\'\tc,-5,\'-1+1,x.csv:A1,s,\r\n');
});

test('a changed cell is one line; of a long text the part that changed is shown', () => {
  const change = { source: 's', organisation: '甲局', year: 2024, where: '主动公开', row: '规章', column: '', old: '1', now: '12', at: 's/a.csv:B2' };
  expect(changeLine(change, 'zh')).toBe('甲局 2024  主动公开 / 规章  1 → 12  (s/a.csv:B2)');
  const text = (end: string): string => `${'文'.repeat(60)}办理申请${end}件。${'后'.repeat(60)}`;
  const line = changeLine({ ...change, old: text('3'), now: text('30') }, 'zh');
  expect(line).toContain(`…文文文文文办理申请3件。${'后'.repeat(27)}… → …文文文文文办理申请30件。`);
  expect(changeLine({ ...change, old: text('3').slice(0, 60) }, 'zh')).toContain(`${'文'.repeat(39)}… → 12`);
  expect(changeLine({ ...change, old: text('3'), now: '' }, 'zh')).toContain(`  ${'文'.repeat(39)}… → （无）`);
});
