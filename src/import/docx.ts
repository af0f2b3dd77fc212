/** Reads a Word file: paragraphs with their styles, and tables (ECMA-376 Part 1, 17). */
import type { Diagnostic, Outcome } from '../model/diagnostic';
import type { Parts } from '../read/xlsx/parts';
import { parseYear } from '../map/year';
import { cleaner } from '../read/characters';
import { tooLargeTable } from './findings';
import type { Part, Published, Role } from './published';
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

export function readDocx(parts: Parts, main: string, file: string): Outcome<Published> {
  const styles = styleNames(parts, main);
  const ours = [...styles.values()].includes(OWN_STYLE);
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
  let paragraph: { text: string; style: string } | undefined;
  let absent = 0;
  let inText = false;
  let inMark = false;
  parts.parse(main, {
    open(name, attributes) {
      if (ABSENT.has(name)) absent += 1;
      if (absent > 0) return;
      if (table.open(name, attributes)) return;
      if (name === 'p') paragraph = { text: '', style: '' };
      else if (name === 'pStyle' && paragraph) paragraph.style = styles.get(attribute(attributes, 'val') ?? '') ?? '';
      else if (name === 'rStyle') inMark = ours && styles.get(attribute(attributes, 'val') ?? '') === MARK_STYLE;
      else if (name === 't') inText = !inMark;
      else if ((name === 'br' || name === 'cr') && paragraph) paragraph.text += '\n';
      else if (name === 'tab' && paragraph) paragraph.text += ' ';
    },
    text(chunk) { if (inText && absent === 0 && paragraph) paragraph.text += chunk; },
    close(name) {
      if (ABSENT.has(name)) absent -= 1;
      if (absent > 0) return;
      if (name === 't') inText = false;
      if (name === 'r') inMark = false;
      if (name === 'p' && paragraph) {
        if (!table.paragraph(paragraph.text)) addLine(paragraph.text, paragraph.style);
        paragraph = undefined;
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

function styleNames(parts: Parts, main: string): Map<string, string> {
  const names = new Map<string, string>();
  const part = parts.relationships(main).find(({ type }) => type === 'styles')?.target;
  let id = '';
  if (part && parts.has(part)) {
    parts.parse(part, {
      open(name, attributes) {
        if (name === 'style') id = attribute(attributes, 'styleId') ?? '';
        if (name === 'name') names.set(id, attribute(attributes, 'val')?.toLowerCase() ?? '');
      },
    });
  }
  return names;
}

/** docProps/core.xml and app.xml: the title, the organisation that made the file, and the year. */
function properties(parts: Parts): { title: string; organisation: string; year: number | undefined } {
  const texts = new Map<string, string>();
  let open = '';
  for (const { type, target } of parts.relationships('')) {
    if (type !== 'core-properties' && type !== 'extended-properties') continue;
    parts.parse(target, {
      open(name) { open = name; },
      text(chunk) { texts.set(open, (texts.get(open) ?? '') + chunk); },
      close() { open = ''; },
    });
  }
  const of = (name: string): string => (texts.get(name) ?? '').trim();
  return { title: of('title'), organisation: of('Company') || of('creator'), year: parseYear(of('category')) };
}
