/** Everything a format folder can get wrong, in both languages. Codes never change. */
import type { Diagnostic, Localized, Severity } from '../model/diagnostic';
import { nearestWord } from '../model/nearest';
import { en, list, zh } from '../model/quote';
import type { Expected } from './conform';
import type { Slip } from './slips';
import type { Place } from './source';

export function finding(code: string, { origin, path }: Place, message: Localized, hint: Localized, severity: Severity = 'error'): Diagnostic {
  const at = path === '' ? { zh: '', en: '' } : { zh: `${path}：`, en: `${path}: ` };
  return { code: `format/${code}`, severity, message: { zh: at.zh + message.zh, en: at.en + message.en }, hint, at: [origin] };
}

const NOTHING: Localized = { zh: '这里没有可写的名称', en: 'Nothing can be named here' };

/** The word that was probably meant, or all that can be written here; `none` where that is nothing. */
export function among(word: string, known: readonly string[], none = NOTHING): Localized {
  const near = nearestWord(word, known);
  if (near !== undefined) return { zh: `是否为${zh(near)}？`, en: `Did you mean ${en(near)}?` };
  if (known.length === 0) return none;
  return { zh: `可写的有：${list(known).zh}`, en: `Known here: ${list(known).en}` };
}

// ---- files and YAML

const NEEDED_FILES: readonly string[] = ['format.yaml', 'tables.yaml', 'rules.yaml'];

export const missingFile = (folder: string, name: string, present: readonly string[]): Diagnostic => {
  const near = nearestWord(name, present.filter((file) => ![...NEEDED_FILES, 'text-rules.yaml'].includes(file)));
  return finding('missing-file', { origin: { file: `${folder}/${name}` }, path: '' },
    { zh: `格式文件夹${zh(folder)}中没有 ${name}`, en: `The format folder ${en(folder)} has no ${name}` },
    near === undefined
      ? { zh: `格式文件夹须有 ${NEEDED_FILES.join('、')}，可从已有格式复制后修改`, en: `A format folder has ${NEEDED_FILES.join(', ')}; copy them from another format and change them` }
      : { zh: `文件夹中有${zh(near)}，是否应改名？`, en: `The folder has ${en(near)}; should it be renamed?` });
};

/** What the YAML reader says about mistakes that people really make; the others keep its English words. */
const SYNTAX: Readonly<Record<string, Localized & { hint: Localized }>> = {
  MISSING_CHAR: { zh: '引号或括号没有配对', en: 'A quotation mark or bracket is not closed', hint: { zh: '补上另一半引号或括号', en: 'Close it' } },
  BAD_INDENT: { zh: '缩进不对，或方括号、花括号没有配对', en: 'The indentation is wrong, or a bracket is not closed', hint: { zh: '同一层的各行左端对齐；检查上一行的括号', en: 'Align the lines of one level; check the brackets of the line above' } },
  TAB_AS_INDENT: { zh: '用了制表符缩进', en: 'A tab is used for indentation', hint: { zh: '缩进只用空格', en: 'Indent with spaces only' } },
  DUPLICATE_KEY: { zh: '同一名称在这里写了两次', en: 'The same name is written twice here', hint: { zh: '删去重复的一处，或改用另一个名称', en: 'Remove one of the two, or give it another name' } },
  MULTIPLE_DOCS: { zh: '一个文件里有两份内容', en: 'The file holds two documents', hint: { zh: '删去单独成行的 ---', en: 'Remove the line ---' } },
  MULTILINE_IMPLICIT_KEY: { zh: '这一行不是“名称: 内容”', en: 'This line is no pair of name: content', hint: { zh: '名称后面写半角冒号，再空一格', en: 'Write a colon and a space behind the name' } },
  BLOCK_IN_FLOW: { zh: '括号里的一项不是“名称: 内容”', en: 'Something in brackets is no pair of name: content', hint: { zh: '各项之间用半角逗号隔开，冒号后面空一格；含冒号的文字要加引号', en: 'Put commas between the items and a space behind each colon; put text that contains a colon in quotes' } },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里有两个冒号，或下一行多缩进了', en: 'Two colons in one line, or the next line is indented too far', hint: { zh: '含冒号的文字要加引号；同一层的各行左端对齐', en: 'Put text that contains a colon in quotes; align the lines of one level' } },
};

