/** What a sheet of facts states: name and content side by side, or both in one cell with a colon between them. */
import type { Origin } from '../model/diagnostic';
import { cellAt, cellOf, isBlank, labelled, originOf, type Headed } from './words';

export interface RawFact { readonly name: string; readonly text: string; readonly nameAt: Origin; readonly at: Origin }

/** In the order of the sheet; its rows without a name or without content among them. */
export function statedFacts(table: Headed): RawFact[] {
  const rows = table.rows.filter((row) => !isBlank(row));
  if (table.columns.size === 0) return rows.flatMap((row) => row.cells.flatMap((cell, c) => inOneCell(cell, cellAt(table.sheet, row, c)) ?? []));
  return rows.map((row) => {
    const [name, text] = [cellOf(table, row, '项目'), cellOf(table, row, '内容')];
    const [nameAt, at] = [originOf(table, row, '项目'), originOf(table, row, '内容')];
    const alone = text === '' ? inOneCell(name, nameAt) : name === '' ? inOneCell(text, at) : undefined;
    return alone ?? { name, text, nameAt, at };
  });
}

function inOneCell(cell: string, at: Origin): RawFact | undefined {
  const both = labelled(cell);
  return both && { ...both, nameAt: at, at };
}
