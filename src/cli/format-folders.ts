/** Where the formats are: the folders directly below each templates folder, with their files, none of them read yet. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../model/diagnostic';
import { cannotRun } from './cannot-run';
import { listFolder, type ListedFile } from './files';

export interface FormatFolder { readonly id: string; readonly files: readonly ListedFile[] }

const visible = (name: string): boolean => !name.startsWith('.');

export function formatFolders(folders: readonly string[], language: Language): FormatFolder[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw cannotRun(language, { zh: `没有格式文件夹 ${folder}`, en: `There is no templates folder ${folder}` });
    if (existsSync(join(folder, 'format.yaml'))) throw cannotRun(language, { zh: `${folder} 本身就是一个格式；--templates 要写它上面的文件夹 ${dirname(folder)}`, en: `${folder} is a format itself; name the folder above it: --templates ${dirname(folder)}` });
    return readdirSync(folder).filter((name) => visible(name) && statSync(join(folder, name)).isDirectory()).sort()
      .map((id) => ({ id, files: listFolder(join(folder, id), visible).files }));
  });
}
