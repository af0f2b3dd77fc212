/** What only the edge can find: files that are not read, documents that cannot be written. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import { en, zh } from '../model/quote';
import { reportName, type ReportIdentity } from '../model/submission';
import type { UnreadFile } from './files';

/** What the next run may be able to read. */
export const isUnreadable = ({ code }: Diagnostic): boolean => code === 'file/unreadable';

/** Something that was put there was not read; a PDF beside the spreadsheets is no loss. */
export const isUnread = ({ code, severity }: Diagnostic): boolean => severity === 'error' || code === 'file/not-regular';

export function unreadFile({ path, reason }: UnreadFile): Diagnostic {
  const special = reason === 'link' || reason === 'special';
  return {
    code: special ? 'file/not-regular' : 'file/unreadable', severity: special ? 'warning' : 'error', at: [{ file: path }], ...(special ? {} : { lost: 'sheets' }),
    message: special
      ? { zh: '这是链接、设备或过深的文件夹，没有读取', en: 'This is a link, a device or a folder too deep; it was not read' }
      : { zh: `系统不允许读取这个文件（${reason}）`, en: `The system did not let this file be read (${reason})` },
    hint: special
      ? { zh: '把它所指的文件或文件夹本身复制到这里', en: 'Copy the file or folder that it stands for to this place' }
      : { zh: '检查文件的权限，或关闭占用它的程序', en: 'Check the permissions of the file, or close the program that holds it' },
  };
}

export const noSuchFile = (path: string): Diagnostic => ({
  code: 'file/none', severity: 'error', at: [{ file: path }],
  message: { zh: '没有这个文件', en: 'There is no such file' },
  hint: { zh: '核对路径和文件名；名称里有空格的，用引号括起来', en: 'Check path and name; put a name with spaces in quotation marks' },
});

export function nameTaken(path: string, other: string): Diagnostic {
  return {
    code: 'output/name-taken', severity: 'error', at: [],
    message: { zh: `文档的路径 ${path} 已被“${other}”占用，没有写入`, en: `The path ${path} is already taken by “${other}”; nothing was written` },
    hint: { zh: '区分两份报告的机关名称、年度或标题', en: 'Let the two reports differ in 机关名称, 年度 or 标题' },
  };
}

/** `at`: different reports of the same name, which another one is held against; `used`: that in the input folder counts. */
export function severalVersions(at: readonly Origin[], report: ReportIdentity, used: boolean): Diagnostic {
  const name = reportName(report);
  return {
    code: 'report/several-versions', severity: 'warning', at,
    message: {
      zh: `${zh(name)}的报告有几份，内容不同；${used ? '核对用的是 input 里的那份' : '不知以哪份为准，没有用来核对'}`,
      en: `There are several reports ${en(name)} with different contents; ${used ? 'the one in the input folder was checked against' : 'it is not known which one counts, and none was checked against'}`,
    },
    hint: { zh: '只留正确的一份，移走其余的', en: 'Keep the right one and take the others away' },
  };
}

export function outdatedFile(path: string): Diagnostic {
  return {
    code: 'output/outdated', severity: 'warning', at: [],
    message: { zh: `${path} 是以前生成的，内容已经过时；可能有人改过或正打开着，没有删除`, en: `${path} was made by an earlier run and is outdated; somebody may have edited it or have it open, so it was not removed` },
    hint: { zh: '不再需要就删除，要留就移到别处', en: 'Delete it if it is no longer needed, or move it elsewhere' },
  };
}

export function notWritten(path: string, reason: string): Diagnostic {
  return {
    code: 'output/not-written', severity: 'error', at: [],
    message: { zh: `${path} 没有写成（${reason}），原有文件未动`, en: `${path} could not be written (${reason}); the old file is untouched` },
    hint: { zh: '检查磁盘空间和输出文件夹的权限，关闭打开着该文档的程序', en: 'Check the disk space and the permissions of the output folder, and close programs that hold the document open' },
  };
}

export function folderTaken(folder: string): Diagnostic {
  return {
    code: 'import/folder-exists', severity: 'error', at: [],
    message: { zh: `文件夹 ${folder} 已经存在，内容不同，没有改动`, en: `The folder ${folder} exists already with other contents; it was not changed` },
    hint: { zh: '移走或改名这个文件夹后再导入，或用 --output 导入到别处', en: 'Move or rename that folder, or import to another place with --output' },
  };
}

/** `file`: on which it failed, where that is known. */
export function internalError(error: unknown, file?: string): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'report/internal-error', severity: 'error', at: file === undefined ? [] : [{ file }], ...(file === undefined ? {} : { lost: 'sheets' }),
    message: { zh: `程序在处理这份报告时出错：${reason}`, en: `The program failed on this report: ${reason}` },
    hint: { zh: '其他报告不受影响；请把这份报告的文件交给维护人员', en: 'Other reports are not affected; please pass the files of this report to the maintainers' },
  };
}

export function inputChanged(source: string): Diagnostic {
  return {
    code: 'report/input-changed', severity: 'error', at: [{ file: source }],
    message: { zh: '运行当中输入文件变了，没有处理', en: 'The input files changed while the run was under way; they were not used' },
    hint: { zh: '等文件复制完、保存好再运行', en: 'Run again when the files have been copied and saved' },
  };
}

export function tooLong(seconds: number): Diagnostic {
  return {
    code: 'report/time-limit', severity: 'error', at: [],
    message: { zh: `处理了 ${seconds} 秒还没有完成，已中止`, en: `It was not finished after ${seconds} seconds and was stopped` },
    hint: { zh: '其他报告不受影响；看看这份报告的文件是否异常大，或交给维护人员', en: 'Other reports are not affected; see whether its files are unusually large, or pass them to the maintainers' },
  };
}
