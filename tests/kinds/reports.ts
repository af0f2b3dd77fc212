/** Another kind of report, which the same organisations make of the same years. */
import { join } from 'node:path';

export const TEMPLATES = join(__dirname, 'templates');
export const KIND = '法治政府建设';
export const NAME = '淮安市人民政府';

/** Rows of its table, with the numbers of two of them. */
const form = (carriedIn: string, carriedOut: string): string =>
  `项目,,申请人,,总计\n,,自然人,法人,\n本年收到,,2,1,3\n上年结转,,${carriedIn}\n审结,维持,1,0,1\n,纠正,0,0,0\n结转下年,,${carriedOut}\n`;

/** The files of one, by path. */
export const lawReport = (folder: string, year: number, carriedIn: string, carriedOut: string, facts = `报告种类,${KIND}\n`): Record<string, string> => ({
  [`${folder}/基本信息.csv`]: `项目,内容\n机关名称,${NAME}\n年度,${year}\n${facts}`,
  [`${folder}/复议.csv`]: form(carriedIn, carriedOut),
  [`${folder}/正文.csv`]: '章节,内容\n工作情况,全年平稳。\n',
});
