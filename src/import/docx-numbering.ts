/** The numbers that Word puts before paragraphs by itself (ECMA-376 Part 1, 17.9): no text holds them. */
import type { Parts } from '../read/xlsx/parts';
import { attribute } from './docx-table';

interface Level { readonly kind: string; readonly text: string; readonly start: number }

/** `level` is 0-based. */
export interface Numbered { readonly list: string; readonly level: number }

const DIGITS = '〇一二三四五六七八九';
const MOST = 99;

/** 1 to 99; beyond that digits, as no report counts so far. */
function chinese(n: number): string {
  if (n < 1 || n > MOST) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones]! : ''}`;
}

function counted(n: number, kind: string): string {
  switch (kind) {
    case 'chineseCounting': case 'chineseCountingThousand': case 'chineseLegalSimplified': case 'japaneseCounting': case 'ideographDigital': case 'taiwaneseCountingThousand': return chinese(n);
    case 'decimalEnclosedCircle': case 'decimalEnclosedCircleChinese': return n <= 20 ? String.fromCodePoint(0x245f + n) : String(n);
    case 'bullet': case 'none': return '';
    default: return String(n);
  }
}

/** What stands before the next paragraph of a list; '' for a list that is not defined. Counts on with every call. */
export function numbering(parts: Parts, main: string): (at: Numbered) => string {
  const { levels, lists } = definitions(parts, main);
  const counts = new Map<string, number[]>();
  return ({ list, level }) => {
    const own = levels.get(lists.get(list) ?? '') ?? [];
    const definition = own[level];
    if (!definition) return '';
    const before = counts.get(list) ?? [];
    const now = [...own.slice(0, level).map((outer, i) => before[i] ?? outer.start), (before[level] ?? definition.start - 1) + 1];
    counts.set(list, now);
    return definition.kind === 'bullet' ? '' : definition.text.replace(/%([1-9])/g, (_, n: string) => counted(now[Number(n) - 1] ?? 1, own[Number(n) - 1]?.kind ?? ''));
  };
}

/** Levels by abstract list, and abstract lists by list. */
function definitions(parts: Parts, main: string): { levels: Map<string, Level[]>; lists: Map<string, string> } {
  const levels = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  const part = parts.relationships(main).find(({ type }) => type === 'numbering')?.target;
  let [abstract, list] = ['', ''];
  let level: { -readonly [K in keyof Level]: Level[K] } | undefined;
  if (part && parts.has(part)) {
    parts.parse(part, {
      open(name, attributes) {
        const val = attribute(attributes, 'val') ?? '';
        switch (name) {
          case 'abstractNum': levels.set(abstract = attribute(attributes, 'abstractNumId') ?? '', []); break;
          case 'lvl': level = { kind: 'decimal', text: '', start: 1 }; if (list === '') levels.get(abstract)?.push(level); break;
          case 'start': if (level) level.start = Number(val) || 0; break;
          case 'numFmt': if (level) level.kind = val; break;
          case 'lvlText': if (level) level.text = val; break;
          case 'num': list = attribute(attributes, 'numId') ?? ''; break;
          case 'abstractNumId': lists.set(list, val); break;
        }
      },
      close(name) {
        if (name === 'lvl') level = undefined;
        if (name === 'num') list = '';
      },
    });
  }
  return { levels, lists };
}
