/** The review page: each finding with its place, and links that lead from the finding to its cell and back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Diagnostic, Origin, Severity } from '../../src/model/diagnostic';
import { loadFaces } from '../../src/fonts/fonts';
import { build, review } from '../../src/pipeline';
import { formats } from '../formats';
import { dropped } from '../inbox';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
const elements = (node: { childNodes: Node[] }): Element[] => node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
const attribute = (element: Element, name: string): string => element.attrs.find((a) => a.name === name)?.value ?? '';
const text = (node: Node): string => ('value' in node ? node.value : 'tagName' in node ? node.childNodes.map(text).join('') : '');

const CASE = join(__dirname, '..', 'cases', 'gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input', '曲江镇人民政府-2020');
const good = Object.fromEntries(readdirSync(CASE).map((name) => [`曲江/${name}`, readFileSync(join(CASE, name), 'utf8')]));
const { value: faces } = loadFaces({ installed: false });

const finding = (severity: Severity, at: readonly Origin[], more: Partial<Diagnostic> = {}): Diagnostic =>
  ({ code: 'test/code', severity, message: { zh: '所见<b>', en: 'seen' }, hint: { zh: '改正', en: 'correct' }, at, ...more });

async function pageOf(files: Readonly<Record<string, string>>, diagnostics: readonly Diagnostic[]): Promise<Element[]> {
  const [submission] = await dropped(files);
  const built = { ...build(submission!, formats, faces, { strict: false }), diagnostics };
  return elements(parse(Buffer.from(review(built, '报告<1>', () => undefined, 'zh').page).toString('utf8')));
}

const items = (all: readonly Element[]): string[] =>
  all.filter((own) => own.tagName === 'li').map((own) => `${attribute(own, 'value')} ${attribute(own, 'class')}: ${text(own).trim().replace(/\n/g, ' | ')}`);

test('links lead to what they name', async () => {
  const at = (file: string, row?: number, column?: number): Origin => ({ file: `曲江/${file}.csv`, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) });
  const all = await pageOf({ ...good, '曲江/基本信息.csv': `${good['曲江/基本信息.csv']}\n机关级别,<script>alert(1)</script>` }, [
    finding('warning', [at('主动公开', 3, 1)]),
    finding('error', [at('主动公开', 4, 4), at('主动公开', 4, 2), at('主动公开', 4, 3), at('申请办理', 5, 4)]),
    finding('note', [at('基本信息')]),
    finding('warning', [at('基本信息', 8, 1)]),
    finding('error', [at('基本信息', 8, 2)], { rule: 'X-01', waived: { reason: '属实', by: '张三', origin: at('核实说明', 2) } }),
    finding('warning', [at('正文', 2, 2)]),
    finding('error', []),
  ]);
  const ids = all.map((own) => attribute(own, 'id')).filter((id) => id !== '');
  expect(new Set(ids).size).toBe(ids.length);
  const links = all.filter((own) => own.tagName === 'a').map((own) => attribute(own, 'href').slice(1));
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  expect(all.filter((own) => own.tagName === 'script' || own.tagName === 'b')).toEqual([]);
  expect(items(all)).toMatchInlineSnapshot(`
[
  "1 warning: 警告 A3 所见<b> | 怎么办：改正 | test/code",
  "2 error: 错误 D4 所见<b> | 另见 B4:C4 曲江/申请办理.csv:D5 | 怎么办：改正 | test/code",
  "3 warning: 警告 A8 所见<b> | 怎么办：改正 | test/code",
  "6 note: 提示 所见<b> | 怎么办：改正 | test/code",
  "7 waived: 错误 B8 所见<b> | 已核实（张三）：属实 | test/code X-01",
  "4 warning: 警告 B2 所见<b> | 怎么办：改正 | test/code",
  "5 error: 错误 所见<b> | 怎么办：改正 | test/code",
]
`);
  expect(all.filter((own) => own.tagName === 'h2' || own.tagName === 'h3').map(text)).toMatchInlineSnapshot(`
[
  "曲江/主动公开.csv",
  "主动公开政府信息情况",
  "表中所指的行",
  "曲江/基本信息.csv",
  "表中所指的行",
  "曲江/正文.csv",
  "表中所指的行",
  "整份报告",
]
`);
  expect(all.filter((own) => attribute(own, 'class') === 'marked').map((own) => text(own).slice(0, 30))).toMatchInlineSnapshot(`
[
  "3[2]",
  "3[2]",
  "9[2]",
  "规章[1]",
  "机关级别[3]",
  "<script>alert(1)</script>[7]",
  "本报告由丰城市曲江镇人民政府根据《中华人民共和国政府信息公开",
]
`);
});

test('a report that is not understood has its page as well', async () => {
  expect(items(await pageOf({ '不明/表.csv': 'a,b\n1,2' }, [finding('error', [{ file: '不明/表.csv' }])]))).toMatchInlineSnapshot(`
[
  "1 error: 错误 所见<b> | 怎么办：改正 | test/code",
]
`);
});

test('of a text the line is told, and its rows have no letter above them', async () => {
  const at = (row: number): Origin => ({ file: '曲江/正文.md', row, column: 1 });
  const facts = '曲江/基本信息.csv';
  const all = await pageOf({ [facts]: good[facts]!, '曲江/正文.md': '## 一、总体情况\n\n所作工作。\n' }, [finding('error', [at(3), at(1)])]);
  expect(items(all)).toEqual(['1 error: 错误 第 3 行 所见<b> | 另见 曲江/正文.md:1 | 怎么办：改正 | test/code']);
  expect(all.filter((own) => own.tagName === 'th').map(text)).toEqual(['行', '', '1', '3']);
});
