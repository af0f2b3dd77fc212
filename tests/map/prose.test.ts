/** What becomes of the prose that people drop: which section it is printed in, and what is said where it is in none. */
import { expect, test } from '@jest/globals';
import { checked } from '../inbox';

const FACTS = '项目,内容\n机关名称,甲镇人民政府\n年度,2024\n发布日期,2025-01-15\n署名,甲镇人民政府\n';

/** The sections with text, and the findings about the prose. */
async function read(files: Readonly<Record<string, string>>): Promise<{ prose: Record<string, string[]>; found: string[] }> {
  const named = Object.entries(files).map(([name, text]) => [`甲镇/${name}`, text] as const);
  const [own] = await checked({ '甲镇/基本信息.csv': FACTS, ...Object.fromEntries(named) });
  const about = own!.diagnostics.filter(({ code }) => /^prose\/|^table\/extra-text$/.test(code) && code !== 'prose/missing');
  return {
    prose: Object.fromEntries([...own!.report!.prose].map(([key, paragraphs]) => [key, paragraphs.map(({ text }) => text)])),
    found: about.map(({ code, severity, at }) => `${severity} ${code} ${at.map(({ file, row }) => `${file.slice('甲镇/'.length)}:${row}`).join(' ')}`),
  };
}

const text = async (name: string, ...lines: readonly string[]) => read({ [name]: lines.join('\n') });

test.each([
  '正文.txt', '前言.md', '2024年正文（终稿）.txt', '年报正文修改稿.txt', '正文 - 副本.txt', '甲镇人民政府2024年度报告.txt', '年报.txt', '2024年年报.txt', '报告.md',
  '甲镇2024年政府信息公开工作年度报告.txt', '甲镇人民政府2024年政府信息公开年度报告.md',
])('%s without a heading is the preamble', async (name) => {
  expect(await text(name, '根据条例编制本报告。')).toEqual({ prose: { preamble: ['根据条例编制本报告。'] }, found: [] });
});

test.each(['备注.txt', 'README.md', '说明.txt', '其他事项.txt', '甲镇人民政府备注.txt', '李主任意见报告.txt', '正文修改意见.txt', '2024年政府信息公开年报编制通知.txt', '总体情况（送审）.txt'])('%s without a heading is told and not printed', async (name) => {
  expect(await text(name, '数据已经李主任看过。', '', '电话 0795-1234567。')).toEqual({ prose: {}, found: [`error prose/unknown-section ${name}:1 ${name}:3`] });
});

test('an organisation above a list makes no report of it', async () => {
  expect(await text('通讯录.txt', '甲镇人民政府通讯录', '张三 0795-1234567')).toEqual({ prose: {}, found: ['error prose/unknown-section 通讯录.txt:1 通讯录.txt:2'] });
});

test('a file of any name is text where it has the title of the report or of a section', async () => {
  expect((await text('a.txt', '甲镇2024年政府信息公开工作年度报告', '根据条例编制本报告。')).prose).toEqual({ preamble: ['根据条例编制本报告。'] });
  expect(await text('a.txt', '根据条例编制本报告。', '一、总体情况', '良好。')).toEqual({ prose: { preamble: ['根据条例编制本报告。'], overview: ['良好。'] }, found: [] });
});

test.each([
  ['总体情况.txt', 'overview'], ['1.总体情况.txt', 'overview'], ['01总体情况.txt', 'overview'], ['（一）总体情况.md', 'overview'],
  ['五、存在的主要问题及改进情况.txt', 'problems'], ['第六部分 其他需要报告的事项.txt', 'other'],
])('%s holds a section', async (name, key) => {
  expect(await text(name, '甲镇人民政府依法公开', '不断改进。')).toEqual({ prose: { [key]: ['甲镇人民政府依法公开', '不断改进。'] }, found: [] });
});

test('what stands below an unknown heading is not used, up to the next heading', async () => {
  expect(await text('正文.md', '# 一、总体情况', '良好。', '# 七、附件', '甲乙丙。', '丁。', '# 六、其他需要报告的事项', '无。', '# 说明', '勿传。'))
    .toEqual({ prose: { overview: ['良好。'], other: ['无。'] }, found: ['error prose/unknown-section 正文.md:3 正文.md:4 正文.md:5', 'error prose/unknown-section 正文.md:8 正文.md:9'] });
  expect(await text('README.md', '# 说明', '不要外传。')).toEqual({ prose: {}, found: ['error prose/unknown-section README.md:1 README.md:2'] });
});

test('a marked heading within a section is text', async () => {
  expect((await text('正文.md', '# 一、总体情况', '## （一）主动公开政府信息情况', '良好。')).prose).toEqual({ overview: ['（一）主动公开政府信息情况', '良好。'] });
});

