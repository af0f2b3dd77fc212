/** Full-width marks where YAML has half-width ones, the commonest slip of whoever types Chinese. Text in quotes may hold any. */
import { isPair, isScalar, visit, type Document } from 'yaml';

/** A mark that should be half-width: where it stands, and how it should be written. */
export interface Slip { readonly offset: number; readonly mark: string; readonly half: string }

const HALF: Readonly<Record<string, string>> = { '：': ':', '，': ',', '［': '[', '］': ']', '｛': '{', '｝': '}', '“': '"', '”': '"', '＂': '"', '\u3000': ' ' };

const WORD = String.raw`[\p{L}_][\p{L}\p{N}_]*`;
/** Marks that no label has, in any text. */
const ANYWHERE = String.raw`，(?=\s*[a-z]\w*\s*[:：])|^［(?=(?:.*[,，].*|[\w\s.-]+)］$)|^｛(?=.*｝$)`;
/** At the beginning of an item or key. */
const LEADING = String.raw`^\u3000|(?<=^[a-z]\w*)：|(?<=^${WORD})：(?=\s*[[{])`;
/** Where the text is known to be wrong; in a label these may be right. */
const BROKEN = String.raw`^[［｛“＂]|[］｝”＂](?=\s*$)|，(?=\s*${WORD}\s*(?:[:：]|$))|(?<=(?:^|[,，]\s*)${WORD})：|(?<=[:：])\u3000`;

const [INSIDE, BEFORE, AROUND] = [[ANYWHERE], [LEADING, ANYWHERE], [LEADING, ANYWHERE, BROKEN]].map((parts) => new RegExp(parts.join('|'), 'su')) as [RegExp, RegExp, RegExp];

/** What is read as a text though it was meant otherwise. */
export const slipsIn = (document: Document, text: string): Slip[] => plainTexts(document).flatMap(({ start, end, is }) =>
  slipAt(text, start, end, is === 'alone' ? AROUND : is === 'value' ? INSIDE : BEFORE) ?? []);

/** The slip behind a syntax error: in the text at `from` to `to`, in the last one before, where a bracket may not have been closed, or a plain one further up. */
export function slipBehind(document: Document, text: string, [from, to]: readonly [number, number]): Slip | undefined {
  const texts = plainTexts(document);
  const last = texts.filter(({ end }) => end <= from).slice(-1);
  const near = [...texts.filter(({ start, end }) => start <= to && end > from), ...last].flatMap(({ start, end }) => slipAt(text, start, end, AROUND) ?? []);
  return near[0] ?? slipsIn(document, text).findLast(({ offset }) => offset <= to);
}

function slipAt(text: string, start: number, end: number, where: RegExp): Slip | undefined {
  const found = where.exec(text.slice(start, end));
  return found ? { offset: start + found.index, mark: found[0], half: HALF[found[0]]! } : undefined;
}

/** A name without content stands `alone`. */
interface PlainText { readonly start: number; readonly end: number; readonly is: 'alone' | 'key' | 'item' | 'value' }

/** Texts without quotes, from top to bottom. */
function plainTexts(document: Document): PlainText[] {
  const found: PlainText[] = [];
  visit(document, {
    Scalar(key, node, path) {
      const above = path.at(-1);
      const alone = key === 'key' && isPair(above) && (above.value === null || (isScalar(above.value) && above.value.value === null));
      if (node.type === 'PLAIN' && node.range) found.push({ start: node.range[0], end: node.range[1], is: alone ? 'alone' : key === 'key' || key === 'value' ? key : 'item' });
    },
  });
  return found;
}
