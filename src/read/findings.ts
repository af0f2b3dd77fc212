/** The findings of reading, with their words. */
import type { Diagnostic, Localized, Origin, Severity } from '../model/diagnostic';
import { en as quotedEn, zh as quotedZh } from '../model/quote';
import type { Stain } from './characters';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS, MAX_TEXT_LENGTH } from './limits';
import type { Content } from './sniff';
import type { Spots } from './spots';

type Words = readonly [zh: string, en: string];

const localized = ([zh, en]: Words): Localized => ({ zh, en });

export function finding(severity: Severity, code: string, at: Origin | readonly Origin[], message: Words, hint: Words): Diagnostic {
  return { code, severity, message: localized(message), hint: localized(hint), at: 'file' in at ? [at] : at };
}

/** A file or sheet that nothing came of. */
const noSheets = (code: string, at: Origin, message: Words, hint: Words): Diagnostic => ({ ...finding('error', code, at, message, hint), lost: 'sheets' });

/** Cells of which something is gone. */
const noContent = (code: string, at: readonly Origin[], message: Words, hint: Words, severity: Severity = 'error'): Diagnostic =>
  ({ ...finding(severity, code, at, message, hint), lost: 'cells' });

/** For instance ` and 3 more cells`, for findings that stand for several cells. */
const others = (spots: Spots): Words =>
  spots.count === 1 ? ['', ''] : [`（共 ${spots.count} 个单元格）`, ` (${spots.count} cells in all)`];

// ── files ──

export const emptyFile = (file: string): Diagnostic => finding('error', 'read/empty', { file },
  ['文件是空的，里面没有任何内容', 'The file is empty'],
  ['请重新保存后放入；不需要的文件请移走', 'Save it again and put it back, or take it away if it is not needed']);

export const fileTooLarge = (file: string, bytes: number): Diagnostic => noSheets('read/too-large', { file },
  [`文件有 ${Math.ceil(bytes / 1024 / 1024)} MB，最多可读 ${MAX_FILE_BYTES / 1024 / 1024} MB`,
    `The file has ${Math.ceil(bytes / 1024 / 1024)} MB; at most ${MAX_FILE_BYTES / 1024 / 1024} MB can be read`],
  ['请删去图片和无关的工作表后重新保存', 'Remove pictures and unrelated sheets and save it again']);

const READABLE: Words = ['.csv、.xlsx、.md、.txt', '.csv, .xlsx, .md and .txt'];

export const unsupported = (file: string): Diagnostic => finding('warning', 'read/unsupported', { file },
  [`没有读取这个文件：只读 ${READABLE[0]}`, `This file was not read: only ${READABLE[1]} are`],
  ['里面有要用的数据时，请另存为 .xlsx 或 .csv；没有时可以移走', 'If it holds data for the report, save it as .xlsx or .csv; otherwise it may be taken away']);

export const forbiddenName = (file: string, stain: Stain): Diagnostic => finding('error', 'read/name', { file },
  [`文件名${quotedZh(file)}里有${STAIN_NAMES[stain][0]}`, `The file name ${quotedEn(file)} has ${STAIN_NAMES[stain][1]}`],
  ['请把文件改成普通的名字', 'Give the file a plain name']);

