/** The HTML page: what stands in it, that nothing in it can act, and that its tables are the grids. */
import { expect, test } from '@jest/globals';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Block, Document, TableBlock } from '../../src/model/document';
import { GB9704 } from '../../src/model/theme';
import { renderHtml } from '../../src/render/html/html';
import { buildGrid } from '../../src/compose/grid';
import { formats } from '../formats';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const children = (node: { childNodes: Node[] }): Element[] => node.childNodes.filter(isElement);
const all = (node: { childNodes: Node[] }, name: string): Element[] => children(node).flatMap((child) => [...(child.tagName === name ? [child] : []), ...all(child, name)]);
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((a) => a.name === name)?.value;
const text = (node: Node): string => ('value' in node ? node.value : isElement(node) ? (node.tagName === 'br' ? '\n' : node.childNodes.map(text).join('')) : '');

const document = (blocks: readonly Block[], more: Partial<Document> = {}): Document =>
  ({ title: '甲镇2020年报告', organisation: '甲镇', year: 2020, blocks, ...more });
const html = async (blocks: readonly Block[], more: Partial<Document> = {}): Promise<string> =>
  Buffer.from(await renderHtml(document(blocks, more), { pages: [] }, GB9704)).toString('utf8');

const tables = formats.flatMap((format) => format.tables.map((table): [string, TableBlock] =>
  [`${format.id} ${table.id}`, { type: 'table', id: table.id, caption: table.caption, grid: buildGrid(table, (row, column) => ({ text: `${row}<${column}>` })) }]));

test('the page says what it is', async () => {
  const page = await html([], { date: '2021-01-20', draft: '草稿' });
  expect(page).toMatchInlineSnapshot(`
"<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="nianbao">
<meta name="author" content="甲镇">
<meta name="dcterms.temporal" content="2020">
<meta name="dcterms.issued" content="2021-01-20">
<title>甲镇2020年报告</title>
<style>
@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }
@page wide { size: 297mm 210mm; margin: 28mm 37mm 26mm 35mm; }
body { margin: 0; font: 16pt/10.227mm 仿宋_GB2312, FangSong_GB2312, 仿宋, FangSong, 华文仿宋, STFangsong, 'Noto Serif SC', serif; color: #000; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; }
html, head, body, main, table, colgroup, thead, tbody, tr { white-space: normal; }
h1, p, th, td { white-space: pre-wrap; }
h1, h2, p { margin: 0; font-weight: normal; }
h1 { margin-bottom: 10.227mm; font: 22pt/1.6 '方正小标宋简体', FZXiaoBiaoSong-B05S, 方正小标宋_GBK, 华文中宋, STZhongsong, 'Noto Serif SC', 'Source Han Serif SC', serif; text-align: center; text-wrap: balance; }
h2 { font: 16pt/10.227mm 黑体, SimHei, 'PingFang SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif; text-indent: 2em; break-after: avoid; }
p { text-indent: 2em; text-align: justify; line-break: strict; }
.lead { font-family: 楷体_GB2312, KaiTi_GB2312, 楷体, KaiTi, 华文楷体, STKaiti, 'LXGW WenKai', serif; }
table { width: 100%; margin: 0.5em 0; border-collapse: collapse; table-layout: fixed; font: 10.5pt/1.3 宋体, SimSun, 'Songti SC', 'Noto Serif SC', serif; }
th, td { border: 0.5pt solid #000; padding: 2pt 3pt; text-align: center; vertical-align: middle; font-weight: normal; break-inside: avoid; }
th[scope^=col] { font-family: 黑体, SimHei, 'PingFang SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif; }
.wide { page: wide; }
.signature { margin-top: 10.227mm; margin-right: 2em; width: fit-content; margin-left: auto; }
.signature p { text-indent: 0; }
.signature p + p { text-indent: 2em; }
.draft { font: 14pt/2 黑体, SimHei, 'PingFang SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif; text-align: center; text-indent: 0; }
.marked { background: #e3e3e3; }
.note { text-indent: 0; font-size: 10.5pt; line-height: 1.5; }
sup { font-size: 0.65em; line-height: 0; }
sup a { color: inherit; text-decoration: none; }
@media screen { main { box-sizing: content-box; max-width: 156mm; margin: 0 auto; padding: 24pt 16pt; } }
@media screen and (max-width: 480pt) { body { font-size: 13pt; line-height: 1.8; } table { display: block; overflow-x: auto; table-layout: auto; } th, td { min-width: 3em; } }
</style>
</head>
<body>
<p class="draft">草稿</p>
<main>

</main>
</body>
</html>
"
`);
});

test.each(tables)('%s is the grid', async (_, block) => {
  const [table] = all(parse(await html([block])), 'table');
  const rows = all(table!, 'tr');
  const slots = rows.map((): string[] => []);
  rows.forEach((row, r) => {
    for (const cell of children(row)) {
      const c = Array.from({ length: block.grid.columns.length }, (_, i) => i).find((i) => slots[r]![i] === undefined)!;
      for (let y = 0; y < Number(attribute(cell, 'rowspan') ?? 1); y++) {
        for (let x = 0; x < Number(attribute(cell, 'colspan') ?? 1); x++) slots[r + y]![c + x] = y + x === 0 ? `${cell.tagName} ${text(cell)}` : `${r},${c}`;
      }
    }
  });
  expect(slots).toEqual(block.grid.slots.map((row) => row.map((slot) =>
    (slot.type === 'covered' ? `${slot.row},${slot.column}` : `${slot.role === 'value' ? 'td' : 'th'} ${slot.text}`))));
  expect(all(table!, 'thead')).toHaveLength(1);
  expect(all(table!, 'tbody')).toHaveLength(block.grid.bands.length);
  expect(all(table!, 'th').every((th) => attribute(th, 'scope') !== undefined)).toBe(true);
});

test('texts stay texts', async () => {
  const evil = '<img src=x onerror="alert(1)">&amp;\'</style><script>alert(2)</script>';
  const page = parse(await html([
    { type: 'title', lines: [evil] }, { type: 'heading', text: evil }, { type: 'paragraph', leadIn: evil, text: evil },
    { ...tables[0]![1], caption: evil }, { type: 'signature', by: evil, on: evil },
  ], { title: evil, organisation: evil, draft: evil }));
  expect([...all(page, 'img'), ...all(page, 'script')]).toEqual([]);
  for (const name of ['title', 'h1', 'h2', 'span']) expect(text(all(page, name)[0]!)).toBe(evil);
  expect(all(page, 'p').map(text)).toEqual([evil, evil + evil, evil, evil]);
});

test('line breaks and spaces inside a text are kept', async () => {
  const page = parse(await html([{ type: 'paragraph', text: 'a  b\nc' }]));
  expect(text(all(page, 'p')[0]!)).toBe('a  b\nc');
});

test('the same document gives the same bytes', async () => {
  const blocks = tables.map(([, block]) => block);
  expect(await html(blocks)).toBe(await html(blocks));
});
