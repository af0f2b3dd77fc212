/** Prints what was measured beside what must be reached. */

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (seconds) => (seconds * 1000).toFixed(1);

/** `rows` of cells; columns are as wide as they need. */
function printTable(rows) {
  console.log(`\n${rows.map((row, i) => `| ${row.join(' | ')} |${i === 0 ? `\n|${row.map(() => '---').join('|')}|` : ''}`).join('\n')}`);
}

const RATIOS = [
  ['nianbao-pdf', 'typst', 1.5, 1.0], ['nianbao-pdf-docx', 'typst', 2.0, 1.2], ['nianbao-pdf', 'pdfmake', 0.4, 0.2],
  ['nianbao-pdf', 'chromium', 0.25, 0.1], ['nianbao-pdf', 'libreoffice', 0.3, 0.1],
];

/** `speeds` by contestant: seconds per report. */
function printSpeeds(speeds) {
  printTable([['contestant', 'reports', 'processor, ms a report', 'clock, ms a report', 'KB a report'],
    ...[...speeds].map(([name, { reports, cpu, wall, bytes }]) => [name, reports, ms(cpu), ms(wall), (bytes / 1024).toFixed(0)])]);
  printTable([['against', 'must reach', 'aim', 'measured'],
    ...RATIOS.filter(([own, rival]) => speeds.has(own) && speeds.has(rival)).map(([own, rival, must, aim]) => [`${own} : ${rival}`, must, aim, (speeds.get(own).cpu / speeds.get(rival).cpu).toFixed(2)])]);
}

module.exports = { median, printTable, printSpeeds };
