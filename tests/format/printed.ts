/** Findings as golden text: place and code, then message and hint in both languages. */
import { fileAddress } from '../../src/model/address';
import type { Diagnostic } from '../../src/model/diagnostic';

export const printed = (diagnostics: readonly Diagnostic[]): string => diagnostics.map(({ at, severity, code, message, hint }) =>
  [`${at.map(fileAddress).join(', ')}: ${severity}[${code}]`, ...[message.zh, hint.zh, message.en, hint.en].map((line) => `  ${line}`), ''].join('\n')).join('');
