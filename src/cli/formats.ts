/** Loads the format folders: every folder below a templates folder that holds a format.yaml. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFormats, loadFormat } from '../format/format';
import type { Diagnostic, Language } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import { cannotRun } from './cannot-run';
import { readFolder } from './files';

export function loadFormats(folders: readonly string[], language: Language): { formats: FormatDefinition[]; diagnostics: Diagnostic[]; seen: string[] } {
  const formats: FormatDefinition[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen: string[] = [];
  for (const folder of folders) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw cannotRun(language, { zh: `没有格式文件夹 ${folder}`, en: `There is no templates folder ${folder}` });
    for (const name of readdirSync(folder).sort()) {
      if (name.startsWith('.') || !statSync(join(folder, name)).isDirectory()) continue;
      const { files } = readFolder(join(folder, name), (file) => !file.startsWith('.'));
      const loaded = loadFormat(name, new Map(files.map((file) => [file.path, Buffer.from(file.bytes).toString('utf8')])));
      seen.push(name);
      diagnostics.push(...loaded.diagnostics);
      if (loaded.value) formats.push(loaded.value);
    }
  }
  return { formats, diagnostics: [...diagnostics, ...checkFormats(formats)], seen };
}
