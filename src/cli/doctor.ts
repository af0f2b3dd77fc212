/** `doctor`: what this machine brings along: the face of each role, the formats, the versions. */
import { join } from 'node:path';
import { hasErrors, type Language } from '../model/diagnostic';
import { facesFor } from './faces';
import { loadFormats } from './formats';
import { findingLines } from './print';
import { VERSION } from './version';

const FROM = {
  zh: { configured: 'fonts 文件夹', installed: '本机安装', bundled: '随附' },
  en: { configured: 'fonts folder', installed: 'installed', bundled: 'bundled' },
} as const;

export function doctor(root: string, templates: readonly string[], language: Language): number {
  const faces = facesFor(join(root, 'fonts'));
  const { formats, diagnostics } = loadFormats(templates, language);
  const found = [...faces.diagnostics, ...diagnostics];
  const lines = [
    `nianbao ${VERSION}`,
    `Node.js ${process.version}`,
    ...Object.entries(faces.value.describe()).map(([role, face]) => `${role}  ${face.family}（${FROM[language][face.from]}）  ${face.file}`),
    ...formats.map((format) => `${format.id}  ${format.basis}  ${format.years.from}–${format.years.to ?? ''}${format.kind === undefined ? '' : `  ${format.kind}`}`),
    ...found.flatMap((d) => findingLines(d, language)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return hasErrors(found) ? 2 : 0;
}