/** What the file turned out to be, and what to do about it. */
const CONTENTS: Readonly<Record<Exclude<Content, 'text' | 'zip'>, readonly [what: Words, hint: Words]>> = {
  pdf: [[' PDF 文件', 'a PDF file'], ['请放入生成这份 PDF 的表格', 'Put in the spreadsheet the PDF was made from']],
  image: [['图片', 'a picture'], ['请把图片里的数字录入表格，存为 .xlsx 或 .csv', 'Type the numbers of the picture into a spreadsheet, saved as .xlsx or .csv']],
  archive: [['压缩包', 'an archive'], ['请解压后放入里面的表格', 'Unpack it and put in the spreadsheets it holds']],
  rtf: [[' RTF 文档', 'an RTF document'], ['请把数据存为 .xlsx 或 .csv，文字存为 .txt 或 .md', 'Save the data as .xlsx or .csv, the text as .txt or .md']],
  xls: [['旧格式的表格（.xls 或 .et）', 'a spreadsheet in the old format (.xls or .et)'], ['请用 Excel 或 WPS 打开，另存为 .xlsx', 'Open it in Excel or WPS and save it as .xlsx']],
  encrypted: [['加了密码的文件', 'a file protected by a password'], ['请用 Excel 或 WPS 打开，去掉密码后重新保存', 'Open it in Excel or WPS, remove the password and save it again']],
  doc: [['旧格式的 Word 文档（.doc）', 'a Word document in the old format (.doc)'], ['请把数据存为 .xlsx 或 .csv，文字存为 .txt 或 .md', 'Save the data as .xlsx or .csv, the text as .txt or .md']],
  docx: [[' Word 文档', 'a Word document'], ['请把数据存为 .xlsx 或 .csv，文字存为 .txt 或 .md', 'Save the data as .xlsx or .csv, the text as .txt or .md']],
  pptx: [['演示文稿', 'a presentation'], ['请放入里面数据的原表格', 'Put in the spreadsheet its data came from']],
  ofd: [[' OFD 文件', 'an OFD file'], ['请放入生成这份 OFD 的表格', 'Put in the spreadsheet the OFD was made from']],
  xlsb: [['二进制表格（.xlsb）', 'a binary workbook (.xlsb)'], ['请用 Excel 或 WPS 打开，另存为 .xlsx', 'Open it in Excel or WPS and save it as .xlsx']],
  ods: [[' ODF 文件（.ods、.odt）', 'an ODF file (.ods, .odt)'], ['请用原来的软件打开，另存为 .xlsx', 'Open it in the program it came from and save it as .xlsx']],
  ole: [['旧格式的 Office 文件', 'an Office file in an old format'], ['请用 Excel 或 WPS 打开，另存为 .xlsx', 'Open it in Excel or WPS and save it as .xlsx']],
};

export function notASheet(file: string, content: keyof typeof CONTENTS): Diagnostic {
  const [what, hint] = CONTENTS[content];
  return noSheets(`read/${content}`, { file }, [`这是${what[0]}，不能读取`, `This is ${what[1]}, which cannot be read`], hint);
}

export const renamed = (file: string): Diagnostic => finding('note', 'read/renamed', { file },
  ['文件名不是 .xlsx，内容是 Excel 工作簿，已按工作簿读取', 'The file is not named .xlsx but holds an Excel workbook, and was read as one'],
  ['请把扩展名改成 .xlsx', 'Rename it to .xlsx']);

export const textInWorkbook = (file: string): Diagnostic => noSheets('read/not-a-workbook', { file },
  ['文件名是表格，内容却是纯文本', 'The file is named like a workbook but holds plain text'],
  ['如果是 CSV，请把扩展名改成 .csv；否则请用 Excel 或 WPS 打开，另存为 .xlsx', 'If it is CSV, rename it to .csv; otherwise open it in Excel or WPS and save it as .xlsx']);

export const markup = (file: string): Diagnostic => noSheets('read/markup', { file },
  ['文件内容是网页或 XML，不是表格', 'The file holds a web page or XML, not a table'],
  ['请用 Excel 或 WPS 打开，另存为 .xlsx', 'Open it in Excel or WPS and save it as .xlsx']);

// ── encodings ──

export const readAsGb18030 = (file: string): Diagnostic => finding('note', 'read/gb18030', { file },
  ['按 GB18030 编码读取', 'Read as GB18030'],
  ['如有乱码，请另存为 UTF-8 编码（表格选“CSV UTF-8”）', 'If characters look wrong, save it as UTF-8 (a table as “CSV UTF-8”)']);

