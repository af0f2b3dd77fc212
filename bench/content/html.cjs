/** A composed document as a web page to print. */
const { head, PAGE } = require('./page.cjs');

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const STYLE = `@page { size: A4; margin: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm }
body { margin: 0; font: 300 16pt/29pt "Noto Serif SC" } h1 { font-weight: 700; font-size: 22pt; text-align: center }
h2 { font: 500 16pt/29pt "Noto Sans S Chinese"; margin: 0 0 0 2em; break-after: avoid } p { margin: 0; text-indent: 2em; text-align: justify }
b { font: 500 16pt "LXGW WenKai" } table { border-collapse: collapse; width: 100%; table-layout: fixed; font: 400 10.5pt/1.3 "Noto Serif SC" }
td, th { border: .5pt solid; padding: 2pt 3pt; text-align: center } th { font: 500 10.5pt/1.3 "Noto Sans S Chinese" } tr { break-inside: avoid } .end { text-align: right }`;

const html = (document) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escape(document.title)}</title><style>${STYLE}</style>${document.blocks.map(block).join('')}</html>`;

function block(b) {
  switch (b.type) {
    case 'title': return `<h1>${b.lines.map(escape).join('<br>')}</h1>`;
    case 'heading': return `<h2>${escape(b.text)}</h2>`;
    case 'paragraph': return `<p>${b.leadIn ? `<b>${escape(b.leadIn)}</b>` : ''}${escape(b.text)}</p>`;
    case 'signature': return `<p class="end">${escape(b.by ?? '')}<br>${escape(b.on ?? '')}</p>`;
    case 'table': return table(b.grid);
  }
}

function table({ columns, slots, bands }) {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const rows = (from, to) => slots.slice(from, to).map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<table>${columns.map(({ width }) => `<col style="width:${(100 * width) / total}%">`).join('')}<thead>${rows(0, bands[0].head)}</thead><tbody>${rows(bands[0].head)}</tbody></table>`;
}

function cell(slot) {
  if (slot.type !== 'cell') return '';
  const tag = head(slot) ? 'th' : 'td';
  return `<${tag} rowspan="${slot.rowSpan}" colspan="${slot.colSpan}" style="text-align:${slot.align}">${escape(slot.text)}</${tag}>`;
}

module.exports = { html };
