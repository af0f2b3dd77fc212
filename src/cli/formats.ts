/** Loads the format folders: every folder directly below a templates folder is one. */
import { readFileSync } from 'node:fs';
import { checkFormats, loadFormat } from '../format/format';
import type { Diagnostic, Language } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import { formatFolders } from './format-folders';

export function loadFormats(folders: readonly string[], language: Language): { formats: FormatDefinition[]; diagnostics: Diagnostic[]; seen: string[] } {
  const formats: FormatDefinition[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen: string[] = [];
  for (const { id, files } of formatFolders(folders, language)) {
    const loaded = loadFormat(id, new Map(files.map((file) => [file.path, readFileSync(file.disk, 'utf8')])));
    seen.push(id);
    diagnostics.push(...loaded.diagnostics);
    if (loaded.value) formats.push(loaded.value);
  }
  return { formats, diagnostics: [...diagnostics, ...checkFormats(formats)], seen };
}
