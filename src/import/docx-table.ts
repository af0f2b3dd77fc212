/** The tables of a Word file: rows and cells while they are read, and their spans (ECMA-376 Part 1, 17.4). */
import type { Attributes } from '../read/xlsx/xml';
import type { SpannedCell } from './rectangle';

export interface DocxCell { readonly text: string; readonly span: number; /** Goes on with the cell above. */ readonly continues: boolean }
export interface DocxRow { readonly cells: readonly DocxCell[]; readonly header: boolean }

const MOST_SPAN = 1_000;
/** Characters of a cell that may be taller than a page. */
const TALL = 200;

/** An attribute of the main namespace, whatever its prefix is here. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[`w:${name}`] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];

const span = (val: string | undefined): number => Math.min(Math.max(1, Number(val) || 1), MOST_SPAN);

export interface TableReader {
  /** True when the element is about a table and needs no further look. */
  open(name: string, attributes: Attributes): boolean;
  /** Takes a paragraph that stands in a cell; false when no table is open. */
  paragraph(text: string): boolean;
  /** The rows, when the element that closes is an outermost table. */
  close(name: string): readonly DocxRow[] | undefined;
}

/** Tables inside a table are read as text of the cell they stand in. */
export function tableReader(): TableReader {
  let deep = 0;
  let rows: DocxRow[] = [];
  let cells: DocxCell[] = [];
  let header = false;
  let cell: { texts: string[]; span: number; continues: boolean } | undefined;
  return {
    open(name, attributes) {
      const val = attribute(attributes, 'val');
      if (name === 'tbl') { deep += 1; if (deep === 1) rows = []; return true; }
      if (deep !== 1) return false;
      switch (name) {
        case 'tr': [cells, header] = [[], false]; return true;
        case 'tblHeader': header = val !== '0' && val !== 'false'; return true;
        case 'gridBefore': cells.push({ text: '', span: span(val), continues: false }); return true;
        case 'tc': cell = { texts: [], span: 1, continues: false }; return true;
        case 'gridSpan': if (cell) cell.span = span(val); return true;
        case 'vMerge': if (cell) cell.continues = val !== 'restart'; return true;
        default: return false;
      }
    },
    paragraph(text) {
      if (deep === 0) return false;
      cell?.texts.push(text);
      return true;
    },
    close(name) {
      if (deep === 1 && name === 'tc' && cell) {
        cells.push({ text: cell.texts.join('\n').trim(), span: cell.span, continues: cell.continues });
        cell = undefined;
      }
      if (deep === 1 && name === 'tr') rows.push({ cells, header });
      if (name !== 'tbl') return undefined;
      deep -= 1;
      return deep === 0 ? rows : undefined;
    },
  };
}

/** A continuing cell makes the one above it taller; with text of its own it stands for itself. */
export function docxRows(rows: readonly DocxRow[]): SpannedCell[][] {
  const owners: { text: string; rowSpan: number; colSpan: number; last: number }[][] = [];
  const made: { text: string; rowSpan: number; colSpan: number; last: number }[][] = rows.map(() => []);
  rows.forEach(({ cells }, r) => {
    let column = 0;
    const own: (typeof owners)[number] = [];
    for (const { text, span: colSpan, continues } of cells) {
      const above = owners[r - 1]?.[column];
      if (continues && above && above.last === r - 1 && above.colSpan === colSpan && (text === '' || text === above.text)) {
        Object.assign(above, { rowSpan: above.rowSpan + 1, last: r });
        own[column] = above;
      } else {
        const cell = { text, rowSpan: 1, colSpan, last: r };
        made[r]!.push(cell);
        own[column] = cell;
      }
      column += colSpan;
    }
    owners.push(own);
  });
  return made;
}

/** A later part of a table repeats the head, and perhaps the row that was too tall for one page: those rows are left out. */
export function continued(before: readonly DocxRow[], part: readonly DocxRow[]): readonly DocxRow[] {
  const same = (a: DocxRow, b: DocxRow): boolean => a.cells.length === b.cells.length && a.cells.every((cell, i) => cell.text === b.cells[i]!.text);
  const head = part.findIndex((row) => !row.header);
  const repeated = part.slice(0, Math.max(0, head));
  const known = before.some((_, start) => repeated.every((row, i) => before[start + i] !== undefined && same(before[start + i]!, row)));
  const rest = known ? part.slice(repeated.length) : part;
  return rest[0] && before.length > 0 && same(rest[0], before.at(-1)!) && rest[0].cells.some(({ text }) => text.includes('\n') || text.length > TALL) ? rest.slice(1) : rest;
}