export const yamlSyntax = (place: Place, code: string, words: string): Diagnostic => {
  const known = SYNTAX[words.startsWith('Implicit map keys') ? 'MULTILINE_IMPLICIT_KEY' : code];
  if (known) return finding('yaml-syntax', place, known, known.hint);
  return finding('yaml-syntax', place, { zh: `不是正确的 YAML：${words}`, en: `This is not correct YAML: ${words}` },
    { zh: '对照已有格式的写法改正', en: 'Compare with the files of another format' });
};

/** `words` are the YAML reader's, where it noticed. */
export const fullWidth = (place: Place, { mark, half }: Slip, words?: string): Diagnostic => {
  const [found, wanted] = half === ' ' ? [{ zh: '空格', en: 'space' }, { zh: '空格', en: 'space' }] : [{ zh: `的${zh(mark)}`, en: en(mark) }, { zh: `的${zh(half)}`, en: en(half) }];
  const said = words === undefined ? '' : ` (${words})`;
  return finding('yaml-syntax', place, { zh: `这里是全角${found.zh}，应为半角${wanted.zh}${said}`, en: `This is a full-width ${found.en}, expected a half-width ${wanted.en}${said}` },
    { zh: `用英文输入法改为半角${wanted.zh}，冒号、逗号后面空一格；要原样印出的，给整段文字加半角引号`, en: `Type a half-width ${wanted.en}, with a space behind a colon or comma; if it is to be printed, put the whole text in quotes` });
};

export const noAlias = (place: Place): Diagnostic =>
  finding('yaml-alias', place, { zh: '用 * 引用了别处的内容，表样中不能这样写', en: 'Content from elsewhere is referred to with *, which a form may not do' },
    { zh: '把内容完整写出来', en: 'Write the content out in full' });

export const badKey = (place: Place, key: string): Diagnostic =>
  finding('yaml-key', place, { zh: `${key === '' ? '空白或不是文字的内容' : zh(key)}不能作名称`, en: `${key === '' ? 'Something that is blank or no text' : en(key)} cannot be a name` },
    { zh: '换一个名称', en: 'Use another name' });

// ---- keys and values

export const unknownKey = (place: Place, key: string, known: readonly string[]): Diagnostic =>
  finding('unknown-key', place, { zh: `不认识${zh(key)}`, en: `${en(key)} is not known here` }, among(key, known));

export const missingKey = (place: Place, key: string): Diagnostic =>
  finding('missing-key', place, { zh: `缺少${zh(key)}`, en: `${en(key)} is missing` }, { zh: `补上 ${key}: …`, en: `Add ${key}: …` });

export const unknownChoice = (place: Place, value: string, known: readonly string[]): Diagnostic =>
  finding('unknown-choice', place, { zh: `${zh(value)}不在可选的值之中`, en: `${en(value)} is not one of the values that can be chosen` }, among(value, known));

export const emptyValue = (place: Place): Diagnostic =>
  finding('empty', place, { zh: '内容是空的', en: 'This is empty' }, { zh: '至少写一项', en: 'Write at least one' });

const DIGITS: Localized = { zh: '只写数，不加引号和单位', en: 'Write the number alone, without quotes or unit' };

const WANTED: Record<Expected, Localized & { hint: Localized }> = {
  text: { zh: '文字', en: 'a text', hint: { zh: '数字、日期等要当文字用时加上引号', en: 'Put numbers, dates and the like in quotes to use them as text' } },
  number: { zh: '数', en: 'a number', hint: DIGITS },
  whole: { zh: '整数', en: 'a whole number', hint: DIGITS },
  positive: { zh: '大于 0 的数', en: 'a number above 0', hint: DIGITS },
  boolean: { zh: '“true”或“false”', en: 'true or false', hint: { zh: '写 true（是）或 false（否），不加引号', en: 'Write true or false, without quotes' } },
  list: { zh: '列表', en: 'a list', hint: { zh: '写成 [甲, 乙]，或每项一行、行首加“- ”', en: 'Write [a, b], or one item a line with “- ” in front' } },
  mapping: { zh: '“名称: 内容”的形式', en: 'pairs of name: content', hint: { zh: '写成 {名称: 内容}，或每对一行并缩进', en: 'Write {name: content}, or one pair a line, indented' } },
  term: { zh: '键或数', en: 'a key or a number', hint: { zh: '每项只写一个键或一个数', en: 'Write one key or one number an item' } },
};

