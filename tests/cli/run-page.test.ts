/** The page about a run: what needs a person first, what each report took, nothing that a browser would run. */
import { expect, test } from '@jest/globals';
import { runPage } from '../../src/cli/run-page';
import type { GenerateOptions } from '../../src/cli/run';
import type { ReportResult } from '../../src/cli/run-record';

const result = (source: string, more: Partial<ReportResult>): ReportResult => ({ source, status: 'written', outputs: {}, diagnostics: [], ...more });

test('shows times of what was made, what failed and drafts before the rest, and data as text', () => {
  const fine = result('甲局', { status: 'unchanged' });
  const made = result('乙局', { outputs: { pdf: '2024/a b&c/100%.pdf' } });
  const draft = result('<script>', { status: 'draft', diagnostics: [{ code: 't/x', rule: 'T-01', severity: 'error', at: [], message: { zh: '<img src=x>\u001b[31m', en: '' }, hint: { zh: '', en: '' } }] });
  const failed = result('丁局', { status: 'failed' });
  const page = Buffer.from(runPage({ results: [made, fine, draft, failed], times: new Map([[made, 1240], [draft, 50]]), left: 2, started: new Date(), archive: [], full: undefined }, [], { language: 'zh' } as GenerateOptions)).toString();
  const rows = [...page.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'));
  expect(rows.slice(-4)).toEqual([expect.stringMatching(/丁局\|未生成\|$/), expect.stringMatching(/&lt;script&gt;\|草稿\|0\.1\|/), expect.stringMatching(/乙局\|成文\|1\.2\|PDF\|/), expect.stringMatching(/甲局\|无变化\|$/)]);
  expect(rows[1]).toBe('|错误|&lt;img src=x&gt;|1|1|T-01|t/x|');
  expect(page).toContain('href="2024/a%20b%26c/100%25.pdf"');
  expect(page).toContain('没有处理 2');
  expect(page).not.toMatch(/<script|<img|\u001b/);
});

test('findings by kind begin with errors, however many warnings there are', () => {
  const finding = (code: string, severity: 'error' | 'warning'): ReportResult['diagnostics'][number] => ({ code, severity, at: [], message: { zh: code, en: code }, hint: { zh: '', en: '' } });
  const many = result('甲局', { status: 'draft', diagnostics: [finding('a', 'warning'), finding('a', 'warning'), finding('b', 'error')] });
  const page = Buffer.from(runPage({ results: [many], times: new Map(), left: 0, started: new Date(), archive: [], full: undefined }, [], { language: 'zh' } as GenerateOptions)).toString();
  expect([...page.matchAll(/<span class="(error|warning)">/g)].map(([, severity]) => severity)).toEqual(['error', 'warning']);
});
