/** What the files of a format folder may say. Trees of labels have their own reader, see header.ts. */
import { z } from 'zod';

/** An unknown key is explained with the known ones: they travel in the issue's message, which is never shown. */
export const keys = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) });

const text = z.string().min(1);
const localized = keys({ zh: text, en: text });
const items = z.array(z.unknown()).min(1);
const factor = z.number().positive();
const cellType = z.enum(['count', 'signed', 'amount', 'text']);

export const formatFile = keys({
  id: text,
  basis: text,
  years: keys({ from: z.int(), to: z.int().optional() }),
  title: text,
  facts: z.record(text, keys({
    type: z.enum(['text', 'year', 'date', 'choice']),
    required: z.boolean().optional(),
    of: z.array(text).min(1).optional(),
  })),
  outline: items,
});

/** Outline items, told apart by their first key. */
export const outlineItem = {
  preamble: keys({ preamble: text }),
  section: keys({
    section: z.record(text, text),
    table: text.optional(),
    prose: keys({ required: z.boolean().optional(), fallback: text.optional() }).optional(),
  }),
  signature: keys({ signature: keys({ by: text, on: text }) }),
};

const table = { called: z.array(text), cells: cellType, stubWidths: z.array(factor).min(1).optional() };
export const band = keys({ columns: items, rows: items });
export const plainTable = keys({ ...table, columns: items, rows: items });
export const bandedTable = keys({ ...table, bands: items });
export const tablesFile = z.record(text, z.unknown());

export const columnOptions = keys({ width: factor.optional(), align: z.enum(['left', 'center', 'right']).optional(), type: cellType.optional() });
export const rowOptions = keys({ type: cellType.optional() });

const terms = z.array(z.union([z.string(), z.number()])).min(1);
export const rule = keys({
  id: text,
  title: localized,
  severity: z.enum(['error', 'warning', 'note']),
  table: text,
  each: z.enum(['row', 'column']),
  over: z.array(text).min(1).optional(),
  sum: terms,
  equals: terms.optional(),
  atLeast: terms.optional(),
  atMost: terms.optional(),
  hint: localized,
});
export const rulesFile = z.record(text, z.unknown());