const asWritten = (value: unknown): Localized => {
  if (value === null || value === undefined) return { zh: '空的', en: 'blank' };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { zh: zh(text), en: en(text) };
};

export const wrongType = (place: Place, actual: unknown, expected: Expected): Diagnostic =>
  finding('wrong-type', place, { zh: `此处是${asWritten(actual).zh}，应为${WANTED[expected].zh}`, en: `This is ${asWritten(actual).en}, expected ${WANTED[expected].en}` },
    actual !== null ? WANTED[expected].hint
    : place.path === '' ? { zh: '写上内容，可对照已有格式的同名文件', en: 'Write what is missing; compare with the same file of another format' }
    : { zh: '写上内容，或删去这一项', en: 'Write what is missing, or remove the item' });

export const badName = (place: Place, name: string): Diagnostic =>
  finding('name', place, { zh: `${zh(name)}不能作键，键应为小写字母开头的英文单词`, en: `${en(name)} cannot be a key; keys are English words that start with a small letter` },
    { zh: '写成 carriedIn 这样的形式；印出的标签写在冒号后面', en: 'Write it like carriedIn; the label that is printed stands behind the colon' });

export const repeatedKey = (place: Place, key: string): Diagnostic =>
  finding('repeated-key', place, { zh: `键${zh(key)}已经用过`, en: `The key ${en(key)} is used already` }, { zh: '换一个键', en: 'Use another key' });

// ---- format.yaml

export const wrongId = (place: Place, id: string, folder: string): Diagnostic =>
  finding('id', place, { zh: `id 是${zh(id)}，文件夹名是${zh(folder)}，两者应当相同`, en: `The id is ${en(id)}, the folder is ${en(folder)}; they must be the same` },
    { zh: '改其中之一', en: 'Change one of them' });

export const badFolder = (place: Place, folder: string): Diagnostic =>
  finding('folder', place, { zh: `文件夹名${zh(folder)}不能作格式名`, en: `The folder name ${en(folder)} cannot name a format` },
    { zh: '只用小写字母、数字和连字符，如 gov-disclosure-2021', en: 'Use small letters, digits and hyphens only, as in gov-disclosure-2021' });

export const oddYear = (place: Place, year: number): Diagnostic =>
  finding('years', place, { zh: `${year} 不像年度`, en: `${year} is not like a year` }, { zh: '写四位数的年度，如 2021', en: 'Write a year of four digits, as in 2021' });

export const yearOrder = (place: Place, from: number, to: number): Diagnostic =>
  finding('years', place, { zh: `起始年度 ${from} 晚于终止年度 ${to}`, en: `The first year ${from} is after the last year ${to}` },
    { zh: '改正 from 和 to', en: 'Correct from and to' });

export const sameYear = (file: string, otherFile: string, year: number, id: string, other: string): Diagnostic => ({
  ...finding('same-year', { origin: { file }, path: 'years' },
    { zh: `${year} 年度同时属于${zh(id)}和${zh(other)}`, en: `The year ${year} belongs to both ${en(id)} and ${en(other)}` },
    { zh: '改正其中一个格式的 years；一年要报的另一种报告，在它的 format.yaml 里写 kind', en: 'Correct the years of one of them; for another report that is made of each year, say its kind in its format.yaml' }),
  at: [{ file }, { file: otherFile }],
});

export const neededFact = (place: Place, name: string, type: string): Diagnostic =>
  finding('needed-fact', place, { zh: `每种格式都要有必填的${zh(name)}`, en: `Every format has the required fact ${en(name)}` },
    { zh: `写成 ${name}: {type: ${type}, required: true}`, en: `Write ${name}: {type: ${type}, required: true}` });

