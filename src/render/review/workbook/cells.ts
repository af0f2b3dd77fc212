/** Finds the cell of an address in a worksheet's tree, or puts a blank one there. */
import { columnLetters } from '../../../model/address';
import { element, elements, local, named, prefixOf, type Element } from './xml';

/** Cells and rows may leave out their references: they then follow the one before (ECMA-376 Part 1, 18.3.1.4 and 18.3.1.73). */
export function cellAt(sheetData: Element, row: number, column: number): Element {
  const prefix = prefixOf(sheetData);
  const rowElement = placed(sheetData, 'row', row, (own) => Number(own.attributes['r']), () => element(`${prefix}row`, { r: String(row) }));
  // A hint for faster loading, wrong as soon as a cell is added beside the others.
  delete rowElement.attributes['spans'];
  return placed(rowElement, 'c', column, (own) => columnNumber(own.attributes['r'] ?? ''), () => element(`${prefix}c`, { r: `${columnLetters(column)}${row}` }));
}

function placed(parent: Element, name: string, wanted: number, numberOf: (own: Element) => number, make: () => Element): Element {
  let before = 0;
  for (const own of named(parent, name)) {
    const number = numberOf(own) || before + 1;
    if (number === wanted) return own;
    if (number > wanted) return insertBefore(parent, own, make());
    before = number;
  }
  // Rows may end with an extension list.
  const after = elements(parent).find((own) => local(own.name) === 'extLst');
  return after ? insertBefore(parent, after, make()) : append(parent, make());
}

export function insertBefore(parent: Element, next: Element, own: Element): Element {
  parent.children.splice(parent.children.indexOf(next), 0, own);
  return own;
}

export function append(parent: Element, own: Element): Element {
  parent.children.push(own);
  return own;
}

function columnNumber(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1] ?? '';
  return [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
}
