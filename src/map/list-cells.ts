/** Takes the numbers out of a list, and names every row of it that leads to no cell or to several. */
import type { Diagnostic } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import { textBeside } from './beside';
import { nearestPath } from './cell-path';
import { put, type Gathered } from './cells';
import { ambiguousRows, unknownListed, unusedCells } from './findings';
import { groupBy } from './group';
import { isNumber, isOuter, type Line } from './listed';

export function cellsFromList(lines: readonly Line[], format: FormatDefinition, gathered: Gathered): Diagnostic[] {
  const unclear = lines.filter(({ places }) => places.length > 1);
  const [first] = unclear;
  return [
    ...lines.flatMap((line): Diagnostic[] => {
      const { labels, value, places, labelsAt, at } = line;
      const [place, ...others] = places;
      if (place) return others.length > 0 ? [] : put(gathered, place, value, at);
      if (isOuter(line)) return [];
      const path = labels.join('/');
      return isNumber(value) ? [unknownListed([...labelsAt, at], path, nearestPath(path, format))] : textBeside(value === '' ? labelsAt : [...labelsAt, at], [...labels, value].join(' ').trim(), format.tables);
    }),
    ...(first ? [ambiguousRows(unclear.flatMap(({ labelsAt, at }) => [...labelsAt, at]), unclear.length, first.labels.join('/'), first.places.map((place) => place.path))] : []),
    ...[...groupBy(lines.flatMap(({ beyond }) => beyond), ({ at }) => at.column).values()].map((cells) => unusedCells(cells.map(({ at }) => at), (cells.find(({ text }) => isNumber(text)) ?? cells[0]!).text)),
  ];
}