test.each([
  ['总体情况', '存在的主要问题及改进情况', '其他需要报告的事项'],
  ['1、总体情况', '5、存在的主要问题及改进情况', '6、其他需要报告的事项'],
  ['1. 总体情况', '2. 存在的主要问题及改进情况', '3. 其他需要报告的事项'],
  ['（一）总体情况', '（二）存在的主要问题及改进情况', '（三）其他需要报告的事项：'],
  ['第一部分 总体情况', '第五部分、存在的主要问题及改进情况', '第六部分 其他需要报告的事项'],
  ['#总体情况', '**五、存在的主要问题及改进情况**', '六、其他需要报告的事项'],
])('titles alone on a line are headings: %s', async (...titles) => {
  const lines = titles.flatMap((title, i) => [title, `第${i}段。`]);
  expect(await text('正文.txt', '前面一段。', ...lines)).toEqual({ prose: { preamble: ['前面一段。'], overview: ['第0段。'], problems: ['第1段。'], other: ['第2段。'] }, found: [] });
});

test.each(['主动公开政府信息情况', '（一）主动公开政府信息情况', '1.主动公开政府信息情况'])('within the overview %s heads a part of it', async (title) => {
  expect((await text('正文.txt', '一、总体情况', title, '良好。', '五、存在的主要问题及改进情况', '尚有不足。')).prose).toEqual({ overview: [title, '良好。'], problems: ['尚有不足。'] });
});

test('without numbers the section of a table has its own text', async () => {
  expect((await text('正文.txt', '总体情况', '良好。', '主动公开政府信息情况', '见下表。')).prose).toEqual({ overview: ['良好。'], proactive: ['见下表。'] });
});

test('a sentence with the words of a title is no heading', async () => {
  expect((await text('正文.txt', '1、总体情况', '总体情况良好。', '其他需要报告的事项见后。')).prose).toEqual({ overview: ['总体情况良好。', '其他需要报告的事项见后。'] });
});

test.each([
  ['一、总体情况：良好，公开120条。', 'overview', '良好，公开120条。'],
  ['一、总体情况 良好，公开120条。', 'overview', '良好，公开120条。'],
  ['# 一、总体情况。良好', 'overview', '良好'],
  ['六、其他需要报告的事项见附件，没有收费。', 'other', '其他需要报告的事项见附件，没有收费。'],
])('text on the line of a title is kept: %s', async (line, key, kept) => {
  expect(await text('正文.txt', line, '第二段。')).toEqual({ prose: { [key]: [kept, '第二段。'] }, found: [] });
});

test.each([
  ['六、其他事项', 'other'], ['【六、其他事项】', 'other'], ['＝＝六、需要报告的其他事项＝＝', 'other'], ['## 六、其他', 'other'], ['第六部分 其他事项', 'other'], ['6.其他事项', 'other'],
  ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'disputes'], ['五、存在问题及下一步打算', 'problems'], ['五、问题和改进情况', 'problems'], ['二、主动公开', 'proactive'],
])('by its number %s is the title of a section, if not to the letter', async (title, key) => {
  expect(await text('正文.txt', '一、总体情况', '良好。', title, '本节一段。')).toEqual({ prose: { overview: ['良好。'], [key]: ['本节一段。'] }, found: ['warning prose/misspelt-section 正文.txt:3'] });
});

test.each([['六、其他事项：没有收费。', '没有收费。'], ['六、其他事项 没有收费。', '没有收费。'], ['五、2024年存在的主要问题及改进情况：不足', '不足']])('such a title may have text on its line: %s', async (line, kept) => {
  const { prose, found } = await text('正文.txt', '一、总体情况', '良好。', line);
  expect([prose['overview'], Object.values(prose)[1], found]).toEqual([['良好。'], [kept], ['warning prose/misspelt-section 正文.txt:3']]);
});

test('what stands where a title is expected and is not like it is text, and told', async () => {
  const lines = ['良好。', '六、没有收取信息处理费。', '七、附件', '八、联系方式'];
  expect(await text('正文.txt', '一、总体情况', ...lines)).toEqual({ prose: { overview: lines }, found: [2, 3, 4].map((i) => `warning prose/doubtful-heading 正文.txt:${i + 1}`) });
  expect(await text('正文.txt', '一、概述', '良好。', '五、存在的主要问题及改进情况', '不足。')).toEqual({ prose: { preamble: ['一、概述', '良好。'], problems: ['不足。'] }, found: ['warning prose/doubtful-heading 正文.txt:1'] });
});

