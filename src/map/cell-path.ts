/** Whole paths to a cell of the form, such as 三/（七）总计/总计: table, row and column by their labels. */
import type { CellType, FormatDefinition, TableDefinition } from '../model/format';
import type { Place } from './cells';
import { nearest, normalise, similarity } from './label';
import { once, remembered } from '../model/once';
import { columnTargets, findTable, rowTargets, type Target } from './paths';

/** The places that a path written out exactly leads to: one, or none, or several when it leaves out too much. */
export function placesAt(path: string, tables: readonly TableDefinition[]): readonly Place[] {
  const [table, rest] = tableAndRest(path, tables);
  const among = table ? [table] : tables;
  const places = among.flatMap((t) => placesOf(t).get(normalise(rest)) ?? []);
  return places.length > 0 ? places : among.flatMap((t) => unparted(t).get(normalise(rest)) ?? []);
}

/** The path that was probably meant: of a cell, or the name of something that has no path. All rows of a collection ask for the same ones. */
export const nearestPath = (path: string, format: FormatDefinition): string | undefined => nearestOf(format)(path);

const nearestOf = once((format: FormatDefinition) => remembered(1_000, (path: string) => findNearest(path, format)));

function findNearest(path: string, format: FormatDefinition): string | undefined {
  const [table, rest] = tableAndRest(path, format.tables);
  if (!table) return nearestName(path, format);
  const wanted = normalise(rest);
  let best: { score: number; places: Set<string> } = { score: 0.5, places: new Set() };
  for (const [writing, places] of placesOf(table)) {
    if (Math.min(writing.length, wanted.length) < best.score * Math.max(writing.length, wanted.length)) continue;
    const score = similarity(wanted, writing);
    if (score > best.score) best = { score, places: new Set() };
    if (score === best.score) places.forEach((place) => best.places.add(place.path));
  }
  const [only, ...others] = best.places;
  return only !== undefined && others.length === 0 ? `${path.split('/')[0]}/${only}` : undefined;
}

function nearestName(path: string, format: FormatDefinition): string | undefined {
  const near = nearest(path, [...format.facts.map((f) => f.name), ...format.tables.map((t) => t.caption)], (name) => name);
  return near && near.score >= 0.4 ? near.candidate : undefined;
}

function tableAndRest(path: string, tables: readonly TableDefinition[]): [TableDefinition | undefined, string] {
  const [head = '', ...rest] = path.split('/');
  const table = rest.length > 0 ? findTable(head, tables) : undefined;
  return [table, table ? rest.join('/') : path];
}

export function placeOf(table: TableDefinition, row: Target, column: Target): Place {
  return { table, row: row.key, column: column.key, label: joined([row.label, column.label], '，'), path: joined([row.label, column.label], '/'), type: typeOf(table, row, column) };
}

const typeOf = (table: TableDefinition, row: Target, column: Target): CellType => column.leaf.type ?? row.leaf.type ?? table.cells;
/** A row without a label needs none in the path. */
const joined = (labels: readonly string[], by: string): string => labels.filter((label) => label !== '').join(by);

/** Paths written without a mark between the labels: （七）总计总计. */
const unparted = once((table: TableDefinition): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, readonly Place[]>();
  for (const [writing, own] of placesOf(table)) {
    const whole = writing.replaceAll('/', '');
    places.set(whole, [...new Map([...places.get(whole) ?? [], ...own].map((place) => [place.path, place])).values()]);
  }
  return places;
});

/** Every way to write the path to each cell of a table. */
const placesOf = once((table: TableDefinition): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>();
  for (const row of rowTargets(table)) {
    for (const column of columnTargets(row.band)) {
      const place = placeOf(table, row, column);
      const writings = row.writings.flatMap((r) => column.writings.map((c) => joined([r, c], '/')));
      for (const writing of new Set(writings)) {
        const known = places.get(writing);
        if (known) known.push(place);
        else places.set(writing, [place]);
      }
    }
  }
  return places;
});
