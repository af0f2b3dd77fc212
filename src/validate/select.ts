/** Rows or columns of a table by key: a leaf, or all leaves of a keyed group. */
import type { HeaderNode, TableDefinition } from '../model/format';
import { once } from '../model/once';
import { leaves, type Leaf } from '../model/tree';

export type Axis = 'rows' | 'columns';

export const axis = (table: TableDefinition, name: Axis): HeaderNode[] => table.bands.flatMap((band) => [...band[name]]);

/** Leaves named `key`, or standing in the group of that key, or all; bands that share column keys give each once. */
export function select(nodes: readonly HeaderNode[], key: string | undefined): readonly Leaf[] {
  const before = selections(nodes).get(key);
  if (before) return before;
  const hits = leaves(nodes).filter((leaf) => key === undefined || leaf.key === key || leaf.groups.includes(key));
  const own = [...new Map(hits.map((leaf) => [leaf.key, leaf])).values()];
  selections(nodes).set(key, own);
  return own;
}

/** Each rule asks for the same few, row by row. */
const selections = once<readonly HeaderNode[], Map<string | undefined, readonly Leaf[]>>(() => new Map());

/** The words for a key: the label of the group, or the leaf's own label; its whole path where the label alone could be another's. */
export function labelOf(nodes: readonly HeaderNode[], key: string): string {
  const group = groupLabel(nodes, key);
  if (group !== undefined) return group;
  const all = select(nodes, undefined);
  const leaf = all.find((l) => l.key === key);
  if (!leaf) return key;
  return all.filter((l) => l.label === leaf.label).length === 1 ? leaf.label : leaf.path.join('/');
}

function groupLabel(nodes: readonly HeaderNode[], key: string): string | undefined {
  for (const node of nodes) {
    if (!('children' in node)) continue;
    if (node.key === key) return node.label;
    const inner = groupLabel(node.children, key);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
