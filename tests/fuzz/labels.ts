/**
 * Which cells say what others are. A label counts only where it labels something that arrived: beside a row or above a
 * column of the form that was used, or beside the content of its own row.
 */
import { withoutNumber } from '../../src/map/label';
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

function isHeading({ format }: Context): IsLabel {
  const titles = sectionTitles(format);
  return ({ text }) => /^#{1,6}\s|^[一二三四五六七八九十]+、/.test(text) && titles.has(withoutNumber(text.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '')));
}
