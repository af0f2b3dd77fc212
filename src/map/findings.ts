/** Everything the mapping can find, in both languages. Codes never change. */
import type { Diagnostic, Localized, Origin, Severity } from '../model/diagnostic';
import { en, list, zh } from '../model/quote';
import { isContrary } from './contrary';
import type { Writing } from './value';
import { FIRST_YEAR, LAST_YEAR } from './year';

export const finding = (code: string, severity: Severity, at: readonly Origin[], message: Localized, hint: Localized, rule?: string): Diagnostic =>
  ({ code, severity, message, hint, at, ...(rule ? { rule } : {}) });

export const suggest = (near: string | undefined): Localized =>
  near === undefined ? { zh: '', en: '' } : { zh: `是否为${zh(near)}？`, en: `Did you mean ${en(near)}? ` };

/** The form's label that is nearest may mean something else: to write that would make wrong numbers out of unused ones. */
const suggestLabel = (found: string, near: string | undefined): Localized =>
  near !== undefined && isContrary(found, near)
    ? { zh: `表样有${zh(near)}，单位或意思不同：核对并换算数字以后才能改成它；`, en: `The form has ${en(near)}, of another unit or meaning: check and convert the numbers before you write that; ` }
    : suggest(near);

// ---- which sheets make up which report

export const severalReports = (at: readonly Origin[], names: readonly string[]): Diagnostic =>
  finding('report/ambiguous', 'error', at,
    { zh: `同一处放了几份报告的基本信息：${list(names).zh}，无法判断其余表格属于哪一份`, en: `Several reports state their facts in one place: ${list(names).en}; the other sheets could belong to any of them` },
    { zh: '每份报告各放一个文件夹；或在每张表里加上“机关名称”“年度”两列', en: 'Give each report a folder of its own under the input folder, or add the columns 机关名称 and 年度 to every sheet' });

export const totalRow = (at: readonly Origin[]): Diagnostic =>
  finding('collection/total-row', 'note', at,
    { zh: '这一行是合计，不是哪个机关的报告，没有使用', en: 'This row is a total and no organisation’s report; it was not used' },
    { zh: '不必修改；要核对汇总数，请给汇总的机关单独一份报告，并列出“汇总单位”', en: 'Nothing need be done; to have the sums checked, give the organisation that sums up a report of its own, with a list 汇总单位' });

export const ownerless = (at: readonly Origin[], names: readonly string[]): Diagnostic =>
  finding('report/ownerless-sheet', 'error', at,
    { zh: `这些文件没有写明属于哪个机关，而同一处有多份报告：${list(names).zh}`, en: `These files do not say which organisation they belong to, and there are several reports in the same place: ${list(names).en}` },
    { zh: '加上“机关名称”“年度”两列，或把文件移到该报告自己的文件夹', en: 'Add the columns 机关名称 and 年度, or move the files into a folder of that report' });

export const sameReport = (at: readonly Origin[], name: string, others: readonly string[]): Diagnostic =>
  finding('report/duplicate', 'error', at,
    { zh: `${zh(name)}在几处重复出现：${list(others).zh}`, en: `${en(name)} is present more than once: ${list(others).en}` },
    { zh: '只保留一份，或改正其中的机关名称、年度', en: 'Keep one of them, or correct 机关名称 or 年度 in the others' });

/** `first` are the cells of its first row; `near` is the header it is most like, with the columns it lacks for that. */
export const unrecognised = (at: Origin, tables: readonly string[], first: readonly string[], near: { readonly header: readonly string[]; readonly lacking: readonly string[] } | undefined): Diagnostic => ({
  ...finding('sheet/unrecognised', 'error', [at],
    { zh: `看不出这张表是什么，内容没有使用；第一行是${list(first).zh}`, en: `This sheet was not recognised; nothing of it was used. Its first row is ${list(first).en}` },
    near ? { zh: `像是“${near.header.join(',')}”，但表头缺少${list(near.lacking).zh}，请补上`, en: `It looks like ${near.header.join(',')}, but its header lacks ${list(near.lacking).en}; add what is missing` } : { zh: `表头应为“项目,内容”“章节,内容”“表,行,列,值”“规则,理由,核实人”之一，或按正式表样填写：${list(tables).zh}`, en: `Its header should be one of 项目,内容 / 章节,内容 / 表,行,列,值 / 规则,理由,核实人, or it should be laid out like one of the form's tables: ${list(tables).en}` }),
  lost: 'sheets',
});

