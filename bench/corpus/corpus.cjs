/** Any number of different reports, the same ones on every run: form-shaped CSV files as a spreadsheet program saves them. */
const { tableSlots } = require('../../dist/model/slots.js');
const { figures } = require('./figures.cjs');
const { chance } = require('./random.cjs');
const { organisationOf, prose } = require('./words.cjs');

const FIRST_YEAR = 2021;
/** Once every name is used, the same names come with a further year: two later, since figures of neighbouring years would have to carry over. */
const NAMES = 1600;

/** One report: its folder's name and the text of each of its files. */
function reportOf(index, format) {
  const c = chance(index + 1);
  const organisation = organisationOf(index % NAMES);
  const year = FIRST_YEAR + 2 * Math.floor(index / NAMES);
  const values = figures(c, format);
  const titles = Object.fromEntries(format.outline.flatMap((item) => (item.type === 'section' ? [[item.key, item.title]] : [])));
  const facts = [['项目', '内容'], ['机关名称', organisation], ['年度', year], ['机关层级', '乡镇'], ['发布日期', `${year + 1}年1月${c.between(4, 28)}日`], ['署名', organisation]];
  return {
    folder: `${organisation}-${year}`,
    files: {
      '基本信息.csv': csv(facts),
      '正文.csv': csv([['章节', '内容'], ...prose(c, values, organisation, year, titles)]),
      ...Object.fromEntries(format.tables.map((table) => [`${table.caption}.csv`, csv(formShaped(table, values[table.id]))])),
    },
  };
}

/** Rows of cells as on the form: labels and values in their places, covered cells blank. */
function formShaped(table, valueOf) {
  const { rows, columns, labels, values } = tableSlots(table);
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of labels) cells[row][column] = text;
  for (const { row, column, rowKey, columnKey } of values) cells[row][column] = valueOf(rowKey, columnKey);
  return cells;
}

const csv = (rows) => `\ufeff${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));

module.exports = { reportOf };