export const factName = (place: Place, name: string): Diagnostic =>
  finding('fact-name', place, { zh: `${zh(name)}中有空格或标点，模板中无法引用`, en: `${en(name)} contains spaces or punctuation, so that templates cannot name it` },
    { zh: '只用文字和数字，以文字开头', en: 'Use letters and digits only, a letter first' });

export const noChoices = (place: Place, name: string): Diagnostic =>
  finding('no-choices', place, { zh: `${zh(name)}是选择项，却没有写有哪些可选`, en: `${en(name)} is a choice, but of what is not said` }, { zh: '加上 of: [甲, 乙]', en: 'Add of: [a, b]' });

export const choicesOnly = (place: Place, name: string, type: string): Diagnostic =>
  finding('not-a-choice', place, { zh: `${zh(name)}的类型是 ${type}，不能有 of`, en: `${en(name)} has the type ${type}, which takes no of` },
    { zh: '去掉 of，或把类型改为 choice', en: 'Remove of, or make the type choice' });

export const repeatedTitle = (place: Place, title: string): Diagnostic =>
  finding('repeated-title', place, { zh: `标题${zh(title)}已经用过`, en: `The title ${en(title)} is used already` },
    { zh: '报送材料按标题对应各部分，标题不能相同', en: 'The input is sorted by the titles of the sections, so each is used once' });

export const outlineShape = (place: Place): Diagnostic =>
  finding('outline', place, { zh: '这一项不是 preamble（前言）、section（部分）或 signature（落款）', en: 'This is no preamble, section or signature' },
    { zh: '写成 section: {键: 标题} 等形式', en: 'Write section: {key: title}, for example' });

export const sectionShape = (place: Place): Diagnostic =>
  finding('section', place, { zh: '一个 section 应当只有一个键和一个标题', en: 'A section has one key and one title' },
    { zh: '写成 section: {overview: 总体情况}；其他内容写在 section 之外', en: 'Write section: {overview: 总体情况}; other things stand beside section' });

export const emptySection = (place: Place): Diagnostic =>
  finding('empty-section', place, { zh: '这一部分既没有表格也没有文字', en: 'This section has neither a table nor prose' }, { zh: '加上 table: 或 prose:', en: 'Add table: or prose:' });

export const signatureDate = (place: Place, fact: string): Diagnostic =>
  finding('signature-date', place, { zh: `落款日期用的${zh(fact)}不是日期`, en: `The signature is dated by ${en(fact)}, which is no date` }, { zh: '用类型为 date 的基本信息', en: 'Use a fact of the type date' });

export const unknownFact = (place: Place, name: string, known: readonly string[]): Diagnostic =>
  finding('unknown-fact', place, { zh: `基本信息（facts）中没有${zh(name)}`, en: `There is no fact ${en(name)}` }, among(name, known));

export const unknownTable = (place: Place, id: string, known: readonly string[]): Diagnostic =>
  finding('unknown-table', place, { zh: `tables.yaml 中没有表${zh(id)}`, en: `tables.yaml has no table ${en(id)}` },
    among(id, known, { zh: '在 tables.yaml 中写上这张表', en: 'Write the table in tables.yaml' }));

export const unusedTable = (place: Place, id: string): Diagnostic =>
  finding('unused-table', place, { zh: `表${zh(id)}没有放在任何部分`, en: `The table ${en(id)} stands in no section` },
    { zh: '在 format.yaml 的一个 section 中加上 table:', en: 'Add table: to a section in format.yaml' });

export const tableTwice = (place: Place, id: string): Diagnostic =>
  finding('table-twice', place, { zh: `表${zh(id)}已经放在前面的部分`, en: `The table ${en(id)} stands in an earlier section already` }, { zh: '一个表只放一处', en: 'A table stands in one place' });

// ---- tables.yaml

export const badHeaderNode = (place: Place): Diagnostic =>
  finding('header', place, { zh: '看不出是一栏、一行还是一组', en: 'This is neither a column or row nor a group' },
    { zh: '一栏或一行写成 {键: 标签}，一组写成 标签: [……] 或 键: {标签: [……]}', en: 'Write a column or row as {key: label}, a group as label: […] or key: {label: […]}' });

