/** Format folders: the product's own are clean; every mistake in `broken/` is found where it was made, in these words (`UPDATE=1` accepts new ones). */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCheck } from '../../src/cli/format-check';
import { checkFormats, loadFormat } from '../../src/format/format';
import { readCase } from './case';
import { printed } from './printed';
import { filesOf, folders, formatOf, MINI, readFolder } from './templates';

const BROKEN = join(__dirname, 'broken');

describe('the product’s own formats', () => {
  it.each(folders())('%s loads without findings', (folder) => {
    const { value, diagnostics } = loadFormat(folder, filesOf(folder));
    expect(printed(diagnostics)).toBe('');
    expect(value?.id).toBe(folder);
  });

  it('share no year', () => { expect(checkFormats(folders().map(formatOf))).toEqual([]); });
});

describe('a folder with a mistake', () => {
  it('has none without it', () => { expect(printed(loadFormat('mini', readFolder(MINI)).diagnostics)).toBe(''); });

  it.each(readdirSync(BROKEN).sort())('%s', (name) => {
    const path = join(BROKEN, name);
    const { files, findings } = readCase(readFileSync(path, 'utf8'), readFolder(MINI));
    const { value, diagnostics } = loadFormat('mini', files);
    if (process.env['UPDATE']) writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<==== findings\n)[\s\S]*$/, () => printed(diagnostics)));
    else expect(printed(diagnostics)).toBe(findings);
    expect(value === undefined).toBe(diagnostics.some((d) => d.severity === 'error'));
  });

  it('may be its name', () => {
    expect(loadFormat('../mini', readFolder(MINI)).diagnostics.map((d) => d.code)).toContain('format/folder');
  });

  it('may only show beside another folder', () => {
    const mini = loadFormat('mini', readFolder(MINI)).value!;
    expect(printed(checkFormats([formatOf('gov-disclosure-2021'), mini]))).toBe([
      'mini/format.yaml, gov-disclosure-2021/format.yaml: error[format/same-year]',
      '  years：2021 年度同时属于「mini」和「gov-disclosure-2021」',
      '  改正其中一个格式的 years；一年要报的另一种报告，在它的 format.yaml 里写 kind',
      '  years: The year 2021 belongs to both “mini” and “gov-disclosure-2021”',
      '  Correct the years of one of them; for another report that is made of each year, say its kind in its format.yaml',
      '',
    ].join('\n'));
  });

  it('may be a kind that only differs from another in its spaces', () => {
    const mini = loadFormat('mini', readFolder(MINI)).value!;
    const codes = (kind: string, other: string): string[] => checkFormats([{ ...mini, kind }, { ...mini, id: 'other', kind: other }]).map(({ code }) => code);
    expect([codes('法治政府', '法治 政府'), codes('Ａ类', 'A类'), codes('甲', '乙')]).toEqual([['format/same-year'], ['format/same-year'], []]);
  });

  it('is not counted among those that are fine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'formats-'));
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      for (const id of ['mini', 'other']) {
        cpSync(MINI, join(folder, id), { recursive: true });
        writeFileSync(join(folder, id, 'format.yaml'), readFileSync(join(MINI, 'format.yaml'), 'utf8').replace('id: mini', `id: ${id}`));
      }
      expect(formatCheck([folder], 'zh')).toBe(2);
      expect(write.mock.calls.at(-1)).toEqual(['格式 2 个，合格 0 个\n']);
    } finally {
      write.mockRestore();
      rmSync(folder, { recursive: true });
    }
  });
});

it('never fails on a file, whatever is in it', () => {
  const files = readFolder(MINI);
  const edit = fc.record({ name: fc.constantFrom(...files.keys()), at: fc.nat(1200), cut: fc.nat(30), put: fc.constantFrom('', ' ', '\n', '\t', '"', ':', '- ', '{', '}', '[', '&a ', '*a', '!!set ', '|\n', '{{', '__proto__: 1', '\u0000', '# ', '? ', '<<: ', '0x', '~') });
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
    const changed = new Map(files);
    for (const { name, at, cut, put } of edits) {
      const text = changed.get(name)!;
      changed.set(name, text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + cut));
    }
    const { value, diagnostics } = loadFormat('mini', changed);
    expect(value === undefined).toBe(diagnostics.some((d) => d.severity === 'error'));
    for (const { at, message } of diagnostics) {
      expect(at[0]?.file).toMatch(/^mini\//);
      expect(message.zh.length * message.en.length).toBeGreaterThan(0);
    }
  }), { numRuns: 200 });
});
