/** The numbers of findings in the cell or paragraph they concern, each leading to what it says. */
import { el, type Markup } from './element';

export const noteId = (number: number): string => `note-${number}`;

export const marks = (numbers: readonly number[] | undefined): Markup[] =>
  (numbers ?? []).map((number) => el('sup', { class: 'mark' }, el('a', { href: `#${noteId(number)}` }, `[${number}]`)));
