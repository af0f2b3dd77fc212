/** Word files through LibreOffice, in the faces that came with the program: an office's Word has such faces, this machine may not. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledFont } from '../../src/fonts/bundled';
import { unpackWoff } from '../../src/fonts/woff';
import type { FaceRole } from '../../src/model/theme';
import { faceName } from '../../src/render/docx/faces';
import { run } from '../tools';

const ROLES: readonly FaceRole[] = ['标宋', '仿宋', '楷', '黑', '宋'];

/** A fontconfig file by which the bundled faces go by the names that Word files ask for, and no other face is seen. */
function fontconfig(folder: string): string {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  const named = ROLES.map((role, i) => {
    const { file } = bundledFont(role);
    const copy = join(fonts, `${i}.${file.endsWith('.otf') ? 'otf' : 'ttf'}`);
    if (file.endsWith('.woff')) writeFileSync(copy, unpackWoff(readFileSync(file)));
    else copyFileSync(file, copy);
    const edit = (name: string, value: string): string => `<edit name="${name}" mode="assign">${value}</edit>`;
    return `<match target="scan"><test name="file"><string>${copy}</string></test>${edit('family', `<string>${faceName(role)}</string>`)}${edit('familylang', '<string>en</string>')}${edit('weight', '<const>regular</const>')}</match>`;
  });
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir>${named.join('')}</fontconfig>`);
  return file;
}

/** The PDFs that LibreOffice makes of Word files, as paths. */
export function throughOffice(files: readonly Uint8Array[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  files.forEach((bytes, i) => { writeFileSync(join(folder, `${i}.docx`), bytes); });
  // A profile of its own, or it gives up when another instance is running; it exits with 0 when it could read nothing.
  run('soffice', ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--infilter=MS Word 2007 XML', '--convert-to', 'pdf', '--outdir', folder,
    ...files.map((_, i) => join(folder, `${i}.docx`))], 180, 'utf8', { FONTCONFIG_FILE: fontconfig(folder) });
  return files.map((_, i) => join(folder, `${i}.pdf`));
}
