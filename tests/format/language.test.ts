/** The language of the form files: whatever tree is written in it comes back from it. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { loadFormat } from '../../src/format/format';
import type { Band, HeaderNode } from '../../src/model/format';
import { anyTable } from '../grid/tables';
import { printed } from './printed';
import { MINI, readFolder } from './templates';

/** Labels that a careless reader of YAML would take for something else. */
const odd = fc.constantFrom('是', '1.属于', '2021', 'true', 'null', '~', '- 甲', '甲: 乙', '#', '"', '“甲”', "'", '{甲}', '[甲]', '*', '&', '!', '%', '@', '1e3', '0x10', '2021-01-01', '甲\n乙', ' 甲 ');

const written = (node: HeaderNode): unknown => {
  if (!('children' in node)) return { [node.key]: node.label };
  const group = { [node.label]: node.children.map(written) };
  return node.key === undefined ? group : { [node.key]: group };
};

/** Distinct labels behind the odd one, since two equal labels in a header are a mistake. */
const relabel = (nodes: readonly HeaderNode[], by: string): HeaderNode[] => nodes.map((node) => ('children' in node
  ? { ...node, label: by + node.label, ...(node.label.length % 2 ? { key: `k${node.label}` } : {}), children: relabel(node.children, by) }
  : { ...node, label: by + node.label }));

it('brings every tree back', () => {
  const files = readFolder(MINI);
  fc.assert(fc.property(anyTable, odd, ({ bands }, by) => {
    const wanted = bands.map((band, i): Band => ({ label: `${by}${i}`, corner: by, columns: relabel(band.columns, by), rows: relabel(band.rows, by) }));
    const tables = {
      cases: { called: [], cells: 'text', bands: wanted.map((band) => ({ [band.label!]: { columns: [band.corner, ...band.columns.map(written)], rows: band.rows.map(written) } })) },
      stock: { called: ['三'], cells: 'count', columns: [{ a: 'a' }], rows: [{ cases: '' }] },
    };
    const { value, diagnostics } = loadFormat('mini', new Map([...files, ['tables.yaml', stringify(tables)], ['rules.yaml', '{}'], ['text-rules.yaml', '{}']]));
    expect(printed(diagnostics)).toBe('');
    expect(value?.tables[0]?.bands).toEqual(wanted);
  }), { numRuns: 100 });
});
