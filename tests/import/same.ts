/** What must be the same of a report and of what was read back from its document. */
import { compose } from '../../src/compose/compose';
import type { Block } from '../../src/model/document';
import type { FormatDefinition } from '../../src/model/format';
import { formatDecimal } from '../../src/model/decimal';
import type { Report, Value } from '../../src/model/report';
import { tableSlots } from '../../src/model/slots';

export interface Whole { readonly report: Report; readonly format: FormatDefinition }

/** Everything a document prints, without where it came from. A cell that was not in the input is printed as a blank one. */
export function printed({ report, format }: Whole): unknown {
  const { title, organisation, year, date, blocks } = compose(report, format);
  return { format: format.id, title, organisation, year, date, blocks: blocks.map(plain) };
}

function plain(block: Block): unknown {
  if (block.type !== 'table') return { ...block, origin: undefined };
  return { ...block, grid: { ...block.grid, slots: block.grid.slots.map((row) => row.map((slot) => ({ ...slot, origin: undefined }))) } };
}

/** The values as they were understood. Spaces beside Chinese are not printed and cannot be read back. */
export const values = ({ report, format }: Whole): unknown => format.tables.map((table) => [table.id, tableSlots(table).values.map(({ rowKey, columnKey }) => {
  const entry = report.tables.get(table.id)?.get(rowKey)?.get(columnKey);
  return [rowKey, columnKey, (entry?.text ?? '').replace(/\s+/gu, ''), entry ? numberOf(entry.value) : undefined];
})]);

/** 3.0 and 3 are one number. */
const numberOf = (value: Value): unknown => (value.type === 'number' ? [formatDecimal(value.number), value.unit] : undefined);

export const facts = ({ report }: Whole): unknown => [...report.facts].map(([name, { text }]) => [name, text]).sort();
