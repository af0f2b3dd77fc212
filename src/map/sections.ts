/** The sections of a form, and which of them a title means. */
import { PREAMBLE, PREAMBLE_KEY } from '../model/contract';
import type { FormatDefinition } from '../model/format';
import { nearest, normalise, withoutNumber } from './label';
import { valueOf } from './text-numbers';

/** `position` counts from 1, 0 is the preamble; a section may be `written`, hold a table, or both. */
export interface Section { readonly key: string; readonly title: string; readonly position: number; readonly written: boolean }

export const sections = (format: FormatDefinition): Section[] => [
  { key: PREAMBLE_KEY, title: PREAMBLE, position: 0, written: true },
  ...format.outline.flatMap((item) => (item.type === 'section' ? [item] : [])).map(({ key, title, prose }, i) => ({ key, title, position: i + 1, written: prose !== undefined })),
];

/** `exact` by title with or without number; `near` when the wording differs but can only mean one section. */
export function findSection(name: string, format: FormatDefinition): { section: Section; exact: boolean } | { near?: string } {
  const all = sections(format);
  const wanted = withoutNumber(name);
  const exact = all.find((s) => withoutNumber(s.title) === wanted);
  if (exact) return { section: exact, exact: true };
  const inside = all.filter((s) => wanted.includes(withoutNumber(s.title)));
  if (inside.length === 1) return { section: inside[0]!, exact: false };
  const near = nearest(wanted, all, (s) => withoutNumber(s.title));
  if (near && near.score >= 0.7) return { section: near.candidate, exact: false };
  return near && near.score >= 0.4 ? { near: near.candidate.title } : {};
}

const NUMBERED = /^#*(?:第?(\d{1,2}|[一二三四五六七八九十])(?:部分|章)?|\((\d{1,2}|[一二三四五六七八九十])\))[.、:]?(.+)$/;

/** The section that is called by exactly this title, under whatever number: 总体情况, 1、总体情况, （一）总体情况, 第一部分 总体情况. */
export function titled(name: string, format: FormatDefinition): { readonly section: Section; readonly number?: number } | undefined {
  const wanted = normalise(name);
  const own = (title: string): Section | undefined => sections(format).find((s) => withoutNumber(s.title) === title);
  const alone = own(wanted.replace(/^#+/, ''));
  if (alone) return { section: alone };
  const [, plain, inBrackets, title = ''] = NUMBERED.exec(wanted) ?? [];
  const section = own(title);
  return section && { section, number: valueOf(plain ?? inBrackets ?? '') };
}