export const headerOnly = (at: Origin): Diagnostic =>
  finding('sheet/header-only', 'warning', [at],
    { zh: '只有表头，没有数据', en: 'There is a header, but nothing below it' },
    { zh: '在表头下面填写；不需要的表请移走', en: 'Fill in the rows below it, or take the sheet away if it is not needed' });

export const folderOfOtherYear = (at: readonly Origin[], folder: string, year: number): Diagnostic =>
  finding('report/folder-year', 'warning', at,
    { zh: `文件夹${zh(folder)}里是 ${year} 年度的报告`, en: `The folder ${en(folder)} holds a report for ${year}` },
    { zh: '核对年度；年度无误时改正文件夹的名字', en: 'Check the year; if it is right, rename the folder' });

/** `name` is the folder's or the file's, in which another organisation stands. */
export const namedOtherwise = (at: Origin, organisation: string, name: string): Diagnostic =>
  finding('report/other-organisation', 'warning', [at],
    { zh: `机关名称是${zh(organisation)}，而所在的文件夹或文件叫${zh(name)}`, en: `The organisation is ${en(organisation)}, but the folder or file is called ${en(name)}` },
    { zh: '核对机关名称，可能是从另一份报告复制来的；名称无误时改正文件夹或文件的名字', en: 'Check 机关名称: it may have been copied from another report; if it is right, rename the folder or file' });

// ---- facts

export const unknownFact = (at: readonly Origin[], name: string, near: string | undefined, known: readonly string[]): Diagnostic =>
  finding('facts/unknown', 'warning', at,
    { zh: name === '' ? '这一行没有写项目名称，内容没有使用' : `没有叫${zh(name)}的项目，内容没有使用`, en: name === '' ? 'This row names no item; its content was not used' : `There is no item ${en(name)}; its content was not used` },
    { zh: `${suggest(near).zh}可填的项目有：${known.join('、')}；不需要的行请删去`, en: `${suggest(near).en}The items are ${known.join(', ')}; delete the row if it is not needed` });

export const proseAmongFacts = (at: readonly Origin[], title: string): Diagnostic =>
  finding('facts/prose', 'error', at,
    { zh: `${zh(title)}是正文的一个章节，不是基本信息的项目，文字没有使用`, en: `${en(title)} is a section of the text and no item of the facts; its text was not used` },
    { zh: '把这一行移到表头为“章节,内容”的表里，或移到正文 .md、.txt 里的这个标题下面', en: 'Move the row to a table with the header 章节,内容, or its text to a .md or .txt file, below this title' });

export const conflictingFact = (at: readonly Origin[], name: string, first: string, second: string): Diagnostic =>
  finding('facts/conflict', 'error', at,
    { zh: `${zh(name)}写了两次且不同：${zh(first)}与${zh(second)}，采用前者`, en: `${en(name)} is stated twice and differs: ${en(first)} and ${en(second)}; the first was used` },
    { zh: '只保留正确的一行', en: 'Keep the one that is right' });

export const badFact = (at: Origin, name: string, found: string, expected: Localized): Diagnostic =>
  finding('facts/bad-value', 'error', [at],
    { zh: `${zh(name)}的内容${zh(found)}不合要求，应为${expected.zh}`, en: `${en(name)} is ${en(found)}, expected ${expected.en}` },
    { zh: '改正这一格', en: 'Correct this cell' });

export const YEAR: Localized = { zh: ` ${FIRST_YEAR} 至 ${LAST_YEAR} 年之间的四位年份，如 2020`, en: `a four-digit year from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2020` };

export const badYear = (at: Origin, found: string): Diagnostic =>
  badFact(at, '年度', found, YEAR);

// ---- tables

export const unknownTable = (at: readonly Origin[], name: string, near: string | undefined): Diagnostic =>
  finding('table/unknown', 'error', at,
    { zh: `${name === '' ? '没有写是哪张表' : `没有名为${zh(name)}的表`}，这一行没有使用`, en: `${name === '' ? 'No table is named' : `There is no table ${en(name)}`}; this row was not used` },
    { zh: `${suggest(near).zh}“表”一列填表的编号或标题`, en: `${suggest(near).en}The column 表 takes a table's number or caption` }, 'S-03');

