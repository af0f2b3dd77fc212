/**
 * Which font files a run may use. A font file an office puts into the folder `fonts/` comes first: named after its role
 * (仿宋.ttf, 标宋.otf, 楷体.ttf, …) or a well-known font under any of its usual names. No font is opened here.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { bundledFont } from '../fonts/bundled';
import { installedFonts } from '../fonts/installed';
import type { FaceRole } from '../model/theme';

const NAMES: Readonly<Record<string, FaceRole>> = {
  标宋: '标宋', 小标宋: '标宋', 标宋体: '标宋', 仿宋: '仿宋', 仿宋体: '仿宋', 楷: '楷', 楷体: '楷', 黑: '黑', 黑体: '黑', 宋: '宋', 宋体: '宋',
};

const ROLES: readonly FaceRole[] = [...new Set(Object.values(NAMES))];

export interface FontChoice { readonly configured?: Partial<Record<FaceRole, string>>; readonly installed: boolean }

/** `NIANBAO_FONTS=bundled` keeps to the faces that come with the program, so that every machine makes the same documents. */
export function chooseFonts(folder: string): FontChoice {
  if (process.env['NIANBAO_FONTS'] === 'bundled') return { installed: false };
  const configured: Partial<Record<FaceRole, string>> = {};
  for (const [role, [best]] of Object.entries(installedFonts([folder])) as [FaceRole, readonly { file: string }[]][]) if (best) configured[role] = best.file;
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const { name, ext } = parse(file.normalize('NFC'));
    const role = NAMES[name];
    if (role && /^\.(?:ttf|otf|ttc|woff)$/i.test(ext)) configured[role] = join(folder, file);
  }
  return { configured, installed: true };
}

/** The file each role will be set from unless it is damaged, in a fixed order. */
export function fontFiles({ configured = {}, installed }: FontChoice): string[] {
  const found = installed ? installedFonts() : undefined;
  return ROLES.map((role) => configured[role] ?? (found?.[role][0] ?? bundledFont(role)).file);
}
