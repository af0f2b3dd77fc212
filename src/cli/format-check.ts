/** `format:check`: loads every format folder and prints what is wrong with it. */
import { hasErrors, type Language } from '../model/diagnostic';
import { loadFormats } from './formats';
import { findingLines } from './print';

export function formatCheck(folders: readonly string[], language: Language): number {
  const { formats, diagnostics, seen } = loadFormats(folders, language);
  for (const d of diagnostics) process.stdout.write(`${findingLines(d, language).join('\n')}\n`);
  // Two forms that clash were each read without a finding.
  const isFine = (id: string): boolean => !hasErrors(diagnostics.filter(({ at }) => at.some(({ file }) => file.startsWith(`${id}/`))));
  const good = formats.map((format) => format.id).filter(isFine);
  const named = (colon: string, separator: string): string => (good.length === 0 ? '' : colon + good.join(separator));
  process.stdout.write(language === 'zh' ? `格式 ${seen.length} 个，合格 ${good.length} 个${named('：', '、')}\n` : `${seen.length} formats, ${good.length} fine${named(': ', ', ')}\n`);
  return hasErrors(diagnostics) ? 2 : 0;
}