export const unknownLabel = (axis: 'row' | 'column', at: readonly Origin[], table: string, label: string, near: string | undefined): Diagnostic =>
  finding(axis === 'row' ? 'label/unknown-row' : 'label/unknown-column', 'error', at,
    label === ''
      ? { zh: `这一行没有写是表${zh(table)}的哪一${axis === 'row' ? '行' : '列'}，没有使用`, en: `This row names no ${axis} of table ${en(table)}; it was not used` }
      : { zh: `表${zh(table)}没有${axis === 'row' ? '行' : '列'}${zh(label)}，其中的内容没有使用`, en: `Table ${en(table)} has no ${axis} ${en(label)}; what stands there was not used` },
    label === ''
      ? { zh: '补填；检查这一行是否少了分隔的逗号', en: 'Fill it in; look for a comma that this row lacks' }
      : { zh: `${suggestLabel(label, near).zh}按表样改正${axis === 'row' ? '行' : '列'}名，或删去`, en: `${suggestLabel(label, near).en}Correct the label by the form, or delete the ${axis}` }, 'S-03');

export const ambiguousLabel = (axis: 'row' | 'column', at: readonly Origin[], label: string, candidates: readonly string[]): Diagnostic =>
  finding(axis === 'row' ? 'label/ambiguous-row' : 'label/ambiguous-column', 'error', at,
    { zh: `${zh(label)}可以是：${list(candidates).zh}，无法判断，没有使用`, en: `${en(label)} could be ${list(candidates).en}; it was not used` },
    { zh: '写出完整的路径，各级之间用“/”隔开', en: 'Write the whole path, levels joined by “/”' }, 'S-03');

/** `n` rows of a list whose paths leave out too much, such as the first of them. */
export const ambiguousRows = (at: readonly Origin[], n: number, label: string, candidates: readonly string[]): Diagnostic =>
  finding('list/ambiguous-rows', 'error', at,
    { zh: `有 ${n} 行只写了表样的一部分标签，看不出是哪一格，没有使用，如${zh(label)}可以是：${list(candidates).zh}`, en: `${n} ${n === 1 ? 'row has' : 'rows have'} only some of the form's labels, so that ${n === 1 ? 'its cell' : 'their cells'} cannot be told, and ${n === 1 ? 'was' : 'were'} not used: ${en(label)} could be ${list(candidates).en}` },
    { zh: `每行写出完整的路径，如${zh(candidates[0]!)}；或按正式表样填写，各级表头分行写在上面`, en: `Write the whole path in each row, such as ${en(candidates[0]!)}; or lay the sheet out like the form, its levels of labels in rows above` }, 'S-03');

export const unknownListed = (at: readonly Origin[], path: string, near: string | undefined): Diagnostic =>
  finding('list/unknown-row', 'error', at,
    { zh: `${zh(path)}不是表中一格的路径，这一行没有使用`, en: `${en(path)} is no path to a cell; this row was not used` },
    { zh: `${suggestLabel(path, near).zh}路径写作“表/行/列”；不需要的行可以删去`, en: `${suggestLabel(path, near).en}A path is written table/row/column; delete the row if it is not needed` }, 'S-03');

/** `unit` is that of the form, where the label that was found has none. */
export const misspelt = (at: Origin, found: string, expected: string, unit?: string): Diagnostic =>
  finding('label/misspelt', 'warning', [at],
    { zh: found === '' ? `缺少标签${zh(expected)}` : `标签${zh(found)}与表样${zh(expected)}不同，已按表样处理`, en: found === '' ? `The label ${en(expected)} is missing` : `The label ${en(found)} differs from the form's ${en(expected)}; it was taken for that` },
    unit === undefined
      ? { zh: '按表样改正标签；文件里的数字已经使用，无需重填', en: 'Correct the label by the form; the numbers were used and need not be entered again' }
      : { zh: `核对数字的单位是不是${zh(unit)}，按表样改正标签`, en: `Check whether the numbers are in ${en(unit)}, and correct the label by the form` }, 'S-03');

export const displaced = (at: Origin, found: string, expected: string): Diagnostic =>
  finding('label/displaced', 'error', [at],
    { zh: `这里应是${zh(expected)}，写的是${zh(found)}：次序与表样不同，数字按位置填入，可能填错`, en: `Here belongs ${en(expected)}, but ${en(found)} stands here: the order is not the form's; the numbers were used by their place and may be wrong` },
    { zh: '连同数字移到表样规定的位置；若只是标签写错，改正标签', en: 'Move it to its place in the form together with its numbers; if only the label is wrong, correct the label' }, 'S-03');

