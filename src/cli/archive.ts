/** What is told of the archive: what of it was not read, and where no report is recognised that another one could be held against. */
import { groupBy } from '../map/group';
import { reportKey } from '../map/report-key';
import type { Diagnostic } from '../model/diagnostic';
import { withSlashes } from './files';
import { LOOSE } from './inbox';
import type { Survey } from './state/survey';

/** They keep no report from being made: each is a warning, one for all places, for an archive may hold years of other files. */
export function archiveFindings({ archive }: Survey): Diagnostic[] {
  const unread = archive.flatMap((claim) => claim.unread ?? []).map((d): Diagnostic => ({ ...d, severity: 'warning' }));
  const at = archive.filter((claim) => reportKey(claim) === undefined)
    .flatMap(({ folder, source, files = [] }) => (source === LOOSE ? files : [`${withSlashes(folder)}/${source}`])).map((file) => ({ file }));
  const same = groupBy(unread, ({ code, message }) => `${code}\n${message.zh}`);
  return [...[...same.values()].map((all): Diagnostic => ({ ...all[0]!, at: all.flatMap((d) => d.at) })), ...(at.length === 0 ? [] : [unrecognised(at)])];
}

const unrecognised = (at: Diagnostic['at']): Diagnostic => ({
  code: 'archive/unrecognised', severity: 'warning', at,
  message: { zh: '往年数据里，这里看不出是哪个机关哪一年的报告，没有用来核对', en: 'Among the earlier years: no organisation and year of a report were recognised here; nothing was checked against it' },
  hint: {
    zh: '放 CSV 或 XLSX 数据表，一个文件夹一份报告，基本信息里写明机关名称和年度；PDF、Word 先用 import 命令读回；不用来核对的请移走',
    en: 'Put CSV or XLSX spreadsheets there, one report in a folder, its facts naming 机关名称 and 年度; read PDF or Word back with the command import; take away what nothing is to be checked against',
  },
});