test.each([
  [['一、加强领导', '公开。', '二、主动公开', '公开。', '三、四项制度。', '四、复议诉讼']],
  [['（一）主动公开。良好。', '（二）主动公开', '（六）其他', '良好。']],
  [['1.加强领导', '2.主动公开', '3.处理申请', '4.行政复议', '5.问题', '6.其他']],
  [['一是主动公开。', '二是其他。', '三公经费公开']],
])('lists within a section are text: %j', async (lines) => {
  expect(await text('正文.txt', '一、总体情况', ...lines)).toEqual({ prose: { overview: lines }, found: [] });
  expect(await text('五、存在的主要问题及改进情况.txt', ...lines)).toEqual({ prose: { problems: lines }, found: [] });
});

const SHEET = '章节,内容\n一、总体情况,"良好。\n不错。"\n,第二格。\n其他需要报告的事项,无。\n';

test('a section in two places is used once', async () => {
  const prose = { overview: ['良好。', '不错。', '第二格。'], other: ['无。'] };
  expect(await read({ '正文.csv': SHEET })).toEqual({ prose, found: [] });
  expect(await read({ '正文.csv': SHEET, '正文（新）.csv': SHEET })).toEqual({ prose, found: ['note prose/repeated 正文（新）.csv:2 正文（新）.csv:3 正文（新）.csv:4 正文.csv:2 正文.csv:3 正文.csv:4'] });
  expect(await read({ '正文.csv': SHEET, '正文.txt': '总体情况\n良 好。不错。\n第二格。' })).toEqual({ prose, found: ['note prose/repeated 正文.txt:2 正文.txt:3 正文.csv:2 正文.csv:3'] });
  expect(await read({ '正文.csv': SHEET, '正文.txt': '总体情况\n良好。\n六、其他需要报告的事项\n无。' }))
    .toEqual({ prose, found: ['error prose/conflict 正文.txt:2 正文.csv:2 正文.csv:3', 'note prose/repeated 正文.txt:4 正文.csv:4'] });
});

test('the title above and the signature below are printed from the facts', async () => {
  const report = (title: string, ...end: readonly string[]) => text('正文.txt', title, '根据条例编制本报告。', '一、总体情况', '良好。', '六、其他需要报告的事项', '无。', ...end);
  const prose = { preamble: ['根据条例编制本报告。'], overview: ['良好。'], other: ['无。'] };
  expect(await report('甲镇2024年政府信息公开工作年度报告', '甲镇人民政府', '2025年1月15日')).toEqual({ prose, found: ['note table/extra-text 正文.txt:1', 'note prose/signature 正文.txt:7 正文.txt:8'] });
  expect(await report('甲镇2024年度政府信息公开年度报告', '2025年1月15日')).toEqual({ prose, found: ['note table/extra-text 正文.txt:1', 'note prose/signature 正文.txt:7'] });
  expect(await report('甲镇2023年政府信息公开工作年度报告', '甲镇人民政府', '2025年1月16日')).toEqual({ prose, found: ['warning table/extra-text 正文.txt:1', 'warning prose/signature 正文.txt:7 正文.txt:8'] });
  expect(await report('甲镇人民政府', '乙县财政局', '2025年1月15日')).toEqual({ prose, found: ['note table/extra-text 正文.txt:1', 'warning prose/signature 正文.txt:7 正文.txt:8'] });
});

test('sentences at both ends stay', async () => {
  const lines = ['甲镇人民政府2024年政府信息公开工作年度报告由党政办编制。', '一、总体情况', '截至2024年12月31日', '联系人在甲镇人民政府'];
  expect(await text('正文.txt', ...lines)).toEqual({ prose: { preamble: [lines[0]], overview: lines.slice(2) }, found: [] });
});

test.each(['**加粗**的话。', '*斜体*', '[链接](http://a.cn)', '`代码`', '- 列表', '> 引用', '| 甲 | 乙 |', '|---|---|', '![图](x.png)', '---', '换<br>行', '<!-- 注释 -->', '~~删~~', '#附注'])('%s is a mark', async (line) => {
  expect(await text('正文.md', '# 一、总体情况', '良好。', line)).toEqual({ prose: { overview: ['良好。', line] }, found: ['warning prose/markup 正文.md:3'] });
});

test.each(['1. 一是改进。', '（一）主动公开。良好。', '面积3*4*5米', 'a<b，c>d', '《办法》［2024］（5号）', '——无', '-1件', '网址 http://a_b_c.cn', '{{机关名称}}'])('%s is none', async (line) => {
  expect((await text('正文.md', '# 一、总体情况', '良好。', line)).found).toEqual([]);
});
