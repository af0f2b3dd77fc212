/** Reads a Word file: paragraphs with their styles, and tables (ECMA-376 Part 1, 17). */
import type { Diagnostic, Outcome } from '../model/diagnostic';
import type { Parts } from '../read/xlsx/parts';
import { cleaner } from '../read/characters';
import { tooLargeTable } from './findings';
import type { Part, Published, Role } from './published';
import { numbering, type Numbered } from './docx-numbering';
import { properties } from './docx-properties';
import { readStyles } from './docx-styles';
import { attribute, continued, docxRows, tableReader, type DocxRow } from './docx-table';
import { rectangle } from './rectangle';

/** Our own styles by their names; another program may number their ids anew. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['title', 'title'], ['heading 1', 'heading'], ['公文正文', 'body'], ['signature', 'signature'], ['date', 'date'], ['续表', 'other'], ['分隔', 'other'], ['校核意见', 'other'],
]);
const OWN_STYLE = '公文正文';
const CONTINUATION_STYLE = '续表';
/** Of the numbers of findings in a draft. */
const MARK_STYLE = '校核序号';
const CONTINUATION = /^[（(]?续表/;

/** Content that is not there: deleted or moved away, or a second version for older programs. */
const ABSENT = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);

interface Paragraph { text: string; style: string; numbered: Numbered }

export function readDocx(parts: Parts, main: string, file: string): Outcome<Published> {
  const styles = readStyles(parts, main);
  const ours = [...styles.values()].some(({ name }) => name === OWN_STYLE);
  const numberOf = numbering(parts, main);
  const published: Part[] = [];
  const diagnostics: Diagnostic[] = [];
  const characters = cleaner();
  let tables = 0;
  let lines = 0;
  let before: { rows: readonly DocxRow[]; index: number } | undefined;
  let mark = false;

  const addTable = (rows: readonly DocxRow[]): void => {
    const joined = mark && before ? [...before.rows, ...continued(before.rows, rows)] : rows;
    if (!(mark && before)) tables += 1;
    const name = `表${tables}`;
    const grid = rectangle(docxRows(joined));
    if (!grid) { diagnostics.push(tooLargeTable({ file, sheet: name })); return; }
    const cleaned = grid.map(({ row, cells }) => ({ row, cells: cells.map((text, c) => characters.clean(text, { file, sheet: name, row, column: c + 1 })) }));
    const index = mark && before ? before.index : published.length;
    published[index] = { type: 'table', sheet: { file, name, kind: 'table', rows: cleaned } };
    before = { rows: joined, index };
    mark = false;
  };
  const addLine = (text: string, style: string): void => {
    lines += 1;
    const at = { file, row: lines };
    const role = ours ? ROLES.get(style) : undefined;
    if (ours ? style === CONTINUATION_STYLE : CONTINUATION.test(text.trim())) { mark = true; return; }
    if (text.trim() !== '') { mark = false; before = undefined; }
    published.push({ type: 'line', text: characters.clean(text, at), ...(role ? { role } : {}), at });
  };

  const table = tableReader();
  /** A text box stands inside a paragraph and holds others: the innermost is the last. */
  const open: Paragraph[] = [];
  let absent = 0;
  let inText = false;
  let [inMark, inRun] = [false, false];
  parts.parse(main, {
    open(name, attributes) {
      if (ABSENT.has(name)) absent += 1;
      if (absent > 0) return;
      if (table.open(name, attributes)) return;
      if (name === 'p') open.push({ text: '', style: '', numbered: { list: '', level: 0 } });
      const paragraph = open.at(-1);
      const val = attribute(attributes, 'val') ?? '';
      if (!paragraph) return;
      switch (name) {
        case 'pStyle': Object.assign(paragraph, { style: styles.get(val)?.name ?? '', numbered: styles.get(val)?.numbered ?? paragraph.numbered }); break;
        case 'ilvl': paragraph.numbered = { ...paragraph.numbered, level: Number(val) || 0 }; break;
        case 'numId': paragraph.numbered = { ...paragraph.numbered, list: val }; break;
        case 'rStyle': inMark = ours && styles.get(val)?.name === MARK_STYLE; break;
        case 't': inText = !inMark; break;
        case 'br': case 'cr': paragraph.text += '\n'; break;
        case 'tab': if (inRun) paragraph.text += ' '; break;
        case 'r': inRun = true; break;
        case 'noBreakHyphen': paragraph.text += '-'; break;
      }
    },
    text(chunk) {
      const paragraph = open.at(-1);
      if (inText && absent === 0 && paragraph) paragraph.text += chunk;
    },
    close(name) {
      if (ABSENT.has(name)) absent -= 1;
      if (absent > 0) return;
      if (name === 't') inText = false;
      if (name === 'r') [inMark, inRun] = [false, false];
      const paragraph = name === 'p' ? open.pop() : undefined;
      if (paragraph) {
        const number = ours ? '' : numberOf(paragraph.numbered);
        const text = paragraph.text.trim() === '' ? paragraph.text : `${number}${paragraph.text}`;
        if (!table.paragraph(text)) addLine(text, paragraph.style);
      }
      const rows = table.close(name);
      if (rows) addTable(rows);
    },
  });
  const { title, organisation, year } = properties(parts);
  return {
    value: { parts: published.filter((part) => part !== undefined), ours, ...(title ? { title } : {}), ...(organisation ? { organisation } : {}), ...(ours && year ? { year } : {}) },
    diagnostics: [...diagnostics, ...characters.diagnostics()],
  };
}
