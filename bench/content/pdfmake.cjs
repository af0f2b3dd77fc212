/** A composed document as a pdfmake definition, written as pdfmake's documentation shows it. */
const { head, PAGE } = require('./page.cjs');

const pt = (mm) => (mm * 72) / 25.4;

function definition(document) {
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom].map(pt),
    info: { title: document.title, author: document.organisation },
    footer: (page) => ({ text: `— ${page} —`, font: '宋', fontSize: 14, alignment: page % 2 === 1 ? 'right' : 'left', margin: [pt(PAGE.left), 20, pt(PAGE.right), 0] }),
    defaultStyle: { font: '仿宋', fontSize: 16, lineHeight: 1.2 },
    styles: {
      title: { font: '标宋', fontSize: 22, alignment: 'center', margin: [0, 0, 0, 20] },
      heading: { font: '黑', leadingIndent: 32 },
      body: { alignment: 'justify', leadingIndent: 32 },
      cell: { font: '宋', fontSize: 10.5 },
      head: { font: '黑', fontSize: 10.5, alignment: 'center' },
    },
    content: document.blocks.map(block),
  };
}

function block(b) {
  switch (b.type) {
    case 'title': return { text: b.lines.join('\n'), style: 'title' };
    case 'heading': return { text: b.text, style: 'heading' };
    case 'paragraph': return { text: [...(b.leadIn ? [{ text: b.leadIn, font: '楷' }] : []), { text: b.text }], style: 'body' };
    case 'signature': return { text: `${b.by ?? ''}\n${b.on ?? ''}`, alignment: 'right' };
    case 'table': return table(b.grid);
  }
}

function table({ columns, slots, bands }) {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const room = pt(210 - PAGE.left - PAGE.right) - 9 * columns.length;
  return {
    table: {
      headerRows: bands[0].head,
      dontBreakRows: true,
      widths: columns.map(({ width }) => (width / total) * room),
      body: slots.map((row) => row.map((slot) => (slot.type === 'cell'
        ? { text: slot.text, style: head(slot) ? 'head' : 'cell', alignment: slot.align, rowSpan: slot.rowSpan, colSpan: slot.colSpan }
        : {}))),
    },
  };
}

module.exports = { definition };
