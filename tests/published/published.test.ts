/**
 * Published reports as they were printed, faults and all. `findings.txt` beside each input is what is found, and the table
 * below is what had been found in them by hand. Of the partial ones only the beginning is known: that rows are missing
 * there is said too. `UPDATE=1` accepts new output; read the difference before committing it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findingLines } from '../../src/cli/print';
import type { Diagnostic } from '../../src/model/diagnostic';
import { checked } from '../inbox';

/** Rules that the report breaks, and a part of what must be said. */
const KNOWN: Record<string, [rule: string, said: string][]> = {
  'ankang-bureau-2019-partial': [['C-03', '「160.5964万元」']],
  'gaoling-approval-bureau-2021-partial': [['C-02', '「/」']],
  'hongze-district-2023': [
    ['T4-01', '行政复议：结果维持＋结果纠正＋其他结果＋尚未审结＝11，应等于总计＝0'],
    ['T4-03', '复议后起诉：结果维持＋结果纠正＋其他结果＋尚未审结＝5，应等于总计＝0'],
    ['T3-05', '缺少行'],
    ['S-03', '「2.其他法律行政止公开」'],
  ],
  'huaian-city-2024': [],
  'qujiang-town-2020': [
    ['T3-02', '自然人：（一）予以公开＋…＋（六）其他处理＝0，应等于（七）总计＝1'],
    ['T3-02', '总计：（一）予以公开＋…＋（六）其他处理＝0，应等于（七）总计＝1'],
    ['S-03', '「第二十六条第（六）项」'],
    ['S-03', '「5、属于第三类内部事务信息」'],
    ['S-03', '「1、信访举报类申请」'],
    ['S-04', '「其他需要报告的事项」'],
  ],
  'sanliqiao-subdistrict-2020-partial': [['T2-04', '规范性文件'], ['S-03', '其他主动公开文件（地方自加行）']],
  'shanghai-general-office-2019': [
    ['C-02', '是空白'],
    ['T3-02', '未能核对'],
    ['X-02', '「予以公开及部分公开258件」，表中三/（一）予以公开/自然人'],
    ['X-02', '「无法提供265件」'],
    ['X-08', '「258件，占33.9%」'],
    ['S-01', '「五、政府信息公开工作存在的主要问题及改进情况」'],
    ['C-03', '「251000元」'],
  ],
  'taiping-town-2022-partial': [['S-07', '「国办公开办函〔2019〕60号」']],
  'tuofenglu-subdistrict-2020-partial': [['C-02', '是空白'], ['S-05', '「驼峰路街道办事处政府信息公开工作年度报告」']],
  'zhongcun-township-2020-partial': [['C-03', '「8040」'], ['X-14', '「260余」'], ['S-04', '「四个部分」']],
};

const slugs = readdirSync(__dirname, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort();

async function findingsOf(slug: string): Promise<readonly Diagnostic[]> {
  const root = join(__dirname, slug, 'input');
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name)).sort();
  return (await checked(Object.fromEntries(paths.map((path) => [relative(root, path), readFileSync(path, 'utf8')])))).flatMap((r) => r.diagnostics);
}

it('all cases are listed', () => { expect(slugs).toEqual(Object.keys(KNOWN)); });

describe.each(slugs)('%s', (slug) => {
  it('is found out, in these words', async () => {
    const found = await findingsOf(slug);
    const printed = found.map((d) => `${findingLines(d, 'zh').join('\n')}\n`).join('');
    const golden = join(__dirname, slug, 'findings.txt');
    if (process.env['UPDATE'] || !existsSync(golden)) writeFileSync(golden, printed);
    expect(printed).toBe(readFileSync(golden, 'utf8'));
    for (const [rule, said] of KNOWN[slug]!) expect(found.filter((d) => d.rule === rule && d.message.zh.includes(said))).not.toEqual([]);
  });
});

it('a report without faults has no errors and no warnings', async () => {
  expect((await findingsOf('huaian-city-2024')).filter((d) => d.severity !== 'note')).toEqual([]);
});
