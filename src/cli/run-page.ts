/** `运行报告.html`: what a run made and found, for a person who opens it from the folder. */
import { stripVTControlCharacters } from 'node:util';
import type { Diagnostic, Language } from '../model/diagnostic';
import { el, stack, type Markup } from '../render/html/element';
import { htmlPage } from '../render/html/page';
import { changesTotal, CHANGES_FILE } from './changes';
import type { GenerateOptions, Run } from './run';
import { findingLines } from './print';
import { countFindings, nameOf, type ReportResult } from './run-record';
import type { Change } from './state/changes';
import { WORDS, type Status } from './words';

const TEXTS = {
  zh: {
    title: '运行报告', begun: '开始', ended: '结束', took: '用时', seconds: '秒', left: '没有处理', rules: '各类问题',
    code: '代码', rule: '规则', severity: '程度', found: '处数', inReports: '报告数', report: '报告', status: '结果', documents: '文件', findings: '问题', reports: '各份报告', example: '例如',
    failed: '这次没有运行', kept: '以前生成的文档没有改动。', kinds: { pdf: 'PDF', docx: 'Word', html: '网页', review: '校核意见', annotated: '标注的数据表' } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'Report of the run', begun: 'Begun', ended: 'Ended', took: 'Took', seconds: 's', left: 'Not processed', rules: 'Findings by kind',
    code: 'Code', rule: 'Rule', severity: 'Severity', found: 'Places', inReports: 'Reports', report: 'Report', status: 'Result', documents: 'Files', findings: 'Findings', reports: 'The reports', example: 'For example',
    failed: 'This run could not take place', kept: 'The documents of earlier runs are as they were.', kinds: { pdf: 'PDF', docx: 'Word', html: 'web page', review: 'review', annotated: 'marked spreadsheet' } as Readonly<Record<string, string>>,
  },
} as const;

const STYLE = `body { margin: 2em auto; max-width: 64em; padding: 0 1em; font: 15px/1.6 sans-serif; color: #222; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 2em; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top; }
th { background: #f4f4f4; } th, span, a { white-space: nowrap; } .draft, .failed, .error { color: #b00020; } .warning { color: #8a5a00; } .waived { color: #777; }
pre { margin: .3em 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 monospace; } a { color: #0b57d0; }
details[open] { min-width: 26em; }
@media (max-width: 48em) { tr:first-child { display: none; } table, tbody { display: block; } tr { display: block; border: 1px solid #ccc; margin: .6em 0; padding: .4em .6em; } td { display: block; border: 0; padding: 0; }
  td:empty { display: none; } td::before { content: attr(data-head) " "; color: #777; } details { display: inline-block; } details[open] { display: block; min-width: 0; } }`;

export function runPage({ results, times, left, started, archive }: Run, changes: readonly Change[], { language }: GenerateOptions): Uint8Array {
  const [texts, words] = [TEXTS[language], WORDS[language]];
  const ended = new Date();
  const { errors, warnings, notes, waived } = countFindings(results);
  const counts = (['written', 'unchanged', 'draft', 'failed'] as const).map((s) => `${words.status[s]} ${results.filter((r) => r.status === s).length}`);
  return htmlPage({ title: texts.title, organisation: '', style: STYLE }, [
    el('h1', {}, texts.title),
    el('p', {}, `${words.reports(results.length)}${words.colon}${counts.join(words.separator)}${left > 0 ? `${words.separator}${texts.left} ${left}` : ''}`),
    el('p', {}, words.findings(errors, warnings, notes, waived)),
    el('p', {}, changes.length > 0 ? `${changesTotal(changes, language)} ` : '', ...(changes.length > 0 ? [el('a', { href: link(CHANGES_FILE) }, CHANGES_FILE)] : [])),
    el('p', {}, `${texts.begun} ${clock(started)}${words.separator}${texts.ended} ${clock(ended)}${words.separator}${texts.took} ${((ended.getTime() - started.getTime()) / 1000).toFixed(1)} ${texts.seconds}`),
    el('h2', {}, texts.rules),
    table([texts.severity, texts.example, texts.found, texts.inReports, texts.rule, texts.code], kinds(results).map(({ d, places, reports }) =>
      [mark(words.severity[d.severity], d.severity), plain(d.message[language]), String(places), String(reports), d.rule === undefined ? '' : mark(d.rule, 'rule'), d.code])),
    el('h2', {}, texts.reports),
    table([texts.report, texts.status, `${texts.took}（${texts.seconds}）`, texts.documents, texts.findings], mostUrgentFirst(results).map((r) =>
      [nameOf(r), mark(words.status[r.status], r.status), seconds(times.get(r)), documents(r, texts.kinds), findings(r, language)])),
    ...(archive.length === 0 ? [] : [el('h2', {}, words.archive), ...lines(archive, language)]),
  ]);
}

