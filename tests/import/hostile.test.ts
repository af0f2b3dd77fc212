/** Files that are damaged, or made to hurt: each is answered with a finding, within seconds, and nothing is thrown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { reportData } from '../../src/compose/data';
import { compose } from '../../src/compose/compose';
import { importReport } from '../../src/import/import';
import { map } from '../../src/map/map';
import { GB9704 } from '../../src/model/theme';
import { renderDocx } from '../../src/render/docx/docx';
import { renderHtml } from '../../src/render/html/html';
import { formats } from '../formats';
import { readInbox } from '../inbox';

const codes = (bytes: Uint8Array | string, file: string): string[] =>
  importReport(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, file, formats).diagnostics.map(({ code }) => code);

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const docx = (body: string, before = ''): Uint8Array => zipSync({
  '_rels/.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`),
  'word/document.xml': strToU8(`${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
});

describe('what is no report', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty.txt', '', 'read/empty'],
    ['zeros.txt', new Uint8Array(1000), 'read/not-text'],
    ['words.txt', '今天天气很好。', 'import/whose-report'],
    ['blank.txt', ' \n\n\t\n', 'import/whose-report'],
    ['no-year.txt', '曲江镇人民政府政府信息公开工作年度报告', 'import/whose-report'],
    ['old.txt', '曲江镇人民政府2009年政府信息公开工作年度报告\n无。', 'import/no-format'],
    ['page.html', '<!DOCTYPE html><p>', 'import/not-a-report'],
    ['half.docx', docx('<w:p/>').slice(0, 150), 'xlsx/damaged'],
    ['empty.docx', docx(''), 'import/not-a-report'],
    ['broken.docx', docx('<w:p>'), 'xlsx/damaged'],
    ['entities.docx', docx('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), 'xlsx/doctype'],
    ['bomb.docx', docx(`<w:p><w:r><w:t>${'0'.repeat(30_000_000)}</w:t></w:r></w:p>`), 'xlsx/too-large'],
    ['plain.pdf', '%PDF-1.7\n1 0 obj\n<< >>\nendobj', 'import/pdf-without-data'],
    ['data.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Filespec /F (report.json) /EF << /F 2 0 R >> >>\nendobj\n2 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream\nendobj\n', 'import/bad-data'],
    ['old.doc', Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.from('WordDocument\0', 'utf16le')]), 'read/doc'],
  ])('%s', (file, bytes, code) => {
    expect(codes(bytes, file)).toContain(code);
  });
});

describe('traps', () => {
  const title = '<h1>曲江镇人民政府2020年政府信息公开工作年度报告</h1>';
  const numbered = (n: number, make: (i: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join('');
  test.each<[string, string]>([
    ['deep elements', '<div>'.repeat(100_000)],
    ['open formatting', numbered(20_000, (i) => `<b x=${i}><p>`)],
    ['many attributes', `<a ${numbered(50_000, (i) => ` a${i}`)}>`],
    ['many tags', '<p></p>'.repeat(160_000)],
    ['deep tables', '<table><tr><td>'.repeat(5_000)],
  ])('%s', (_, html) => {
    const start = Date.now();
    expect(codes(`<!DOCTYPE html>${title}${html}`, 'a.html')).toEqual(['import/too-deep']);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  test.each<[string, string]>([
    ['wide spans', '<table><tr><td colspan="1000000">a<td>b</table>'],
    ['many wide cells', `<table>${'<tr>'.repeat(50)}${'<td colspan=1000>x'.repeat(500)}</table>`],
  ])('%s', (_, html) => {
    expect(codes(`<!DOCTYPE html>${title}${html}`, 'a.html')).toContain('import/table-too-large');
  });

  test('tall spans end with the table', () => {
    expect(codes(`<!DOCTYPE html>${title}<table><tr><td rowspan="60000">a<td>b<tr><td>c</table>`, 'a.html')).toContain('sheet/unrecognised');
  });

  test('a long list of cells is no table', () => {
    const start = Date.now();
    expect(codes(`曲江镇人民政府2020年政府信息公开工作年度报告\n规章\n规范性文件\n行政许可\n${'\t0\n'.repeat(4_900)}`, 'a.txt')).toContain('import/table-unread');
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  test('hidden and active parts of a page are not read', () => {
    const html = `<!DOCTYPE html><script>document.write('x')</script>${title}<p style="display:none">隐藏</p><p hidden>隐藏</p><h2>一、总体情况</h2><p>正文。<img src=x onerror=alert(1)></p><style>隐藏</style>`;
    const { value } = importReport(Buffer.from(html), 'a.html', formats);
    expect([...value!.report.prose.values()].flat().map(({ text }) => text)).toEqual(['正文。']);
  });
});

describe('mutations', () => {
  const seeds = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const [submission] = readInbox(join(__dirname, '..', 'cases', 'gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input'));
    const { report, format } = map(submission!, formats).value!;
    const document = compose(report, format);
    seeds.set('a.txt', readFileSync(join(__dirname, 'fixtures', 'as-published.txt')));
    seeds.set('a.html', await renderHtml(document, { pages: [] }, GB9704));
    seeds.set('a.docx', await renderDocx(document, { pages: [] }, GB9704));
    const data = reportData(report, format);
    seeds.set('a.pdf', Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Filespec /F (report.json) /EF << /F 2 0 R >> >>\nendobj\n2 0 obj\n<< /Type /EmbeddedFile /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream\nendobj\n')]));
  });

  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), bytes: fc.uint8Array({ maxLength: 12 }) });
  test.each(['a.txt', 'a.html', 'a.docx', 'a.pdf'])('of %s throw nothing', (file) => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const bytes = edits.reduce((b, { at, length, bytes: put }) => {
        const start = Math.floor(at * b.length);
        return Buffer.concat([b.subarray(0, start), put, b.subarray(start + length)]);
      }, Buffer.from(seeds.get(file)!));
      const { value, diagnostics } = importReport(bytes, file, formats);
      expect(value !== undefined || diagnostics.length > 0).toBe(true);
    }), { numRuns: 60 });
  });
});
