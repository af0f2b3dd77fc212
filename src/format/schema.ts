/** What the files of a format folder may say. Trees of labels have their own reader, see header.ts. */
import { z } from 'zod';
import type { TextCheckName } from '../model/rule';

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
  kind: text.optional(),
  title: text,
  organisations: z.array(text).min(1).optional(),
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

const grade = z.enum(['error', 'warning', 'note', 'off']);
/** One value, or `default` and, for the choices of one fact, others. */
export const valueOrByFact = <T extends z.ZodType>(value: T, byFact: boolean) => (byFact ? z.object({ default: value }).catchall(z.record(text, value)) : value);
const ruleHead = (byFact: boolean) => ({ id: text, title: localized, severity: valueOrByFact(grade, byFact), hint: localized, why: localized.optional(), example: localized.optional() });

const terms = z.array(z.union([z.string(), z.number()])).min(1);
export const COMPARISONS = { equals: '=', differsFrom: '!=', atLeast: '>=', atMost: '<=' } as const;
const comparison = { sum: terms, equals: terms.optional(), differsFrom: terms.optional(), atLeast: terms.optional(), atMost: terms.optional(), tolerance: factor.optional() };
export const sumRule = (byFact: boolean) => keys({
  ...ruleHead(byFact), table: text.optional(), each: z.enum(['row', 'column']).optional(), over: z.array(text).min(1).optional(), when: keys(comparison).optional(), ...comparison,
});
export const rowsRule = (byFact: boolean) => keys({ ...ruleHead(byFact), table: text, rows: z.array(text).min(1) });
/** An empty file says that there are none. */
export const rulesFile = z.record(text, z.unknown()).nullable();

const texts = z.array(text).min(1);
/** Text rules by the check they name; what a check needs stands beside its name. */
export const textRule = {
  title: {}, partsCounted: {}, partsNamed: {}, partsAddUp: {}, reportingYear: {}, percentages: {}, brokenOff: {}, repeatsLastYear: {},
  absent: { phrases: texts },
  author: { phrases: texts, unless: texts.optional() },
  period: { phrases: texts },
  issued: { fact: text, latest: z.union([text, z.record(text, z.unknown())]) },
  figures: { figures: z.array(keys({ says: texts, unless: texts.optional(), is: texts })).min(1) },
  length: { section: text, atLeast: z.int().optional(), atMost: z.int().optional() },
  covers: { section: text, topics: z.record(text, texts) },
} as const satisfies Record<TextCheckName, z.core.$ZodLooseShape>;
export const textHead = (byFact: boolean) => ({ ...ruleHead(byFact), check: z.enum(Object.keys(textRule) as TextCheckName[]) });