export const utf16WithoutMark = (file: string): Diagnostic => noSheets('read/utf16', { file },
  ['像是没有字节顺序标记的 UTF-16 编码，不能可靠地读取', 'It looks like UTF-16 without a byte order mark, which cannot be read safely'],
  ['请另存为 UTF-8 编码（表格选“CSV UTF-8”）', 'Save it as UTF-8 (a table as “CSV UTF-8”)']);

export const notText = (file: string): Diagnostic => noSheets('read/not-text', { file },
  ['文件内容不是文字，多半已经损坏', 'The file holds no text; most likely it is damaged'],
  ['请找到完好的原文件，重新放入', 'Find the original that is whole and put it in again']);

/** `position` is 1-based, `line` that of the text; `atEnd` when the file ends within a character. */
export const badBytes = (file: string, position: number, line: number, atEnd: boolean): Diagnostic => noSheets('read/encoding', { file },
  atEnd
    ? ['文件在一个字的中间结束，可能没有复制完整', 'The file ends in the middle of a character; it may not have been copied completely']
    : [`第 ${position} 个字节（文本第 ${line} 行）不是有效的 UTF-8 或 GB18030 文字`, `Byte ${position} (line ${line} of the text) is not valid UTF-8 or GB18030`],
  ['请打开原文件，另存为 UTF-8 编码（表格选“CSV UTF-8”）后重新放入', 'Open the original, save it as UTF-8 (a table as “CSV UTF-8”) and put it in again']);

// ── characters ──

const STAIN_NAMES: Readonly<Record<Stain, Words>> = {
  damaged: ['在此之前已经损坏的字（U+FFFD）', 'a character that was damaged before (U+FFFD)'],
  control: ['不可见的控制字符', 'a control character'],
  noncharacter: ['不是文字的编码', 'a code that is no character'],
  bidi: ['改变文字方向的控制符', 'a control that turns the direction of text'],
  invisible: ['看不见的零宽字符', 'an invisible character without width'],
};

export function stained(stain: Stain, spots: Spots): Diagnostic {
  const [zh, en] = STAIN_NAMES[stain];
  const [zhOthers, enOthers] = others(spots);
  const message = (zhEnd: string, enEnd: string): Words =>
    [`${quotedZh(spots.sample)}里有${zh}${zhEnd}${zhOthers}`, `${quotedEn(spots.sample)} has ${en}${enEnd}${enOthers}`];
  if (stain === 'invisible') {
    return finding('warning', 'read/invisible', spots.at, message('，已去掉', ', which was left out'),
      ['不影响生成；要根除，请删去后重新录入这一格', 'The report is not affected; to be rid of it, clear the cell and type it again']);
  }
  return noContent(`read/${stain}`, spots.at, message('', ''), stain === 'damaged'
    ? ['请从原文件找回这个字，重新录入', 'Find the character in the original and type it again']
    : ['请清空这一格，重新录入', 'Clear the cell and type it again']);
}

// ── sizes ──

export const tooManyRows = (at: Origin): Diagnostic => noSheets('read/too-many-rows', at,
  [`行数超过 ${MAX_ROWS} 行`, `There are more than ${MAX_ROWS} rows`],
  ['请只留下这份报告的数据，删去其余各行', 'Keep the rows of this report and delete the others']);

export const tooManyColumns = (at: Origin): Diagnostic => noSheets('read/too-many-columns', at,
  [`这一行超过 ${MAX_COLUMNS} 列`, `This row has more than ${MAX_COLUMNS} columns`],
  ['请只留下这份报告的数据，删去其余各列', 'Keep the columns of this report and delete the others']);

export const tooMuchText = (at: Origin): Diagnostic => noSheets('read/too-much-text', at,
  [`到这一格为止，文字超过 ${MAX_TEXT_LENGTH} 个字符`, `Up to this cell there are more than ${MAX_TEXT_LENGTH} characters`],
  ['请只留下这份报告的数据，删去其余内容', 'Keep the data of this report and delete the rest']);

