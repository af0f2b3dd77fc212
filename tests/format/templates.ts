/** The product's own format folders, as tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadFormat } from '../../src/format/format';
import type { FormatDefinition } from '../../src/model/format';

const TEMPLATES = join(__dirname, '../../templates');
/** A small form that uses every part of the language. */
export const MINI = join(__dirname, 'mini');

export const folders = (): string[] => readdirSync(TEMPLATES, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort();

export const filesOf = (folder: string): Map<string, string> => readFolder(join(TEMPLATES, folder));

/** Texts by path inside the folder. */
export function readFolder(root: string): Map<string, string> {
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((e) => e.isFile());
  return new Map(files.map((e) => join(e.parentPath, e.name)).sort().map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

/** A format that has no faults. */
export function formatOf(folder: string): FormatDefinition {
  const { value, diagnostics } = loadFormat(folder, filesOf(folder));
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return value;
}
