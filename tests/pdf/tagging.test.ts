/** The places where tagging reaches into pdfmake: an update that moves them must fail here, and say so. */
import { expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { markingRenderer } from '../../src/render/pdf/tagging';

const load = createRequire(__filename);

it('refuses a pdfmake that draws in another way', () => {
  for (const renderer of [{}, { default: { prototype: {} } }, { default: { prototype: { renderLine: () => undefined } } }]) {
    const other = Object.assign(() => renderer, { resolve: load.resolve }) as unknown as NodeJS.Require;
    expect(() => { markingRenderer(other); }).toThrow('adapt tagging.ts');
  }
});

it('pdfmake is the version whose insides are known', () => {
  expect((load('pdfmake/package.json') as { version: string }).version).toBe('0.3.11');
});

it('pdfmake paints by renderLine and renderVector what a set page consists of', () => {
  const { default: Renderer } = load('pdfmake/js/Renderer') as { default: new (pdf: object) => { renderPages(pages: object[]): void } };
  const called: string[] = [];
  class Watched extends Renderer {
    renderLine() { called.push('line'); }
    renderVector() { called.push('vector'); }
  }
  new Watched({ addPage: () => undefined }).renderPages([{ pageSize: { width: 1, height: 1 }, items: [{ type: 'vector', item: {} }, { type: 'line', item: { x: 0, y: 0 } }] }]);
  expect(called).toEqual(['vector', 'line']);
});
