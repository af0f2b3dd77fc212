/** Label paths: rows and columns of a table by the labels that lead to them, outermost first, joined by `/`. */
import type { Band, HeaderLeaf, TableDefinition } from '../model/format';
import { leaves } from '../model/tree';
import { isContrary } from './contrary';
import { nearest, normalise, SAME } from './label';
import { once } from '../model/once';

/** A row or column and every way to write the path to it. */
export interface Target {
  readonly key: string;
  /** The whole path as the form prints it. */
  readonly label: string;
  /** Normalised: the whole path and each path that leaves out some of the outer labels. */
  readonly writings: readonly string[];
  readonly band: Band;
  readonly leaf: HeaderLeaf;
}

export type Found =
  | { readonly found: 'one'; readonly target: Target; readonly exact: boolean }
  | { readonly found: 'many'; readonly labels: readonly string[] }
  | { readonly found: 'none'; readonly near?: string };

const SUGGEST = 0.5;

export const rowTargets = once((table: TableDefinition): readonly Target[] =>
  table.bands.flatMap((band) => targets(band.rows, band, band.label === undefined ? [] : [band.label])));

export const columnTargets = once((band: Band): readonly Target[] => targets(band.columns, band, []));

function targets(nodes: Band['rows'], band: Band, outer: readonly string[]): Target[] {
  return leaves(nodes).map((leaf) => {
    const path = [...outer, ...leaf.path].filter((label) => label !== '');
    return { key: leaf.key, label: path.join('/'), writings: writings(path), band, leaf: leaf.node };
  });
}

/** The last label must be there; outer ones may be left out. */
function writings(path: readonly string[]): string[] {
  const last = path.at(-1);
  if (last === undefined) return [''];
  return path.slice(0, -1)
    .reduceRight<string[][]>((tails, label) => tails.flatMap((tail) => [[label, ...tail], tail]), [[last]])
    .map((labels) => normalise(labels.join('/')));
}

export function findTarget(path: string, among: readonly Target[]): Found {
  const wanted = normalise(path);
  const whole = among.filter((t) => t.writings[0] === wanted);
  const hits = whole.length > 0 ? whole : among.filter((t) => t.writings.includes(wanted));
  if (hits.length === 1) return { found: 'one', target: hits[0]!, exact: true };
  if (hits.length > 1) return { found: 'many', labels: hits.map((t) => t.label) };
  const written = among.flatMap((target) => target.writings.map((writing) => ({ target, writing })));
  const best = nearestTarget(wanted, written);
  if (best && best.score >= SAME && !isContrary(path, best.target.label)) return { found: 'one', target: best.target, exact: false };
  return best && best.score >= SUGGEST ? { found: 'none', near: best.target.label } : { found: 'none' };
}

/** The nearest target, if no other target has a writing as near. */
function nearestTarget(wanted: string, written: readonly { target: Target; writing: string }[]): { target: Target; score: number } | undefined {
  const perTarget = [...new Set(written.map((w) => w.target))].flatMap((target) => {
    const best = nearest(wanted, [...new Set(written.filter((w) => w.target === target).map((w) => w.writing))], (w) => w);
    return best ? [{ target, score: best.score }] : [];
  }).sort((a, b) => b.score - a.score);
  const [best, second] = perTarget;
  return best && (!second || second.score < best.score) ? best : undefined;
}

/** A table by its id, its number (三) or its caption, with or without number. */
export function findTable(name: string, tables: readonly TableDefinition[]): TableDefinition | undefined {
  const wanted = tableName(name);
  return tables.find((t) => [t.id, t.caption, ...t.called].some((n) => tableName(n) === wanted));
}

/** 表三, 三、 and 三 name one table; so do a caption with and without its number. */
const tableName = (name: string): string => {
  const plain = normalise(name).replace(/^表(?=.)/, '').replace(/、$/, '');
  return plain.replace(/^[一二三四五六七八九十]+、(?=.)/, '').toLowerCase();
};
