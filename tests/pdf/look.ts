/** Looks into PDF files with programs that know nothing of how they were made. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../tools';

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));

/** Writes a PDF for the programs to read. */
export function save(name: string, bytes: Uint8Array): string {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

/** One element of the structure tree as `pdfinfo -struct-text` prints it. */
export interface TreeNode { readonly type: string; readonly attributes: Record<string, string>; text: string; readonly children: TreeNode[] }

export function structureTree(file: string): TreeNode {
  const root: TreeNode = { type: '', attributes: {}, text: '', children: [] };
  const open: { depth: number; node: TreeNode }[] = [{ depth: -1, node: root }];
  for (const line of run('pdfinfo', ['-struct-text', file]).split('\n')) {
    const depth = line.search(/\S/);
    if (depth < 0) continue;
    while (open.at(-1)!.depth >= depth) open.pop();
    const { node } = open.at(-1)!;
    const attribute = /^\s*\/(\w+) (.*)$/.exec(line);
    const text = /^\s*"(.*)"$/.exec(line);
    if (attribute) node.attributes[attribute[1]!] = attribute[2]!.replace(/^\//, '');
    else if (text) node.text += text[1];
    else {
      const child: TreeNode = { type: /\w+/.exec(line)![0], attributes: {}, text: '', children: [] };
      node.children.push(child);
      open.push({ depth, node: child });
    }
  }
  return root.children[0]!;
}

/** A text shown on a page: its baseline's start in pt from the upper left corner of the page, and the marked content it stands in. */
export interface Shown { readonly page: number; readonly x: number; readonly y: number; readonly size: number; readonly glyphs: string; readonly tag: string }

/** Reads the page contents themselves; `unmarked` counts what is painted outside of any tag or artifact. */
export function contents(file: string): { readonly shown: Shown[]; readonly unmarked: number } {
  const pages = run('qpdf', ['--qdf', '--normalize-content=n', '--object-streams=disable', file, '-'], 60, 'latin1').match(/%% Contents for page \d+\n[^]*?endstream/g) ?? [];
  const shown: Shown[] = [];
  let unmarked = 0;
  pages.forEach((content, index) => {
    let [tag, x, y, size] = ['', 0, 0, 0];
    // A marked piece begins `/P << … >> BDC`, over several lines, or `/P BMC`.
    for (const line of content.replace(/ <<[^>]*>> BDC/g, ' BMC').split('\n')) {
      const numbers = line.split(' ').map(Number);
      if (line.endsWith(' BMC')) tag = line.slice(1, -' BMC'.length);
      else if (line === 'EMC') tag = '';
      // Pages are turned upside down: places count from the upper edge.
      else if (line.endsWith(' Tm')) [x, y] = [numbers[4]!, numbers[5]!];
      else if (line.endsWith(' Tf')) size = numbers[1]!;
      else if (line.endsWith(' Tj')) shown.push({ page: index + 1, x, y, size, glyphs: line.replace(/[^0-9a-f]/g, ''), tag });
      if (!tag && / Tj$|^[SfB]$/.test(line)) unmarked++;
    }
  });
  return { shown, unmarked };
}