/** In its place after a run that could not take place: nobody is to take the last one for it. */
export function failurePage(why: string, { language }: GenerateOptions): Uint8Array {
  const texts = TEXTS[language];
  return htmlPage({ title: texts.title, organisation: '', style: STYLE }, [
    el('h1', {}, texts.title),
    el('p', { class: 'failed' }, `${texts.failed}${WORDS[language].separator}${clock(new Date())}`),
    el('pre', {}, plain(why)),
    el('p', {}, texts.kept),
  ]);
}

/** What needs a person comes first; otherwise the order stays. */
const mostUrgentFirst = (results: readonly ReportResult[]): ReportResult[] =>
  [...results].sort((a, b) => URGENCY[a.status] - URGENCY[b.status]);
const URGENCY: Record<Status, number> = { failed: 0, draft: 1, written: 2, unchanged: 2 };

const seconds = (milliseconds: number | undefined): string => (milliseconds === undefined ? '' : (milliseconds / 1000).toFixed(1));

const plain = stripVTControlCharacters;

const mark = (text: string, kind: string): Markup => el('span', { class: kind }, text);

const table = (head: readonly string[], rows: readonly (readonly (string | Markup)[])[]): Markup =>
  el('table', {}, stack([el('tr', {}, ...head.map((text) => el('th', {}, text))), ...rows.map((row) => el('tr', {}, ...row.map((cell, i) => el('td', { 'data-head': head[i]! }, cell))))]));

/** Local time and its distance from UTC: 2026-03-01 02:00:00 +08:00. */
function clock(time: Date): string {
  const offset = -time.getTimezoneOffset();
  const two = (n: number): string => String(n).padStart(2, '0');
  const local = new Date(time.getTime() + offset * 60000).toISOString().slice(0, 19).replace('T', ' ');
  return `${local} ${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

const link = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const documents = ({ outputs }: ReportResult, names: Readonly<Record<string, string>>): Markup =>
  ({ html: Object.entries(outputs).map(([kind, path]) => el('a', { href: link(path) }, names[kind.replace(/-\d+$/, '')] ?? kind).html).join(' ') });

const lines = (diagnostics: readonly Diagnostic[], language: Language): Markup[] =>
  diagnostics.map((d) => el('pre', { class: d.waived ? 'waived' : d.severity }, plain(findingLines(d, language).join('\n'))));

function findings({ diagnostics }: ReportResult, language: Language): Markup {
  const each = lines(diagnostics, language);
  return { html: each.length === 0 ? '' : el('details', {}, el('summary', {}, String(each.length)), ...each).html };
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** By code and rule: errors first, then the most frequent. */
function kinds(results: readonly ReportResult[]): { d: Diagnostic; places: number; reports: number }[] {
  const found = new Map<string, { d: Diagnostic; places: number; in: Set<ReportResult> }>();
  for (const result of results) {
    for (const d of result.diagnostics.filter((finding) => !finding.waived)) {
      const key = `${d.code} ${d.rule ?? ''} ${d.severity}`;
      const kind = found.get(key) ?? { d, places: 0, in: new Set() };
      found.set(key, { ...kind, places: kind.places + 1, in: kind.in.add(result) });
    }
  }
  return [...found.values()].map(({ d, places, in: reports }) => ({ d, places, reports: reports.size })).sort((a, b) => RANK[a.d.severity] - RANK[b.d.severity] || b.places - a.places || (a.d.code < b.d.code ? -1 : 1));
}
