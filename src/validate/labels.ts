/** Rows and columns of a band with the words a person knows them by. */
import type { Band, CellType } from '../model/format';
import { leaves, type Leaf } from '../model/tree';

export interface TableColumn { readonly key: string; readonly label: string; readonly type?: CellType }
export interface TableRow extends TableColumn { readonly columns: readonly TableColumn[] }

export function cellLabels(band: Band): TableRow[] {
  const columns = leaves(band.columns).map((leaf) => named(leaf, []));
  return leaves(band.rows).map((leaf) => ({ ...named(leaf, band.label === undefined ? [] : [band.label]), columns }));
}

function named(leaf: Leaf, outer: readonly string[]): TableColumn {
  const label = [...outer, ...leaf.path].filter((l) => l !== '').join('/');
  return { key: leaf.key, label, ...(leaf.node.type ? { type: leaf.node.type } : {}) };
}
