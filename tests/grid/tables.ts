/** Random tables: any trees, any number of bands. */
import fc from 'fast-check';
import type { Band, HeaderNode, TableDefinition } from '../../src/model/format';

type Shape = null | readonly Shape[];

/** A leaf, or a group of shapes. */
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant(null), fc.array(tie('shape'), { minLength: 1, maxLength: 4 })),
}));
const shapes = fc.array(shape, { minLength: 1, maxLength: 5 });

function nodes(list: readonly Shape[], prefix: string): HeaderNode[] {
  return list.map((s, i): HeaderNode => {
    const name = `${prefix}${i}`;
    return s === null ? { key: name, label: name } : { label: name, children: nodes(s, `${name}x`) };
  });
}

export const anyTable: fc.Arbitrary<TableDefinition> = fc
  .array(fc.record({ columns: shapes, rows: shapes, labelled: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((bands) => ({
    id: 't', called: [], caption: '', cells: 'count',
    bands: bands.map(({ columns, rows, labelled }, b): Band => ({
      corner: '', columns: nodes(columns, `c${b}x`), rows: nodes(rows, `r${b}x`), ...(labelled ? { label: `band ${b}` } : {}),
    })),
  }));
