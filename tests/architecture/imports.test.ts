/** Who may import whom. An edge that is not listed is a design change: discuss it in ARCHITECTURE.md first. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { expect, test } from '@jest/globals';

const SRC = join(__dirname, '..', '..', 'src');

/** Folder (or file) -> the project's folders it may import besides itself, and the libraries it may know. */
const MAY: Record<string, { folders: string[]; libraries: string[] }> = {
  model: { folders: [], libraries: [] },
  read: { folders: ['model'], libraries: ['csv-parse/sync', 'saxes', 'node:zlib', 'node:path'] },
  format: { folders: ['model'], libraries: ['yaml', 'zod', 'handlebars'] },
  map: { folders: ['model'], libraries: [] },
  import: { folders: ['model', 'read', 'map'], libraries: ['parse5', 'zod', 'node:zlib'] },
  validate: { folders: ['model'], libraries: [] },
  guide: { folders: ['model', 'validate'], libraries: [] },
  compose: { folders: ['model'], libraries: ['handlebars'] },
  layout: { folders: ['model'], libraries: [] },
  fonts: { folders: ['model'], libraries: ['fontkit', 'node:fs', 'node:path', 'node:os', 'node:zlib', 'node:module'] },
  'render/parity': { folders: ['model'], libraries: ['fflate'] },
  'render/pdf': { folders: ['model', 'fonts', 'render/parity'], libraries: ['pdfmake', 'fontkit', 'node:module', 'node:zlib'] },
  'render/docx': { folders: ['model'], libraries: ['docx', 'fflate', 'saxes', 'node:zlib'] },
  'render/html': { folders: ['model'], libraries: [] },
  'render/review': { folders: ['model', 'render/html'], libraries: ['fflate', 'saxes', 'node:path'] },
  'render/render.ts': { folders: ['model', 'fonts', 'render/pdf', 'render/docx', 'render/html'], libraries: [] },
  'pipeline.ts': { folders: ['model', 'map', 'validate', 'compose', 'layout', 'fonts', 'render/render.ts', 'render/parity', 'render/review'], libraries: [] },
  'read-back.ts': { folders: ['model', 'import', 'validate'], libraries: [] },
  cli: { folders: ['model', 'read', 'map', 'format', 'fonts', 'pipeline.ts', 'read-back.ts', 'render/render.ts', 'render/html'], libraries: ['commander', 'picocolors', 'cli-progress', 'workerpool', 'chokidar', 'croner', 'node:'] },
};

const files = (folder: string): string[] => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [relative(SRC, path).split(sep).join('/')] : [];
});

const room = (file: string): string | undefined => Object.keys(MAY).filter((key) => file === key || file.startsWith(`${key}/`)).sort((a, b) => b.length - a.length)[0];

test.each(files(SRC))('%s knows only what its room may know', (file) => {
  const own = room(file);
  expect(own).toBeDefined();
  const { folders, libraries } = MAY[own!]!;
  const imports = [...readFileSync(join(SRC, file), 'utf8').matchAll(/^(?:import|export) [^'";]*from '([^']+)'|^import '([^']+)'|require\('([^']+)'\)/gm)].map((m) => (m[1] ?? m[2] ?? m[3])!);
  for (const name of imports) {
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(file), name);
      const targetRoom = room(target) ?? room(`${target}.ts`);
      expect([own, ...folders]).toContain(targetRoom);
    } else {
      expect(libraries.some((library) => name === library || name.startsWith(`${library}/`) || (library.endsWith(':') && name.startsWith(library)))).toBe(true);
    }
  }
});

test('no word of a form stands in src/', () => {
  const words = /自然人|法人或其他组织|不予公开|予以公开|行政复议|行政诉讼|行政许可|规范性文件|结转下年度|主动公开|第二十条/;
  const found = files(SRC).filter((file) => words.test(readFileSync(join(SRC, file), 'utf8')));
  expect(found).toEqual([]);
});
