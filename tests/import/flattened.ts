/** A report as people copy it into a text file: what becomes of its tables depends on where they copied it from. */
import type { Document, TableBlock } from '../../src/model/document';

/** How the cells of a table's rows are written; covered ones are undefined. */
type Flattening = (rows: readonly (readonly (string | undefined)[])[]) => string;

const own = (row: readonly (string | undefined)[]): string[] => row.filter((text) => text !== undefined);
const wide = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('    ');

export const FLATTENINGS: Readonly<Record<string, Flattening>> = {
  'tabs, from a browser or Word': (rows) => rows.map((row) => own(row).join('\t')).join('\n'),
  'tabs, from a spreadsheet': (rows) => rows.map((row) => row.map((text) => text ?? '').join('\t')).join('\n'),
  'runs of spaces': (rows) => rows.map((row) => `  ${wide(own(row))}`).join('\n'),
  'single spaces': (rows) => rows.map((row) => own(row).join(' ')).join('\n'),
  'one cell per line': (rows) => rows.flatMap(own).join('\n'),
  'one cell per line, blank lines between rows': (rows) => rows.map((row) => own(row).join('\n')).join('\n\n'),
  'one cell per line, after a tab': (rows) => rows.map((row) => row.filter((text, c) => text !== undefined || c === 0).map((text) => `\t${text ?? ''}`).join('\n')).join('\n\n'),
};

const rowsOf = ({ grid }: TableBlock): (string | undefined)[][] => grid.slots.map((row) => row.map((slot) => (slot.type === 'cell' ? slot.text : undefined)));

export const flattened = (document: Document, by: Flattening): string => document.blocks.map((block) => {
  switch (block.type) {
    case 'title': return block.lines.join('');
    case 'heading': return block.text;
    case 'paragraph': return `　　${block.leadIn ?? ''}${block.text}`;
    case 'table': return by(rowsOf(block));
    case 'signature': return `${block.by ?? ''}\n\n${block.on ?? ''}`;
  }
}).join('\n');
