/** What rules.yaml and text-rules.yaml can get wrong, in both languages. */
import type { Diagnostic } from '../model/diagnostic';
import { en, list, zh } from '../model/quote';
import { among, finding } from './findings';
import type { Place } from './source';

export const badCode = (place: Place, code: string): Diagnostic =>
  finding('rule-code', place, { zh: `规则名${zh(code)}不合写法`, en: `The rule's name ${en(code)} is not well formed` },
    { zh: '用小写英文单词、连字符和一个斜线，如 t3/row-total', en: 'Use small letters, hyphens and one slash, as in t3/row-total' });

export const repeatedCode = (place: Place, code: string): Diagnostic =>
  finding('rule-code', place, { zh: `规则名${zh(code)}在 rules.yaml 中已经用过`, en: `The rule's name ${en(code)} is used in rules.yaml already` },
    { zh: '换一个名称', en: 'Use another name' });

export const oneComparison = (place: Place, words: readonly string[], known: readonly string[]): Diagnostic =>
  finding('comparison', place,
    words.length === 0
      ? { zh: '没有写 sum 与什么比较', en: 'It is not said what the sum is compared with' }
      : { zh: `同时写了${list(words).zh}`, en: `${list(words).en} are given together` },
    { zh: `${known.join('、')} 写且只写一个`, en: `Give exactly one of ${known.join(', ')}` });

export const badTerm = (place: Place, term: string, short: boolean): Diagnostic =>
  finding('term', place, { zh: `${zh(term)}不是格子的名称也不是数`, en: `${en(term)} names no cells and is no number` },
    short
      ? { zh: '每项写一个键或“表.行.栏”，相减的在前面加减号', en: 'Write one key or table.row.column an item, with a minus sign in front to subtract it' }
      : { zh: '每项写“表.行.栏”，如 requests.received.total', en: 'Write table.row.column an item, as in requests.received.total' });

const AXIS = { row: { zh: '行', en: 'row' }, column: { zh: '栏', en: 'column' } } as const;

export const unknownName = (place: Place, axis: 'row' | 'column', name: string, known: readonly string[]): Diagnostic =>
  finding('unknown-name', place, { zh: `表中没有键为${zh(name)}的${AXIS[axis].zh}`, en: `The table has no ${AXIS[axis].en} with the key ${en(name)}` }, among(name, known));

/** `along`: in a rule that runs over lines. */
export const noCell = (place: Place, each: 'row' | 'column', line: string, name: string, along: boolean): Diagnostic =>
  finding('no-cell', place, { zh: `${AXIS[each].zh}${zh(line)}没有${zh(name)}这一格`, en: `The ${AXIS[each].en} ${en(line)} has no cell ${en(name)}` },
    along ? { zh: '用 over: [……] 写明只核对哪些', en: 'Say with over: […] which ones are checked' } : { zh: '改正行或栏的键', en: 'Correct the key of the row or column' });

export const notByFact = (place: Place, known: readonly string[]): Diagnostic =>
  finding('by-fact', place, { zh: '这里只能写一个选择项', en: 'Exactly one fact that is a choice can stand here' },
    known.length === 0 ? { zh: '在 format.yaml 中加上选择项', en: 'Add a choice to the facts in format.yaml' } : { zh: `可写的有：${list(known).zh}`, en: `Known here: ${list(known).en}` });

export const badDay = (place: Place, day: string): Diagnostic =>
  finding('day', place, { zh: `${zh(day)}不是日期`, en: `${en(day)} is no day` }, { zh: '写月和日，如 03-31', en: 'Write month and day, as in 03-31' });

export const unknownSection = (place: Place, key: string, known: readonly string[]): Diagnostic =>
  finding('unknown-section', place, { zh: `没有键为${zh(key)}的部分`, en: `There is no section with the key ${en(key)}` }, among(key, known));

export const badPhrase = (place: Place, phrase: string): Diagnostic =>
  finding('phrase', place, { zh: `${zh(phrase)}中应有且只有一个 N，代表数字`, en: `${en(phrase)} should have exactly one N, which stands for the number` },
    { zh: '写成 收到申请N 这样的形式', en: 'Write it like 收到申请N' });
