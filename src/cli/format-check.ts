/** `format:check`: loads every format folder and prints what is wrong with it. */
import { hasErrors, type Language } from '../model/diagnostic';
import { loadFormats } from './formats';
import { findingLines } from './print';

export function formatCheck(folders: readonly string[], language: Language): number {
  const { formats, diagnostics, seen } = loadFormats(folders, language);
  for (const d of diagnostics) process.stdout.write(`${findingLines(d, language).join('\n')}\n`);
  const good = formats.map((format) => format.id);
  process.stdout.write(language === 'zh' ? `格式 ${seen.length} 个，合格 ${good.length} 个：${good.join('、')}\n` : `${seen.length} formats, ${good.length} fine: ${good.join(', ')}\n`);
  return hasErrors(diagnostics) ? 2 : 0;
}