export const cellTooLong = (at: Origin, length: number): Diagnostic => noSheets('read/cell-too-long', at,
  [`这一格有 ${length} 个字符，最多可读 ${MAX_CELL_LENGTH} 个`, `This cell has ${length} characters; at most ${MAX_CELL_LENGTH} can be read`],
  ['请检查是否漏了引号，或把长文字分成几格', 'Look for a missing quotation mark, or split the text over several cells']);

export const lineTooLong = (at: Origin, length: number): Diagnostic => noSheets('read/cell-too-long', at,
  [`这一段有 ${length} 个字符，最多可读 ${MAX_CELL_LENGTH} 个`, `This paragraph has ${length} characters; at most ${MAX_CELL_LENGTH} can be read`],
  ['请检查文件是否放错，或分成几段', 'See whether this is the right file, or split the paragraph']);

// ── CSV ──

export const unclosedQuote = (at: Origin): Diagnostic => noSheets('csv/unclosed-quote', at,
  ['这一格以英文引号 " 开头，却没有结束的引号', 'This cell starts with a quotation mark " that is never closed'],
  ['请在这一格的末尾补上 "，或删去开头的 "', 'Add " at the end of the cell, or delete the one it starts with']);

export const strayQuote = (at: Origin): Diagnostic => noSheets('csv/stray-quote', at,
  ['这一格的中间有英文引号 "，整格却没有用引号括好', 'There is a quotation mark " inside this cell, and the cell is not properly quoted'],
  ['请改用中文引号“”，或整格用 " 括起，里面的 " 写成 ""', 'Put the whole cell in " and write each " inside it as ""']);

export const otherDelimiterUsed = (file: string, delimiter: string): Diagnostic => noSheets(delimiter === '|' ? 'csv/other-delimiter' : 'csv/fullwidth-delimiter', { file, row: 1 },
  [`各行用${delimiter === '|' ? '' : '全角的'}${quotedZh(delimiter)}分隔，应为半角的「,」`, `The rows are divided by the ${delimiter === '|' ? '' : 'full-width '}${quotedEn(delimiter)}; a plain “,” was expected`],
  [`请把分隔用的${quotedZh(delimiter)}全部替换为「,」`, `Replace every dividing ${quotedEn(delimiter)} by “,”`]);

// ── workbooks ──

const RESAVE: Words = ['请用 Excel 或 WPS 打开，另存为新的 .xlsx 后放入', 'Open it in Excel or WPS, save it as a new .xlsx and put that in'];

export const damagedWorkbook = (file: string, part?: string): Diagnostic => noSheets('xlsx/damaged', { file },
  part
    ? [`工作簿已损坏，读不出里面的${quotedZh(part)}`, `The workbook is damaged: ${quotedEn(part)} in it cannot be read`]
    : ['工作簿不完整或已损坏，可能没有复制完整', 'The workbook is incomplete or damaged; it may not have been copied completely'], RESAVE);

export const encryptedWorkbook = (file: string): Diagnostic => notASheet(file, 'encrypted');

export const workbookTooLarge = (file: string): Diagnostic => noSheets('xlsx/too-large', { file },
  ['工作簿解压后大得不合常理，没有读取', 'The workbook unpacks to an unreasonable size and was not read'],
  ['请把需要的数据复制到新的工作簿，存为 .xlsx', 'Copy the data you need to a new workbook and save it as .xlsx']);

export const doctypeInWorkbook = (file: string): Diagnostic => noSheets('xlsx/doctype', { file },
  ['工作簿里有正常软件不会写的声明（DOCTYPE），没有读取', 'The workbook holds a declaration (DOCTYPE) that no spreadsheet program writes, and was not read'], RESAVE);

export const macros = (file: string): Diagnostic => noSheets('xlsx/macros', { file },
  ['这是启用宏的工作簿，没有读取', 'This is a workbook for macros and was not read'],
  ['请用 Excel 或 WPS 打开，另存为不带宏的 .xlsx', 'Open it in Excel or WPS and save it as .xlsx without macros']);

