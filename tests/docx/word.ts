/** Reads a Word file back: its parts as trees of elements, its tables as rectangles. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => { open.at(-1)!.text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return root.children[0]!;
}

export type Parts = Readonly<Record<string, string>>;

export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

export const bodyOf = (parts: Parts): Element => parse(parts['word/document.xml']!).children.find((child) => child.name === 'w:body')!;

/** All elements of a name, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The element at a path of child names. */
export const at = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce((found: Element | undefined, name) => found?.children.find((child) => child.name === name), element);

export const val = (element: Element | undefined, ...path: string[]): string | undefined => at(element, ...path)?.attributes['w:val'];

/** A line break is `\n`. */
export const textOf = (element: Element): string =>
  element.children.map((child) => (child.name === 'w:t' ? child.text : child.name === 'w:br' ? '\n' : textOf(child))).join('');

export const styleOf = (paragraph: Element): string | undefined => val(paragraph, 'w:pPr', 'w:pStyle');

export interface ReadCell { readonly text: string; readonly rowSpan: number; readonly colSpan: number }

/** Slots as `Grid` has them: a cell where it begins, `row,column` of the cell where a slot is covered. */
export function slotsOf(table: Element): (ReadCell | string)[][] {
  const columns = all(at(table, 'w:tblGrid')!, 'w:gridCol').length;
  const slots: (ReadCell | string)[][] = [];
  table.children.filter((child) => child.name === 'w:tr').forEach((tr, r) => {
    const row: (ReadCell | string)[] = [];
    for (const tc of tr.children.filter((child) => child.name === 'w:tc')) {
      const c = row.length;
      const colSpan = Number(val(tc, 'w:tcPr', 'w:gridSpan') ?? 1);
      const merge = at(tc, 'w:tcPr', 'w:vMerge');
      if (merge && merge.attributes['w:val'] !== 'restart') {
        if (textOf(tc) !== '') throw new Error(`the covered cell at ${r},${c} has text of its own`);
        const above = slots[r - 1]![c]!;
        const owner = typeof above === 'string' ? above : `${r - 1},${c}`;
        const [ownerRow, ownerColumn] = owner.split(',').map(Number) as [number, number];
        const cell = slots[ownerRow]![ownerColumn] as ReadCell;
        if (ownerColumn !== c || cell.colSpan !== colSpan) throw new Error(`the cell at ${r},${c} continues a cell of other columns`);
        slots[ownerRow]![c] = { ...cell, rowSpan: r - ownerRow + 1 };
        row.push(...Array.from({ length: colSpan }, () => owner));
      } else {
        row.push({ text: textOf(tc), rowSpan: 1, colSpan }, ...Array.from({ length: colSpan - 1 }, () => `${r},${c}`));
      }
    }
    if (row.length !== columns) throw new Error(`row ${r} has ${row.length} of ${columns} columns`);
    slots.push(row);
  });
  return slots;
}
