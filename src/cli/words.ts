/** The words the terminal uses, in both languages. */
import type { Language, Severity } from '../model/diagnostic';

export type Status = 'written' | 'draft' | 'failed' | 'unchanged';

interface Words {
  readonly severity: Record<Severity, string>;
  readonly status: Record<Status, string>;
  readonly checked: Record<Status, string>;
  readonly waived: (reason: string, by: string) => string;
  readonly also: string;
  readonly hint: string;
  /** Findings that an earlier report has as well. */
  readonly again: (n: number) => string;
  readonly files: (folder: string) => string;
  readonly page: (file: string) => string;
  readonly reports: (n: number) => string;
  readonly findings: (errors: number, warnings: number, notes: number, waived: number) => string;
  /** For cli-progress: done, rate, time left, findings so far, the last report. What matters least stands last: a narrow terminal cuts it off. */
  readonly bar: string;
  /** While the input is looked through. */
  readonly looking: (done: number, total: number) => string;
  readonly time: (seconds: number) => string;
  readonly damaged: (lines: number) => string;
  /** Paths of some of the `n` files. */
  readonly removed: (n: number, paths: string) => string;
  readonly stopped: (left: number) => string;
  readonly full: (reason: string, left: number) => string;
  readonly blocked: (file: string, reason: string) => string;
  readonly unwritten: (file: string, reason: string) => string;
  readonly imported: (file: string, folder: string | undefined) => string;
  /** Over what is told of the archive. */
  readonly archive: string;
  readonly separator: string;
  readonly colon: string;
}

/** What systems say of a file that another program holds. */
const HELD = /^(?:EBUSY|EPERM|EACCES)$/;

export const WORDS: Record<Language, Words> = {
  zh: {
    severity: { error: '错误', warning: '警告', note: '提示' },
    status: { written: '成文', draft: '草稿', failed: '未生成', unchanged: '无变化' },
    checked: { written: '合格', draft: '有错误', failed: '无法识别', unchanged: '合格' },
    waived: (reason, by) => `已核实（${by}）：${reason}`,
    also: '另见',
    hint: '怎么办：',
    again: (n) => `另有 ${n} 条与前面的报告相同，改一处即可，不再重复`,
    files: (folder) => `文档在 ${folder}`,
    page: (file) => `运行报告 ${file}`,
    reports: (n) => `共 ${n} 份报告`,
    findings: (errors, warnings, notes, waived) => `错误 ${errors}，警告 ${warnings}，提示 ${notes}${waived > 0 ? `，已核实 ${waived}` : ''}`,
    bar: '{bar} {value}/{total}  每秒 {rate} 份  剩余 {left}  错误和警告 {findings}  {line}',
    looking: (done, total) => `正在查看输入 ${done}/${total}`,
    time: (seconds) => (seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`),
    damaged: (lines) => `上次运行的记录损坏 ${lines} 处，有关报告重新生成`,
    removed: (n, paths) => `删去过时的文档 ${n} 个：${paths}`,
    stopped: (left) => `按要求停止：${left} 份报告没有处理`,
    full: (reason, left) => `磁盘写不进去（${reason}），已停止，${left} 份报告没有处理；原有文件都完整。腾出空间后再运行一次`,
    blocked: (file, reason) => `${file} 不能替换（${reason}）。报告都已处理；${HELD.test(reason) ? '它可能正在别的程序里打开，关闭后' : '检查那里的路径、权限和磁盘，'}再运行一次`,
    unwritten: (file, reason) => `${file} 没有写成（${reason}），请检查路径和权限`,
    imported: (file, folder) => (folder === undefined ? `没有导入 ${file}` : `${file} 已导入 ${folder}`),
    archive: '往年数据',
    separator: '，',
    colon: '：',
  },
  en: {
    severity: { error: 'error', warning: 'warning', note: 'note' },
    status: { written: 'written', draft: 'draft', failed: 'not written', unchanged: 'unchanged' },
    checked: { written: 'fine', draft: 'has errors', failed: 'not understood', unchanged: 'fine' },
    waived: (reason, by) => `waived by ${by}: ${reason}`,
    also: 'also',
    hint: 'hint: ',
    again: (n) => `${n} more, told above of another report: to be mended once`,
    files: (folder) => `documents in ${folder}`,
    page: (file) => `report of the run ${file}`,
    reports: (n) => `${n} ${n === 1 ? 'report' : 'reports'}`,
    findings: (errors, warnings, notes, waived) => `errors ${errors}, warnings ${warnings}, notes ${notes}${waived > 0 ? `, waived ${waived}` : ''}`,
    bar: '{bar} {value}/{total}  {rate}/s  {left} left  errors and warnings {findings}  {line}',
    looking: (done, total) => `Looking through the input ${done}/${total}`,
    time: (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`),
    damaged: (lines) => `The record of the last run is damaged in ${lines} ${lines === 1 ? 'place' : 'places'}; the reports concerned are made again`,
    removed: (n, paths) => `outdated documents removed, ${n}: ${paths}`,
    stopped: (left) => `Stopped as asked: ${left} ${left === 1 ? 'report was' : 'reports were'} not processed`,
    full: (reason, left) => `The disk cannot be written (${reason}); stopped with ${left} ${left === 1 ? 'report' : 'reports'} not processed. All earlier files are whole. Make room and run again`,
    blocked: (file, reason) => `${file} cannot be replaced (${reason}). All reports were processed; ${HELD.test(reason) ? 'another program may have the file open: close it' : 'check the path, the permissions and the disk'} and run again`,
    unwritten: (file, reason) => `${file} could not be written (${reason}); check the path and the permissions`,
    imported: (file, folder) => (folder === undefined ? `${file} was not imported` : `${file} was imported into ${folder}`),
    archive: 'Earlier years',
    separator: ', ',
    colon: ': ',
  },
};