export const outOfOrder = (axis: 'row' | 'column', at: readonly Origin[], table: string, labels: readonly string[]): Diagnostic =>
  finding('label/out-of-order', 'warning', at,
    { zh: `表${zh(table)}的${axis === 'row' ? '行' : '列'}${list(labels).zh}次序与表样不同，已按标签填入`, en: `In table ${en(table)} the ${axis}s ${list(labels).en} are not in the form's order; they were used by their labels` },
    { zh: '按表样的次序排列；数字已经使用，无需重填', en: 'Put them in the order of the form; the numbers were used and need not be entered again' }, 'S-03');

export const shortHead = (at: Origin, table: string, lost: readonly string[]): Diagnostic =>
  finding('label/missing-head', 'warning', [at],
    { zh: `表${zh(table)}的表头缺少${list(lost).zh}，各列已按表样的次序填入`, en: `The head of table ${en(table)} lacks ${list(lost).en}; its columns were used in the order of the form` },
    { zh: '核对各列的次序；按表样补全表头，数字无需重填', en: 'Check the order of the columns and complete the head by the form; the numbers need not be entered again' }, 'S-03');

export const strayCell = (at: Origin, found: string, covering: string): Diagnostic =>
  finding('table/stray-cell', 'error', [at],
    { zh: `${zh(found)}写在被合并的单元格里${covering === '' ? '' : `（属于${zh(covering)}）`}，没有使用`, en: `${en(found)} stands in a cell that is merged into ${covering === '' ? 'its neighbour' : en(covering)}; it was not used` },
    { zh: '把内容移到合并单元格的第一格，或删去', en: 'Move it to the first cell of the merge, or delete it' });

export const extraText = (at: readonly Origin[], text: string): Diagnostic =>
  finding('table/extra-text', 'note', at,
    { zh: `表外的文字${zh(text)}没有使用`, en: `The text ${en(text)} outside the table was not used` },
    { zh: '若属于正文，请放入“章节,内容”', en: 'If it belongs to the report, put it into the prose (章节,内容)' });

export const conflictingCell = (at: readonly Origin[], label: string, first: string, second: string): Diagnostic =>
  finding('table/conflict', 'error', at,
    { zh: `${zh(label)}填了两次且不同：${zh(first)}与${zh(second)}，采用前者`, en: `${en(label)} is filled in twice and differs: ${en(first)} and ${en(second)}; the first was used` },
    { zh: '只保留正确的一处', en: 'Keep the one that is right' });

/** Cells of one sheet that say what those of another say already. */
export const repeatedCells = (at: readonly Origin[], table: string, cells: readonly { readonly label: string; readonly text: string }[]): Diagnostic => {
  const [{ label, text }, n] = [cells[0]!, cells.length];
  return finding('table/repeated', 'note', at,
    { zh: `表${zh(table)}有 ${n} 格填了两次，内容相同，如${zh(label)}都是${zh(text)}`, en: `In table ${en(table)} ${n === 1 ? 'a cell is' : `${n} cells are`} filled in twice with the same content, such as ${en(label)} with ${en(text)}` },
    { zh: '可删去一处', en: 'One of them can be deleted' });
};

// ---- prose, waivers

export const unknownSection = (at: readonly Origin[], name: string, near: string | undefined): Diagnostic =>
  finding('prose/unknown-section', 'error', at,
    { zh: `${name === '' ? '没有写是哪一章节' : `没有名为${zh(name)}的章节`}，其中的文字没有使用`, en: `${name === '' ? 'No section is named' : `There is no section ${en(name)}`}; its text was not used` },
    { zh: `${suggest(near).zh}“章节”填章节标题（可带编号）或“前言”`, en: `${suggest(near).en}The column 章节 takes a section title, with or without its number, or 前言` }, 'S-01');

export const misspeltSection = (at: Origin, found: string, expected: string): Diagnostic =>
  finding('prose/misspelt-section', 'warning', [at],
    { zh: `章节标题${zh(found)}与格式规定的${zh(expected)}不同，已按规定的标题排印`, en: `The section title ${en(found)} differs from the form's ${en(expected)}, which was printed` },
    { zh: '按规定改正章节标题', en: 'Correct the title by the form' }, 'S-01');

