/** Text runs. They carry no look of their own, only the hint that quotation marks and dashes are Chinese here. */
import { TextRun } from 'docx';
import { STYLE } from './styles';
import { assertLegal } from './xml';

/** A line break inside the text stays one. */
export function runs(text: string, style?: string): TextRun[] {
  return text.split('\n').map((line, i) => new TextRun({
    text: assertLegal(line), font: { hint: 'eastAsia' }, ...(style ? { style } : {}), ...(i > 0 ? { break: 1 } : {}),
  }));
}

/** The numbers of findings, raised behind the text they concern. */
export const markRuns = (marks: readonly number[] | undefined): TextRun[] =>
  (marks ? [new TextRun({ text: `[${marks.join(',')}]`, style: STYLE.mark })] : []);
