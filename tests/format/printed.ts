/** Findings as golden text: place and code, then message and hint in both languages. */
import type { Diagnostic, Origin } from '../../src/model/diagnostic';

const place = ({ file, row, column }: Origin): string => [file, row, column].filter((part) => part !== undefined).join(':');

export const printed = (diagnostics: readonly Diagnostic[]): string => diagnostics.map(({ at, severity, code, message, hint }) =>
  [`${at.map(place).join(', ')}: ${severity}[${code}]`, ...[message.zh, hint.zh, message.en, hint.en].map((line) => `  ${line}`), ''].join('\n')).join('');
