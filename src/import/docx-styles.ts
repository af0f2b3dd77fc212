/** The paragraph styles of a Word file: their names, and the lists whose numbers they carry (ECMA-376 Part 1, 17.7). */
import type { Parts } from '../read/xlsx/parts';
import type { Numbered } from './docx-numbering';
import { attribute } from './docx-table';

/** `name` in lower case. */
export interface Style { readonly name: string; readonly numbered?: Numbered }

/** By id. */
export function readStyles(parts: Parts, main: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  const part = parts.relationships(main).find(({ type }) => type === 'styles')?.target;
  let [id, level] = ['', 0];
  const set = (more: Partial<Style>): void => { styles.set(id, { name: '', ...styles.get(id), ...more }); };
  if (part && parts.has(part)) {
    parts.parse(part, {
      open(name, attributes) {
        const val = attribute(attributes, 'val') ?? '';
        if (name === 'style') [id, level] = [attribute(attributes, 'styleId') ?? '', 0];
        if (name === 'name') set({ name: val.toLowerCase() });
        if (name === 'ilvl') level = Number(val) || 0;
        if (name === 'numId') set({ numbered: { list: val, level } });
      },
    });
  }
  return styles;
}
