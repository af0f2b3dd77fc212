/** Documents that are hard to set, for the checks: `node .ci/checks/strained.cjs <folder>` writes each as PDF and Word. */
const { Buffer } = require('node:buffer');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadFaces } = require('../../dist/fonts/fonts.js');
const { render } = require('../../dist/pipeline.js');

const cell = (role, text, rowSpan = 1, colSpan = 1) => ({ type: 'cell', role, text, rowSpan, colSpan, align: 'center' });
const numbers = (row, columns) => Array.from({ length: columns }, (_, i) => cell('value', String(row * columns + i)));

/** Groups of rows with a label each, under a head of two levels. */
function table(groups, rows, columns) {
  const slots = [
    [cell('corner', '项目', 2, 2), { type: 'covered', row: 0, column: 0 }, cell('column', '数量', 1, columns), ...Array.from({ length: columns - 1 }, () => ({ type: 'covered', row: 0, column: 2 }))],
    [{ type: 'covered', row: 0, column: 0 }, { type: 'covered', row: 0, column: 0 }, ...Array.from({ length: columns }, (_, i) => cell('column', `第${i + 1}栏`))],
  ];
  for (let row = 0; row < groups * rows; row++) {
    const first = 2 + row - (row % rows);
    slots.push([row % rows === 0 ? cell('row', '这一组', rows) : { type: 'covered', row: first, column: 0 }, cell('row', `第${row + 1}行`), ...numbers(row, columns)]);
  }
  return { columns: slots[0].map(() => ({ width: 1 })), slots, bands: [{ start: 0, head: 2, end: slots.length }] };
}

const documentOf = (title, grid) => ({
  title, organisation: '某市人民政府', year: 2020, date: '2021-01-20',
  blocks: [
    { type: 'title', lines: [title] },
    { type: 'heading', text: '一、总体情况' },
    { type: 'paragraph', leadIn: '（一）主动公开。', text: '全年公开信息12条。' },
    { type: 'heading', text: '二、收到和处理申请情况' },
    { type: 'table', id: 't', caption: '收到和处理申请情况', grid },
    { type: 'heading', text: '三、其他事项' },
    { type: 'paragraph', text: '无。' },
    { type: 'signature', by: '某市人民政府', on: '2021年1月20日' },
  ],
});

const documents = { 横排: documentOf('横排的表', table(3, 4, 22)), 续表: documentOf('续表', table(20, 6, 5)) };

async function main(folder) {
  mkdirSync(folder, { recursive: true });
  const faces = loadFaces({ installed: false }).value;
  for (const [name, document] of Object.entries(documents)) {
    for (const [format, bytes] of await render(document, Buffer.from('{}'), ['pdf', 'docx'], faces)) writeFileSync(join(folder, `${name}.${format}`), bytes);
  }
}

main(process.argv[2]);
