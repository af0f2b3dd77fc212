/** Names that the input contract shares between the stages. See README, "Input". */

/** Facts every kind of report has, whatever its format. */
export const FACTS = { organisation: '机关名称', year: '年度', kind: '报告种类', format: '格式', title: '标题' } as const;

/** Name of the file with a report's data that its PDF carries. */
export const DATA_FILE = 'report.json';

/** Section key of the prose that stands before the first section. */
export const PREAMBLE_KEY = 'preamble';

/** What that prose is called where sections are called by their titles. */
export const PREAMBLE = '前言';
