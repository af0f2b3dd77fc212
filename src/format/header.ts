/**
 * Header trees as a form's YAML writes them: `{key: 标签}` is a leaf, `标签: [children]` a group, `key: {标签: [children]}`
 * a group that rules can name.
 */
import type { Diagnostic } from '../model/diagnostic';
import type { HeaderLeaf, HeaderNode } from '../model/format';
import { conform } from './conform';
import { badHeaderNode, badName, emptyValue, repeatedKey, wrongType } from './findings';
import { columnOptions, rowOptions } from './schema';
import type { Path, Source } from './source';

/** English names of rows, columns, tables and sections. */
export const NAME = /^[a-z][A-Za-z0-9]*$/;

export interface HeaderContext {
  readonly source: Source;
  readonly axis: 'row' | 'column';
  /** Keys met so far on this axis. */
  readonly seen: Set<string>;
  /** Where each leaf stands, for what is found later. */
  readonly paths: Map<HeaderLeaf, Path>;
  readonly found: Diagnostic[];
}

/** `path` leads to the list `items` is taken from; `from` is the index of its first item there. */
export function readHeader(items: readonly unknown[], path: Path, context: HeaderContext, from = 0): HeaderNode[] {
  return items.flatMap((item, i) => readNode(item, [...path, from + i], context) ?? []);
}

function readNode(item: unknown, path: Path, context: HeaderContext): HeaderNode | undefined {
  const [first, ...options] = isMapping(item) ? Object.entries(item) : [];
  if (!first) return wrong(path, context);
  const [key, value] = first;
  const here = [...path, key];
  if (typeof value === 'string') return readLeaf(key, value, Object.fromEntries(options), path, context);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    context.found.push(wrongType(context.source.place(here), value, 'text'));
    return undefined;
  }
  if (options.length > 0) return wrong(path, context);
  if (Array.isArray(value)) return readGroup(undefined, key, value, here, context);
  const [inner, ...rest] = isMapping(value) ? Object.entries(value) : [];
  if (!inner || rest.length > 0 || !Array.isArray(inner[1])) return wrong(path, context);
  checkKey(key, here, context);
  return readGroup(key, inner[0], inner[1], [...here, inner[0]], context);
}

function readLeaf(key: string, label: string, options: Record<string, unknown>, path: Path, context: HeaderContext): HeaderNode | undefined {
  checkKey(key, [...path, key], context);
  const known = conform(context.axis === 'column' ? columnOptions : rowOptions, options, context.source, path, context.found);
  if (!known) return undefined;
  const leaf = { key, label, ...known };
  context.paths.set(leaf, [...path, key]);
  return leaf;
}

function readGroup(key: string | undefined, label: string, items: readonly unknown[], path: Path, context: HeaderContext): HeaderNode | undefined {
  const children = readHeader(items, path, context);
  if (items.length === 0) context.found.push(emptyValue(context.source.place(path)));
  return { label, ...(key === undefined ? {} : { key }), children };
}

function checkKey(key: string, path: Path, { source, seen, found }: HeaderContext): void {
  const place = source.place(path, 'key');
  if (!NAME.test(key)) found.push(badName(place, key));
  if (seen.has(key)) found.push(repeatedKey(place, key));
  seen.add(key);
}

function wrong(path: Path, { source, found }: HeaderContext): undefined {
  found.push(badHeaderNode(source.place(path)));
  return undefined;
}

export const isMapping = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
