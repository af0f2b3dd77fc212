/** Header trees, walked: leaves with the words and keys above them, and how deep a tree is. */
import type { HeaderLeaf, HeaderNode } from './format';
import { once } from './once';

export interface Leaf {
  readonly key: string;
  readonly label: string;
  /** Labels from the outermost group down to the leaf's own: group, inner group, leaf. */
  readonly path: readonly string[];
  /** Keys of the keyed groups around it, outermost first. */
  readonly groups: readonly string[];
  readonly node: HeaderLeaf;
}

/** All leaves in print order. */
export const leaves: (nodes: readonly HeaderNode[]) => readonly Leaf[] = once((nodes) => nodes.flatMap((node): Leaf[] => {
  if (!('children' in node)) return [{ key: node.key, label: node.label, path: [node.label], groups: [], node }];
  const keyed = node.key === undefined ? [] : [node.key];
  return leaves(node.children).map((leaf) => ({ ...leaf, path: [node.label, ...leaf.path], groups: [...keyed, ...leaf.groups] }));
}));

/** Levels of a tree as printed: 1 for a plain list of leaves, 0 for no nodes. */
export function depth(nodes: readonly HeaderNode[]): number {
  return Math.max(0, ...nodes.map((node) => 1 + ('children' in node ? depth(node.children) : 0)));
}
