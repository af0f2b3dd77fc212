/**
 * Which cells say what others are. A label counts only where it labels something that arrived: beside a row or above a
 * column of the form that was used, or beside the content of its own row.
 */
import { normalise, withoutNumber } from '../../src/map/label';
import { headed } from '../../src/map/words';
import { sectionTitles, type Context, type IsLabel } from './context';
import { formLabels } from './form-labels';
import { collectionLabels, headedLabels } from './headed-labels';

export function labels(context: Context): IsLabel {
  const table = headed(context.sheet);
  if (context.sheet.kind === 'text') return isHeading(context);
  if (!table) return formLabels(context);
  return table.use === 'collection' ? collectionLabels(table, context) : headedLabels(table, context);
}

/** Other numbers than 一、 that a section's title may stand under. */
const NUMBER = /^(?:第?[一二三四五六七八九十\d]+(?:部分|章)?|\([一二三四五六七八九十\d]+\))[.、:]?/;

function isHeading({ format }: Context): IsLabel {
  const titles = sectionTitles(format);
  const bare = (text: string): string => text.replace(/^#{1,6}\s*/, '').replace(/\s+#+$/, '').replace(/^\*\*(.+)\*\*$/, '$1');
  return ({ text }) => titles.has(withoutNumber(bare(text))) || titles.has(withoutNumber(normalise(bare(text)).replace(NUMBER, '')));
}
