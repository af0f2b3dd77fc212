/** Style sheets from the theme: on paper like the PDF as far as a browser can, on a screen a readable column. */
import { TABLE_LINE_PITCH, type FaceRole, type Theme } from '../../model/theme';

/** The faces that offices have, then open ones, then whatever is nearest. */
const FAMILIES: Readonly<Record<FaceRole, string>> = {
  标宋: "'方正小标宋简体', FZXiaoBiaoSong-B05S, 方正小标宋_GBK, 华文中宋, STZhongsong, 'Noto Serif SC', 'Source Han Serif SC', serif",
  仿宋: "仿宋_GB2312, FangSong_GB2312, 仿宋, FangSong, 华文仿宋, STFangsong, 'Noto Serif SC', serif",
  楷: "楷体_GB2312, KaiTi_GB2312, 楷体, KaiTi, 华文楷体, STKaiti, 'LXGW WenKai', serif",
  黑: "黑体, SimHei, 'PingFang SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif",
  宋: "宋体, SimSun, 'Songti SC', 'Noto Serif SC', serif",
};

/** `font: size/line family`, pt. */
const font = ({ face, size }: { readonly face: FaceRole; readonly size: number }, line: string): string => `font: ${size}pt/${line} ${FAMILIES[face]}`;

/** GB/T 9704-2012, 5.2: the lines of a page share the height of its type area. */
export function documentStyle(theme: Theme): string {
  const { page } = theme;
  const pitch = `${Math.round(((page.height - page.top - page.bottom) / theme.linesPerPage) * 1000) / 1000}mm`;
  const margins = (...sides: readonly number[]): string => sides.map((mm) => `${mm}mm`).join(' ');
  return `@page { size: ${page.width}mm ${page.height}mm; margin: ${margins(page.top, page.right, page.bottom, page.left)}; }
@page wide { size: ${page.height}mm ${page.width}mm; margin: ${margins(page.left, page.top, page.right, page.bottom)}; }
body { margin: 0; ${font(theme.body, pitch)}; color: #000; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; }
html, head, body, main, table, colgroup, thead, tbody, tr { white-space: normal; }
h1, p, th, td { white-space: pre-wrap; }
h1, h2, p { margin: 0; font-weight: normal; }
h1 { margin-bottom: ${pitch}; ${font(theme.title, '1.6')}; text-align: center; text-wrap: balance; }
h2 { ${font(theme.heading, pitch)}; text-indent: 2em; break-after: avoid; }
p { text-indent: 2em; text-align: justify; line-break: strict; }
.lead { font-family: ${FAMILIES[theme.leadIn.face]}; }
table { width: 100%; margin: 0.5em 0; border-collapse: collapse; table-layout: fixed; ${font(theme.table, String(TABLE_LINE_PITCH))}; }
th, td { border: ${theme.rule}pt solid #000; padding: ${theme.cellPadding.y}pt ${theme.cellPadding.x}pt; text-align: center; vertical-align: middle; font-weight: normal; break-inside: avoid; }
th[scope^=col] { font-family: ${FAMILIES[theme.tableHead.face]}; }
.wide { page: wide; }
.signature { margin-top: ${pitch}; margin-right: 2em; width: fit-content; margin-left: auto; }
.signature p { text-indent: 0; }
.signature p + p { text-indent: 2em; }
.draft { ${font({ ...theme.heading, size: 14 }, '2')}; text-align: center; text-indent: 0; }
.marked { background: #e3e3e3; }
.note { text-indent: 0; font-size: ${theme.table.size}pt; line-height: 1.5; }
sup { font-size: 0.65em; line-height: 0; }
sup a { color: inherit; text-decoration: none; }
@media screen { main { box-sizing: content-box; max-width: ${page.width - page.left - page.right}mm; margin: 0 auto; padding: 24pt 16pt; } }
@media screen and (max-width: 480pt) { body { font-size: 13pt; line-height: 1.8; } table { display: block; overflow-x: auto; table-layout: auto; } th, td { min-width: 3em; } }
`;
}
