/** A run as JUnit XML, which build servers show as tests: a suite per report, a case per finding. */
import { fileAddress } from '../model/address';
import type { Diagnostic, Language } from '../model/diagnostic';
import { nameOf, type ReportResult } from './run-record';

type Attributes = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
/** Characters that XML 1.0 leaves out (2.2, Char). */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escape = (text: string): string => text.replace(ILLEGAL, '\uFFFD').replace(/[&<>"\n]/g, (c) => ESCAPES[c]!);

const xml = (name: string, attributes: Attributes, ...content: readonly string[]): string =>
  `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`).join('')}${content.length === 0 ? '/>' : `>\n${content.join('\n')}\n</${name}>`}`;

const fails = (d: Diagnostic): boolean => d.severity === 'error' && !d.waived;

/** Cases of a report: its findings, or one when there are none. */
const cases = ({ diagnostics }: ReportResult): number => Math.max(1, diagnostics.length);
const failures = ({ diagnostics }: ReportResult): number => diagnostics.filter(fails).length;
const sum = (results: readonly ReportResult[], of: (r: ReportResult) => number): number => results.reduce((total, r) => total + of(r), 0);

/** Only errors fail; waived findings are skipped cases; a report without findings is one case that passes. */
export function junit(results: readonly ReportResult[], language: Language): string {
  const suites = results.map((r) => xml('testsuite', { name: nameOf(r), tests: cases(r), failures: failures(r), errors: 0, skipped: r.diagnostics.filter((d) => d.waived).length },
    ...(r.diagnostics.length === 0 ? [xml('testcase', { classname: r.source, name: r.status })] : r.diagnostics.map((d) => testcase(d, r.source, language)))));
  const run = xml('testsuites', { name: 'nianbao', tests: sum(results, cases), failures: sum(results, failures), errors: 0 }, ...suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${run}\n`;
}

function testcase(d: Diagnostic, source: string, language: Language): string {
  const [first] = d.at;
  const name = `${d.code}${d.rule === undefined ? '' : ` ${d.rule}`}${first ? ` ${fileAddress(first)}` : ''}`;
  const text = `${d.message[language]}\n${d.hint[language]}`;
  const content = d.waived ? xml('skipped', { message: `${d.waived.reason} (${d.waived.by})` })
    : fails(d) ? xml('failure', { type: d.code, message: d.message[language] }, escape(text))
    : xml('system-out', {}, escape(text));
  return xml('testcase', { classname: source, name }, content);
}
