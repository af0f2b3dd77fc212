/** A composed document as Typst markup: the page of GB/T 9704, the same faces, the same tables with their spans. */
const { head, PAGE } = require('./page.cjs');

const FACES = { 标宋: ['Noto Serif SC', 700], 仿宋: ['Noto Serif SC', 300], 楷: ['LXGW WenKai', 500], 黑: ['Noto Sans S Chinese', 500], 宋: ['Noto Serif SC', 400] };
const face = (role, size) => `font: "${FACES[role][0]}", weight: ${FACES[role][1]}, size: ${size}pt`;
const string = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

function typst(document) {
  return `#set document(title: ${string(document.title)}, author: ${string(document.organisation)}, date: none)
#set page(paper: "a4", margin: (top: ${PAGE.top}mm, left: ${PAGE.left}mm, right: ${PAGE.right}mm, bottom: ${PAGE.bottom}mm),
  footer: context { let n = counter(page).get().first(); set text(${face('宋', 14)}); align(if calc.odd(n) { right } else { left })[— #n —] })
#set text(${face('仿宋', 16)}, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt, spacing: 13pt)
#set table(stroke: 0.5pt, inset: (x: 3pt, y: 4pt), align: center + horizon)
#show table: set text(${face('宋', 10.5)})
#show table: set par(first-line-indent: 0pt, leading: 4pt, justify: false)
${document.blocks.map(block).join('\n\n')}
`;
}

function block(b) {
  switch (b.type) {
    case 'title': return `#align(center, text(${face('标宋', 22)})[${b.lines.map((line) => `#${string(line)}`).join(' \\ ')}])`;
    case 'heading': return `#heading(level: 1, text(${face('黑', 16)}, ${string(b.text)}))`;
    case 'paragraph': return `#par[${b.leadIn ? `#text(${face('楷', 16)}, ${string(b.leadIn)})` : ''}#${string(b.text)}]`;
    case 'signature': return `#align(right)[#${string(b.by ?? '')} \\ #${string(b.on ?? '')}]`;
    case 'table': return table(b.grid);
  }
}

function table(grid) {
  const cells = (rows) => rows.flatMap((slots) => slots.flatMap((slot) => (slot.type === 'cell' ? [cell(slot)] : [])));
  const repeated = grid.bands[0].head;
  const columns = grid.columns.map(({ width }) => `${width}fr`).join(', ');
  return `#table(columns: (${columns},), table.header(${cells(grid.slots.slice(0, repeated)).join(', ')}), ${cells(grid.slots.slice(repeated)).join(', ')})`;
}

function cell(slot) {
  const text = head(slot) ? `text(${face('黑', 10.5)}, ${string(slot.text)})` : string(slot.text);
  const place = slot.align === 'center' ? '' : `align: ${slot.align} + horizon, `;
  return `table.cell(${place}rowspan: ${slot.rowSpan}, colspan: ${slot.colSpan}, ${text})`;
}

module.exports = { typst };