export const placeholder = (at: Origin, found: string, near: string | undefined): Diagnostic =>
  finding('prose/unknown-placeholder', 'error', [at],
    { zh: `占位符${zh(`{{${found}}}`)}没有对应的数据，原样保留`, en: `The placeholder ${en(`{{${found}}}`)} names nothing in this report and was left as it is` },
    { zh: `${suggest(near).zh}写法为 {{项目}} 或 {{表/行/列}}`, en: `${suggest(near).en}Write {{fact}} or {{table/row/column}}` });

export const blankPlaceholder = (at: Origin, found: string): Diagnostic =>
  finding('prose/blank-placeholder', 'error', [at],
    { zh: `占位符${zh(`{{${found}}}`)}对应的单元格是空的，原样保留`, en: `The cell behind the placeholder ${en(`{{${found}}}`)} is blank; the placeholder was left as it is` },
    { zh: '填写该单元格', en: 'Fill in that cell' });

export const brokenPlaceholder = (at: Origin, found: string): Diagnostic =>
  finding('prose/broken-placeholder', 'error', [at],
    { zh: `占位符的括号不成对：${zh(found)}`, en: `The braces of a placeholder do not match: ${en(found)}` },
    { zh: '写法为 {{项目}} 或 {{表/行/列}}；不是占位符时删去花括号', en: 'Write {{fact}} or {{table/row/column}}, or delete the braces' });

export const incompleteWaiver = (at: readonly Origin[], code: string, lacking: readonly string[]): Diagnostic =>
  finding('waiver/incomplete', 'error', at,
    { zh: `${code === '' ? '一条核实说明' : `对${zh(code)}的核实说明`}没有写${lacking.join('、')}，不予采用`, en: `${code === '' ? 'A waiver' : `The waiver of ${en(code)}`} lacks ${lacking.join(' and ')} and was not accepted` },
    { zh: `填写${lacking.join('、')}；规则编号见问题前面的方括号`, en: `Fill in ${lacking.join(' and ')}; a finding shows its code in square brackets` });

export const repeatedWaiver = (at: readonly Origin[], code: string): Diagnostic =>
  finding('waiver/repeated', 'warning', at,
    { zh: `对${zh(code)}的核实说明写了两次，采用前者`, en: `There are two waivers of ${en(code)}; the first was used` },
    { zh: '只保留一条', en: 'Keep one of them' });

// ---- the units of a roll-up

export const unitTwice = (at: readonly Origin[], name: string): Diagnostic =>
  finding('rollup/unit-twice', 'warning', at,
    { zh: `汇总单位${zh(name)}列了两次，只算一次`, en: `The unit ${en(name)} is listed twice; it was counted once` },
    { zh: '删去多余的一行；若本应是另一个单位，请改正', en: 'Delete one of the rows, or correct it if another unit was meant' }, 'R-01');

export const ownUnit = (at: Origin, name: string): Diagnostic =>
  finding('rollup/own-report', 'error', [at],
    { zh: `汇总单位里列了本报告自己（${zh(name)}），没有计入`, en: `The list of units names this report itself (${en(name)}); it was not counted` },
    { zh: '删去这一行；本级也有数字时，另作一份本级的报告，换一个名称列入，如“某县本级”', en: 'Delete the row; if the organisation has figures of its own, put them into a report under another name and list that' }, 'R-01');

// ---- sheets with a header

/** A number without a column is mostly the rest of one with a comma in it, and the number before it then wrong. */
export const unusedCells = (at: readonly Origin[], text: string): Diagnostic =>
  finding('sheet/unused-cell', /^\d/.test(text) ? 'error' : 'warning', at,
    { zh: `${zh(text)}所在的列没有表头，内容没有使用`, en: `${en(text)} stands in a column without a header; what stands there was not used` },
    { zh: '删去，或检查这一行是否多了分隔的逗号、数字里的逗号是否没有加引号', en: 'Delete it, or look for a surplus comma in this row, or a comma in a number that is not quoted' });

export const unknownColumn = (at: readonly Origin[], name: string, known: readonly string[], near: string | undefined): Diagnostic =>
  finding('sheet/unknown-column', 'warning', at,
    { zh: `这张表没有用到列${zh(name)}，其中的内容没有使用`, en: `The column ${en(name)} has no use in this sheet; what stands there was not used` },
    { zh: `${suggest(near).zh}可用的列：${known.join('、')}；不需要的列可以删去`, en: `${suggest(near).en}Columns with a use: ${known.join(', ')}; delete it if it is not needed` });

