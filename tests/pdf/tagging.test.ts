/** The places where tagging reaches into pdfmake: an update that moves them must fail here, and say so. */
import { expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { markWhatIsDrawn } from '../../src/render/pdf/tagging';

const load = createRequire(__filename);

it('refuses a pdfmake that draws in another way', () => {
  for (const renderer of [{}, { default: { prototype: {} } }, { default: { prototype: { renderLine: () => undefined } } }]) {
    const other = Object.assign(() => renderer, { resolve: load.resolve }) as unknown as NodeJS.Require;
    expect(() => { markWhatIsDrawn(other); }).toThrow('adapt tagging.ts');
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

it('leaves documents that are not tagged alone', () => {
  markWhatIsDrawn(load);
  const { default: Renderer } = load('pdfmake/js/Renderer') as { default: new (pdf: object) => { renderVector(vector: object): void } };
  const marked: string[] = [];
  const ignore = () => undefined;
  const pdf = new Proxy({ options: {} }, { get: (target, name) => (name === 'options' ? target.options : /mark/i.test(String(name)) ? () => marked.push(String(name)) : ignore) });
  new Renderer(pdf).renderVector({ type: 'line', x1: 0, y1: 0, x2: 1, y2: 1 });
  expect(marked).toEqual([]);
});
