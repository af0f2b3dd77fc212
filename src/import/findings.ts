/** Everything that reading a published report back can find, in both languages. Codes never change. */
import type { Diagnostic, Localized, Origin, Severity } from '../model/diagnostic';
import { en, list, zh } from '../model/quote';

const finding = (code: string, severity: Severity, at: readonly Origin[], message: Localized, hint: Localized): Diagnostic => ({ code, severity, message, hint, at });

export const notPublished = (file: string): Diagnostic => finding('import/not-a-report', 'error', [{ file }],
  { zh: '看不出这是一份报告：既没有标题，也没有表格', en: 'This does not look like a report: it has neither a title nor tables' },
  { zh: '可导入 Word（.docx）、网页（.html）、工作簿（.xlsx）、纯文本（.txt）和本程序生成的 PDF', en: 'Word (.docx), web pages (.html), workbooks (.xlsx), plain text (.txt) and PDF made by this program can be imported' });

export const pdfWithoutData = (file: string): Diagnostic => finding('import/pdf-without-data', 'error', [{ file }],
  { zh: 'PDF 里没有附带报告数据，无法读出其中的数字', en: 'The PDF has no report data attached; its numbers cannot be read' },
  { zh: '只有本程序生成的 PDF 带有数据；请改用 Word 版或公布的网页；用软件把 PDF 转成 .docx 后也可导入，但须逐格核对。扫描件里没有文字，须按表样录入', en: 'Only PDF made by this program carries its data; use the Word version or the published web page. A PDF that a program turned into .docx can be imported too, but compare every cell. A scan holds no text: type its numbers into the form' });

/** What to do about a file that is no input either, by the code of what it turned out to be. */
const TO_IMPORT: Readonly<Record<string, Localized>> = {
  ...Object.fromEntries(['read/doc', 'read/rtf', 'read/ods', 'read/ole'].map((code) => [code,
    { zh: '请用 Word 或 WPS 打开，另存为 .docx 后再导入；表格另存为 .xlsx', en: 'Open it in Word or WPS, save it as .docx (a spreadsheet as .xlsx) and import that' }])),
  'read/ofd': { zh: '请改用 Word 版或公布的网页', en: 'Use the Word version or the published web page' },
  'read/image': { zh: '请改用 Word 版或公布的网页；只有图片或扫描件时，须按表样录入', en: 'Use the Word version or the published web page; if there is only a picture or scan, type its numbers into the form' },
  'read/archive': { zh: '请解压后导入里面的文件', en: 'Unpack it and import the files it holds' },
};

export const toImport = (d: Diagnostic): Diagnostic => ({ ...d, hint: TO_IMPORT[d.code] ?? d.hint });

export const badData = (file: string): Diagnostic => finding('import/bad-data', 'error', [{ file }],
  { zh: 'PDF 附带的报告数据已损坏或被改动过', en: 'The report data attached to the PDF is damaged or was altered' },
  { zh: '重新生成 PDF，或改用 Word 版导入', en: 'Generate the PDF again, or import the Word version' });

export const tooLargeTable = (at: Origin): Diagnostic => finding('import/table-too-large', 'error', [at],
  { zh: '表格的行或列过多，没有使用', en: 'This table has too many rows or columns and was not used' },
  { zh: '核对文件是否为公布的报告', en: 'Check that the file is a published report' });

export const tooDeep = (file: string): Diagnostic => finding('import/too-deep', 'error', [{ file }],
  { zh: '网页的结构过大或嵌套过深，没有读取', en: 'The page is too large or nested too deeply; it was not read' },
  { zh: '在浏览器中另存为纯文本后再导入', en: 'Save it as plain text in a browser and import that' });

export const titleNotFound = (file: string, missing: readonly string[]): Diagnostic => finding('import/whose-report', 'error', [{ file }],
  { zh: `找不到${list(missing).zh}：标题中没有写明`, en: `${list(missing).en} was not found: the title does not state it` },
  { zh: '把标题补为“机关名称＋年度＋年……报告”的写法，或把文件名改成这样', en: 'Let the title, or the name of the file, read 机关名称＋年度＋年……报告' });

export const noFormat = (file: string, year: number, known: readonly string[]): Diagnostic => finding('import/no-format', 'error', [{ file }],
  { zh: `没有适用于 ${year} 年度的格式`, en: `There is no format for the year ${year}` },
  { zh: `核对标题中的年份；现有格式：${list(known).zh}`, en: `Check the year in the title; formats: ${list(known).en}` });

export const organisationGuessed = (at: Origin, found: string): Diagnostic => finding('import/organisation-guessed', 'warning', [at],
  { zh: `标题的写法与格式不同，机关名称取自署名或文件属性：${zh(found)}`, en: `The title is worded otherwise than the form's; 机关名称 was taken from the signature or the file's properties: ${en(found)}` },
  { zh: '核对基本信息.csv 中的机关名称', en: 'Check 机关名称 in 基本信息.csv' });

export const yearGuessed = (at: Origin, found: number): Diagnostic => finding('import/year-guessed', 'warning', [at],
  { zh: `标题没有写明年度，取自正文：${found}`, en: `The title does not state the year; it was taken from the text: ${found}` },
  { zh: '核对基本信息.csv 中的年度', en: 'Check 年度 in 基本信息.csv' });

export const unplaced = (at: readonly Origin[], text: string): Diagnostic => finding('import/unplaced', 'warning', at,
  { zh: `${zh(text)}在表样中没有位置，没有使用`, en: `${en(text)} has no place in the form's table and was not used` },
  { zh: '核对原文：可能是自加的行或列，也可能是注释', en: 'Compare with the original: it may be an added row or column, or a remark' });

export const outside = (at: readonly Origin[], text: string): Diagnostic => finding('import/outside', 'note', at,
  { zh: `报告正文以外的文字没有使用：${zh(text)}`, en: `Text outside the report was not used: ${en(text)}` },
  { zh: '若属于报告，请补入正文.csv', en: 'If it belongs to the report, add it to 正文.csv' });

export const tableUnread = (at: readonly Origin[], caption: string | undefined, text: string): Diagnostic => finding('import/table-unread', 'warning', at,
  { zh: `从此行起像是${caption === undefined ? '一张表' : `表${zh(caption)}`}，但标签对不上表样，无法确定各数的位置，没有使用：${zh(text)}`, en: `From here on this looks like ${caption === undefined ? 'a table' : `the table ${en(caption)}`}, but its labels do not match the form, so its numbers have no certain place and were not used: ${en(text)}` },
  { zh: '对照原文，按表样录入这张表；若有 Word 版或网页，改用它们导入', en: 'Type this table into the form from the original, or import the Word version or the web page instead' });

/** Each row is its label and what stands behind it. */
export const rowsUnsure = (at: readonly Origin[], caption: string, rows: readonly string[]): Diagnostic => finding('import/rows-unsure', 'warning', at,
  { zh: `表${zh(caption)}有 ${rows.length} 行的数与表样的格数不符，无法确定各在哪一格，没有使用：${list(rows).zh}`, en: `Rows of the table ${en(caption)} (${rows.length}) hold more or fewer numbers than the form has cells; which number belongs where is not certain, and they were not used: ${list(rows).en}` },
  { zh: `对照原文，把这些数填入导入后的“${caption}.csv”；空格子在文本中会丢失，先补 0 再导入也可以`, en: `Type these numbers into “${caption}.csv” from the original; blank cells are lost in text, so writing 0 in them and importing again helps too` });