export const bandShape = (place: Place): Diagnostic =>
  finding('band', place, { zh: '看不出是哪一段', en: 'This is no band' }, { zh: '写成 标签: 下接 columns: 和 rows:', en: 'Write the label and a colon, below it columns: and rows:' });

export const calledTwice = (place: Place, name: string): Diagnostic =>
  finding('called-twice', place, { zh: `前面的表也叫${zh(name)}`, en: `An earlier table is called ${en(name)} too` },
    { zh: '报送材料用这个名称指表，每表不同', en: 'The input names tables by it, so each has its own' });

export const twoLabels = (place: Place, key: string, label: string, other: string): Diagnostic =>
  finding('two-labels', place, { zh: `键${zh(key)}在各段中的标签不同：${list([label, other]).zh}`, en: `The key ${en(key)} has different labels in the bands: ${list([label, other]).en}` },
    { zh: '标签相同的栏才能共用一个键', en: 'Only columns with the same label can share a key' });

export const repeatedLabel = (place: Place, label: string): Diagnostic =>
  finding('repeated-label', place, { zh: `${zh(label)}出现了两次，无法区分`, en: `${en(label)} is there twice; the two cannot be told apart` },
    { zh: '核对表样，改正标签', en: 'Check against the form and correct the labels' });

export const blankLabel = (place: Place): Diagnostic =>
  finding('blank-label', place, { zh: '有一个标签是空的', en: 'A label is blank' }, { zh: '只有一行的表才可以没有行标签', en: 'Only the row of a table with one row may have no label' });

export const idleWidth = (place: Place, key: string): Diagnostic =>
  finding('idle-width', place, { zh: `${zh(key)}的 width 不起作用`, en: `The width of ${en(key)} has no effect` },
    { zh: '各段共用栏宽，写在栏数最多的第一段', en: 'The bands share their widths: state them in the first band that has the most columns' });

export const stubWidths = (place: Place, count: number, stub: number): Diagnostic =>
  finding('stub-widths', place, { zh: `写了 ${count} 个宽度，而行标签占 ${stub} 列`, en: `${count} widths are given, but the row labels take ${stub} columns` },
    { zh: '从左到右每列写一个', en: 'Give one for each, from left to right' });

// ---- templates

export const templateSyntax = (place: Place): Diagnostic =>
  finding('template-syntax', place, { zh: '模板写法有误', en: 'The template is not well formed' },
    { zh: '检查 {{ 与 }}、{{#if 名称}} 与 {{/if}} 是否成对', en: 'Check that each {{ has its }}, and each {{#if name}} its {{/if}}' });

export const templateConstruct = (place: Place): Diagnostic =>
  finding('template-construct', place, { zh: '模板中只能写 {{名称}} 和 {{#if 名称}}……{{/if}}', en: 'Templates can only have {{name}} and {{#if name}}…{{/if}}' },
    { zh: '改用基本信息的名称', en: 'Use the name of a fact' });

export const missingTemplate = (place: Place, name: string, known: readonly string[]): Diagnostic => {
  const [near, make] = [nearestWord(name, known), { zh: `在格式文件夹里新建 prose/${name}，写上默认文字`, en: `Make the file prose/${name} in the format folder, with the default text` }];
  const others = known.length === 0 ? { zh: '', en: '' } : { zh: `；已有的是${list(known).zh}`, en: `; there are ${list(known).en}` };
  return finding('missing-template', place, { zh: `没有文件 prose/${name}`, en: `There is no file prose/${name}` },
    near === undefined ? { zh: make.zh + others.zh, en: make.en + others.en } : among(name, known));
};

export const unusedTemplate = (place: Place, name: string): Diagnostic =>
  finding('unused-template', place, { zh: `prose/${name}.hbs 没有用到`, en: `prose/${name}.hbs is not used` },
    { zh: '在 outline 中写上，或删去文件', en: 'Name it in the outline, or delete the file' }, 'warning');