export const otherOwner = (at: readonly Origin[], column: string, found: string, own: string): Diagnostic =>
  finding('sheet/other-owner', 'error', at,
    { zh: `列${zh(column)}写的是${zh(found)}，而这份报告是${zh(own)}`, en: `The column ${en(column)} says ${en(found)}, but this report is of ${en(own)}` },
    { zh: '核对这些行是否属于这份报告：不属于的删去，写错的改正；不需要这一列时可以整列删去', en: 'See whether these rows belong to this report: delete those that do not, correct what is wrong; the column may be deleted when it is not needed' });

export const repeatedColumn = (at: readonly Origin[], name: string): Diagnostic =>
  finding('sheet/repeated-column', 'error', at,
    { zh: `列${zh(name)}出现两次，只用了前一列`, en: `There are two columns ${en(name)}; only the first was used` },
    { zh: '改正其中一列的表头，或删去多余的一列', en: 'Correct the header of one of them, or delete the surplus one' });

export const unknownPath = (at: readonly Origin[], path: string, near: string | undefined): Diagnostic =>
  // Without a likeness to anything of the form it is a remark of the person who collects.
  finding('collection/unknown-column', near === undefined && !path.includes('/') ? 'warning' : 'error', at,
    { zh: `列${zh(path)}不是项目名称、章节标题，也不是表中一格的路径，其中的内容没有使用`, en: `The column ${en(path)} is no item, no section title and no path to a cell; what stands there was not used` },
    { zh: `${suggestLabel(path, near).zh}路径写作“表/行/列”，如表头分几行写，各级从上到下；不需要的列可以删去`, en: `${suggestLabel(path, near).en}A path is written table/row/column, or in several header rows from top to bottom; delete the column if it is not needed` });

export const ambiguousColumn = (at: readonly Origin[], path: string, candidates: readonly string[]): Diagnostic =>
  finding('collection/ambiguous-column', 'error', at,
    { zh: `列${zh(path)}可以是：${list(candidates).zh}，无法判断，没有使用`, en: `The column ${en(path)} could be ${list(candidates).en}; it was not used` },
    { zh: '写出完整的路径“表/行/列”', en: 'Write the whole path, table/row/column' });

export const repeatedRow = (at: readonly Origin[], row: number, first: number): Diagnostic =>
  finding('collection/repeated-row', 'error', at,
    { zh: `第 ${row} 行与第 ${first} 行是同一机关、同一年度，只用了第 ${first} 行`, en: `Row ${row} is of the same organisation and year as row ${first}; only row ${first} was used` },
    { zh: '删去多余的一行，或改正机关名称、年度', en: 'Delete one of them, or correct 机关名称 or 年度' });

// ---- how numbers were written

const WRITINGS: Record<Writing, Localized> = {
  width: { zh: '是全角字符', en: 'is in full-width characters' },
  minus: { zh: '用破折号等作负号', en: 'has a dash for its minus sign' },
  space: { zh: '中间有空格', en: 'has spaces in it' },
  grouping: { zh: '带千分位逗号', en: 'has thousands separators' },
  measure: { zh: '带量词', en: 'carries a measure word' },
  currency: { zh: '带货币符号', en: 'carries the sign of a currency' },
  zeros: { zh: '有多余的零或正号', en: 'has needless zeros or a needless plus' },
};

export const normalised = (at: readonly Origin[], table: string, writing: Writing, cells: readonly { readonly from: string; readonly to: string }[]): Diagnostic => {
  const [{ from, to }, n] = [cells[0]!, cells.length];
  const how = WRITINGS[writing];
  return finding('cell/normalised', 'note', at,
    { zh: n === 1 ? `表${zh(table)}里的${zh(from)}${how.zh}，已按${zh(to)}使用` : `表${zh(table)}里有 ${n} 格数字${how.zh}，已规范，如${zh(from)}按${zh(to)}使用`,
      en: n === 1 ? `In table ${en(table)} ${en(from)} ${how.en}; it was taken for ${en(to)}` : `In table ${en(table)} each of ${n} numbers ${how.en}; they were tidied, such as ${en(from)} to ${en(to)}` },
    { zh: '数字无误则不必改', en: 'Nothing to do if the number is right' });
};

export const transposed = (at: Origin, table: string): Diagnostic =>
  finding('table/transposed', 'note', [at],
    { zh: `表${zh(table)}的行和列对调了，已按表样转回`, en: `The rows and columns of table ${en(table)} are swapped; it was read the other way round` },
    { zh: '无误则不必改', en: 'Nothing to do if the numbers are right' });