export const externalLinks = (file: string): Diagnostic => finding('warning', 'xlsx/external-links', { file },
  ['工作簿链接了别的文件，读到的是上次保存时的数', 'The workbook links to other files; what was read are the values as last saved'],
  ['请核对这些数，或在 Excel 里断开链接后重新保存', 'Check these values, or break the links in Excel and save again']);

export const hiddenSheet = (at: Origin): Diagnostic => finding('warning', 'xlsx/hidden-sheet', at,
  ['这张工作表是隐藏的，也读取了', 'This sheet is hidden; it was read all the same'],
  ['不需要时请删去这张工作表', 'Delete the sheet if it is not needed']);

/** `places` are whole rows and columns. */
export const hiddenCells = (places: readonly Origin[]): Diagnostic => finding('warning', 'xlsx/hidden-cells', places.slice(0, 20),
  [`有 ${places.length} 行（列）是隐藏的，也读取了`, `${places.length} rows or columns are hidden; they were read all the same`],
  ['请取消隐藏并核对；不需要时请删去', 'Show and check them, or delete them if they are not needed']);

export const cellsMisplaced = (at: Origin): Diagnostic => noSheets('xlsx/cell-order', at,
  ['单元格的编号重复或颠倒，分不清哪个是真的', 'Cells have the same address or stand in the wrong order, so it is unclear which is meant'], RESAVE);

export const mergeTooLarge = (at: Origin): Diagnostic => noSheets('xlsx/merge', at,
  ['合并的单元格太大或太多', 'Merged cells are too large or too many'],
  ['请取消整列或整表的合并', 'Undo merges of whole columns or of the whole sheet']);

export const coveredText = (spots: Spots): Diagnostic => noContent('xlsx/covered', spots.at,
  [`合并单元格下面还盖着${quotedZh(spots.sample)}${others(spots)[0]}，没有读取`, `Merged cells cover ${quotedEn(spots.sample)}${others(spots)[1]}, which was not read`],
  ['请取消合并，核对后删去被盖住的内容', 'Undo the merge and delete what it covers if it is not needed'], 'warning');

export const notCalculated = (spots: Spots): Diagnostic => noContent('xlsx/not-calculated', spots.at,
  [`公式还没有算出结果${others(spots)[0]}`, `The formula has no result yet${others(spots)[1]}`],
  ['请用 Excel 或 WPS 打开，保存后重新放入', 'Open the workbook in Excel or WPS, save it and put it in again']);

export const errorValue = (spots: Spots): Diagnostic => noContent('xlsx/error-value', spots.at,
  [`公式出错，结果是${quotedZh(spots.sample)}${others(spots)[0]}`, `The formula failed with ${quotedEn(spots.sample)}${others(spots)[1]}`],
  ['请改正公式，或直接填入数值', 'Correct the formula, or type the value']);

export const unreadableValue = (spots: Spots): Diagnostic => noContent('xlsx/value', spots.at,
  [`单元格里存的${quotedZh(spots.sample)}不是数值，也不是文字${others(spots)[0]}`, `The cell stores ${quotedEn(spots.sample)}, which is neither a number nor a text${others(spots)[1]}`],
  ['请重新录入这一格后保存', 'Type the cell again and save']);

/** What is read is the number itself. `isScaled`: what is shown is a part of it, in another unit, and either may be meant. */
export const numberShownOtherwise = (spots: Spots, isScaled: boolean): Diagnostic => finding(isScaled ? 'error' : 'warning', isScaled ? 'xlsx/scaled' : 'xlsx/rounded', spots.at,
  [`单元格里存的是${quotedZh(spots.sample)}，因数字格式显示为${spots.shown === '' ? '空白' : quotedZh(spots.shown)}${others(spots)[0]}；读取的是存的数`,
    `The cell stores ${quotedEn(spots.sample)}, which its number format shows as ${spots.shown === '' ? 'blank' : quotedEn(spots.shown)}${others(spots)[1]}; what it stores was read`],
  ['请在格子里填写要公布的数，并把数字格式改为“常规”', 'Type the number that is to be published and set the number format to General']);
