/** `import` as people start it: a published report goes back into an input folder, and out again unchanged. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openOffice, type Office } from './office';

const NAME = '淮安市人民政府2024年政府信息公开工作年度报告';
const FOLDER = '淮安市人民政府-2024';

let office: Office;
const published = (kind: string): string => join('output', '2024', '淮安市人民政府', `${NAME}.${kind}`);
const bytes = (output: string, kind: string): Buffer => readFileSync(join(office.folder, output, '2024', '淮安市人民政府', `${NAME}.${kind}`));

beforeAll(() => {
  office = openOffice();
  office.add(FOLDER);
  expect(office.run('generate', '--only', 'pdf,docx', '--quiet').status).toBe(0);
});
afterAll(() => { office.close(); });

// The data attached to the PDF holds what is not printed too: only from there does the very same PDF come again.
test('generate, import the PDF, generate: the same', () => {
  const { status, stdout } = office.run('import', published('pdf'), '--output', 'from-pdf');
  expect([status, stdout]).toEqual([0, expect.stringContaining(FOLDER)]);
  expect(office.run('generate', '--input', 'from-pdf', '--output', 'again-pdf', '--quiet').status).toBe(0);
  for (const kind of ['pdf', 'docx']) expect(bytes('again-pdf', kind).equals(bytes('output', kind))).toBe(true);
});

test('of several files each is told of; one that is no report takes no other along; from the Word file comes the same Word file', () => {
  writeFileSync(join(office.folder, '通知.txt'), '今天下午开会。\n');
  const { status, stdout } = office.run('import', '通知.txt', '没有.docx', published('docx'), '--output', 'several');
  expect(status).toBe(1);
  expect(stdout).toMatch(/通知\.txt: 错误\[import\/whose-report\]/);
  expect(stdout).toMatch(/没有\.docx: 错误\[file\/none\] 没有这个文件/);
  expect(office.files('several').map((path) => path.split('/')[0])).toContain(FOLDER);
  expect(office.run('generate', '--input', 'several', '--output', 'again-docx', '--only', 'docx', '--quiet').status).toBe(0);
  expect(bytes('again-docx', 'docx').equals(bytes('output', 'docx'))).toBe(true);
});

test('a folder that is there is left as it is: the same again is fine, another report is not written over it', () => {
  expect(office.run('import', published('docx'), '--output', 'several').status).toBe(0);
  const facts = join(office.folder, 'several', FOLDER, '基本信息.csv');
  writeFileSync(facts, `${readFileSync(facts, 'utf8')}署名,改过的署名\r\n`);
  const before = readFileSync(facts);
  const { status, stdout } = office.run('import', published('docx'), '--output', 'several');
  expect([status, stdout]).toEqual([1, expect.stringContaining('import/folder-exists')]);
  expect(readFileSync(facts).equals(before)).toBe(true);
  expect(office.files('several').filter((path) => path.startsWith('.'))).toEqual([]);
});
