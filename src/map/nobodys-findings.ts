/** What is told of a report that does not say whose it is or of which year, in both languages. Codes never change. */
import type { Diagnostic, Localized, Origin } from '../model/diagnostic';
import { en, list, zh } from '../model/quote';
import { finding } from './findings';

export const noFacts = (missing: readonly string[]): Diagnostic =>
  finding('facts/missing', 'error', [],
    { zh: `缺少${list(missing).zh}`, en: `${list(missing).en} is missing` },
    { zh: '放入一个两列的 CSV，表头为“项目,内容”，至少写明机关名称和年度', en: 'Add a two-column CSV with the header 项目,内容 that states at least 机关名称 and 年度' });

/** `instead`: what might be it under another name. */
const orElse = (missing: readonly string[], instead: readonly string[], add: Localized): Localized => (instead.length === 0 ? add : {
  zh: `${instead.length === 1 ? `${zh(instead[0]!)}如果就是${list(missing).zh}` : `其中如果有${list(missing).zh}`}，请改用这个名称；否则${add.zh}`,
  en: `If ${instead.length === 1 ? `${en(instead[0]!)} is` : 'one of them is'} ${list(missing).en}, call it that; otherwise ${add.en[0]!.toLowerCase()}${add.en.slice(1)}`,
});

/** `at` are the names that are told, or the cells that are blank. */
export const lackingFact = (at: readonly Origin[], missing: readonly string[], instead: readonly string[]): Diagnostic =>
  finding('facts/missing', 'error', at,
    { zh: `基本信息没有写${list(missing).zh}${instead.length === 0 ? '' : `，写的是${list(instead).zh}`}`, en: `The facts do not state ${list(missing).en}${instead.length === 0 ? '' : `; they have ${list(instead).en}`}` },
    orElse(missing, instead, { zh: `在“项目”下面写${list(missing).zh}，在“内容”下面填写`, en: `Write ${list(missing).en} below 项目 and its content below 内容` }));

export const lackingColumn = (at: readonly Origin[], missing: readonly string[], instead: readonly string[]): Diagnostic =>
  finding('facts/missing', 'error', at,
    { zh: `表头缺少${list(missing).zh}${instead.length === 0 ? '' : `，写的是${list(instead).zh}`}，看不出各行是哪份报告`, en: `The header lacks ${list(missing).en}${instead.length === 0 ? '' : `; it has ${list(instead).en}`}: which reports the rows are of cannot be told` },
    orElse(missing, instead, { zh: `加上${list(missing).zh}一列`, en: `Add a column ${list(missing).en}` }));

/** `found` is its first row. */
export const lackingHeader = (at: readonly Origin[], missing: readonly string[], found: readonly string[]): Diagnostic =>
  finding('facts/missing', 'error', at,
    { zh: `读不到${list(missing).zh}：这张表像是基本信息，而第一行是${list(found).zh}`, en: `${list(missing).en} cannot be read: this sheet looks like the facts, but its first row is ${list(found).en}` },
    { zh: '第一行应为表头“项目,内容”：写错的改正，没有的加上；下面至少写明机关名称和年度', en: 'The first row should be the header 项目,内容: correct it, or add it; below it state at least 机关名称 and 年度' });

export const ownerlessRow = (at: readonly Origin[], missing: readonly string[]): Diagnostic =>
  finding('report/ownerless-row', 'error', at,
    { zh: `这一行没有写${list(missing).zh}，内容没有使用`, en: `This row does not state ${list(missing).en}; nothing of it was used` },
    { zh: '补填；若是合计行或备注，请删去', en: 'Fill it in; if it is a total or a remark, delete the row' });

export const noRows = (at: readonly Origin[]): Diagnostic =>
  finding('report/no-rows', 'error', at,
    { zh: '表头（机关名称、年度……）下面没有任何机关的行，内容没有使用', en: 'Below the header (机关名称, 年度, …) there is no row of any organisation; nothing of it was used' },
    { zh: '表头放在最上面，下面每个机关填一行', en: 'Put the header at the top and fill in a row for each organisation below it' });
