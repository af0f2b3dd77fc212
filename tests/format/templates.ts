/** The product's own format folders, as tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadFormat } from '../../src/format/format';
import type { FormatDefinition } from '../../src/model/format';

export const TEMPLATES = join(__dirname, '../../templates');

export const folders = (): string[] => readdirSync(TEMPLATES, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort();

/** Texts by path inside the folder. */
export function filesOf(folder: string): Map<string, string> {
  const root = join(TEMPLATES, folder);
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((e) => e.isFile());
  return new Map(files.map((e) => join(e.parentPath, e.name)).sort().map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

/** A format that has no faults. */
export function formatOf(folder: string): FormatDefinition {
  const { value, diagnostics } = loadFormat(folder, filesOf(folder));
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return value;
}
