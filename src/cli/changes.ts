/** `changes`: what the last run found changed, as `变更.csv` for spreadsheet programs and as lines for a terminal. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../model/diagnostic';
import { reportName } from '../model/submission';
import { cannotRun } from './cannot-run';
import type { Change } from './state/changes';
import { publish } from './write';

export const CHANGES_FILE = '变更.csv';
const DATA = '.nianbao/changes.json';

const HEADER = ['机关名称', '年度', '表或章节', '行', '列', '原值', '现值', '单元格', '来源', '报告种类'];

export function writeChanges(output: string, changes: readonly Change[]): void {
  publish(output, new Map([[CHANGES_FILE, Buffer.from(changesCsv(changes))], [DATA, Buffer.from(JSON.stringify(changes))]]), false);
}

/** With a byte order mark, which spreadsheet programs need to see that it is UTF-8. */
export function changesCsv(changes: readonly Change[]): string {
  const rows = changes.map((c) => [c.organisation, String(c.year), c.where ?? '（新报告）', c.row ?? '', c.column ?? '', c.old ?? '', c.now ?? '', c.at ?? '', c.source, c.kind ?? '']);
  return `\ufeff${[HEADER, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Text that a spreadsheet program would take for a formula is marked as text. Plain numbers are left as they are. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function printChanges(output: string, language: Language): number {
  const path = join(output, DATA);
  if (!existsSync(path)) throw cannotRun(language, { zh: `${output} 里还没有运行过`, en: `Nothing has been generated in ${output} yet` });
  const changes = readChanges(path);
  if (!changes) throw cannotRun(language, { zh: `${path} 已损坏；变更见 ${CHANGES_FILE}，再运行一次 generate 会重写`, en: `${path} is damaged; the changes are in ${CHANGES_FILE}, and generate writes it again` });
  process.stdout.write(`${[...changes.map((change) => changeLine(change, language)), changesTotal(changes, language)].join('\n')}\n`);
  return 0;
}

function readChanges(path: string): Change[] | undefined {
  try {
    const changes = JSON.parse(readFileSync(path, 'utf8')) as Change[];
    return Array.isArray(changes) ? changes : undefined;
  } catch {
    return undefined;
  }
}

const LONGEST = 40;
/** Of what stands before the first difference. */
const LEAD = 10;

/** A long text from shortly before character `from`. */
function shown(text: string, from: number): string {
  const characters = [...text];
  const start = characters.length > LONGEST ? Math.max(0, from - LEAD) : 0;
  const rest = characters.slice(start);
  const part = rest.length > LONGEST ? [...rest.slice(0, LONGEST - 1), '…'] : rest;
  return `${start > 0 ? '…' : ''}${part.join('')}`.replaceAll(/\p{Cc}+/gu, ' ');
}

/** How many characters the two begin with alike. */
function alike(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const at = a.findIndex((character, i) => character !== b[i]);
  return at < 0 ? a.length : at;
}

export function changeLine(change: Change, language: Language): string {
  const { where, row, column, old, now, at } = change;
  const [isNew, none] = language === 'zh' ? ['新报告', '（无）'] : ['new report', '(none)'];
  if (where === undefined) return `${reportName(change)}  ${isNew}`;
  const place = [where, row, column].filter((part) => part !== '').join(' / ');
  const from = alike(old ?? '', now ?? '');
  const [was, is] = [old, now].map((text) => (text ? shown(text, from) : none));
  return `${reportName(change)}  ${place}  ${was} → ${is}${at === undefined ? '' : `  (${at})`}`;
}

export function changesTotal(changes: readonly Change[], language: Language): string {
  const fresh = changes.filter((change) => change.where === undefined).length;
  const values = changes.length - fresh;
  const reports = new Set(changes.filter((change) => change.where !== undefined).map(reportName)).size;
  const parts = language === 'zh'
    ? [...(fresh > 0 ? [`新报告 ${fresh} 份`] : []), ...(values > 0 ? [`${reports} 份报告改了 ${values} 处`] : [])]
    : [...(fresh > 0 ? [`new reports ${fresh}`] : []), ...(values > 0 ? [`changed values ${values}, in reports ${reports}`] : [])];
  const nothing = language === 'zh' ? '没有变更' : 'Nothing changed';
  return parts.length === 0 ? nothing : parts.join(language === 'zh' ? '；' : '; ');
}
