/** The rules that hold for every form, as their pages tell of them. The findings themselves are made where the matter is found. */
import type { RuleHead } from '../model/rule';

export type StandingRule = Omit<RuleHead, 'severity'> & { readonly severity: { readonly default: 'error' | 'warning' | 'note' }; readonly why: NonNullable<RuleHead['why']>; readonly example: NonNullable<RuleHead['example']> };

type Texts = readonly [zh: string, en: string];

const rule = (id: string, code: string, severity: StandingRule['severity']['default'], title: Texts, why: Texts, example: Texts, hint: Texts): StandingRule => {
  const both = ([zh, en]: Texts) => ({ zh, en });
  return { id, code, severity: { default: severity }, title: both(title), why: both(why), example: both(example), hint: both(hint) };
};

const LABELS: Texts = ['各地汇总时按标签对应，多、少或写错一个标签，数字就会落到别处。', 'Figures are collected by their labels; one label too many, too few or wrong sends numbers elsewhere.'];
const SECTIONS: Texts = ['格式规定了报告有哪些部分、叫什么，读者和检查都按这些标题查找。', 'The form says which sections there are and what they are called; readers and inspectors look for these titles.'];
const SUMS: Texts = ['汇总数由各单位的报告逐格相加，少一个、多一个单位都会出错；每个数都要能查到来自哪些单位。', 'A roll-up adds up the reports of its units cell by cell; one unit too few or too many spoils it, and every number must be traceable to its units.'];
const NUMBERS: Texts = ['空白看不出是没有还是漏填，也无法相加。', 'A blank may mean none or not filled in, and cannot be added.'];

export const STANDING: readonly StandingRule[] = [
  rule('S-01', 'prose/missing', 'error', ['必须写的部分都有文字', 'The sections that must be written have text'], SECTIONS,
    ['正文里没有第五部分。', 'The fifth section is not in the text.'], ['在“章节,内容”里写上这一章节', 'Write the section in the sheet 章节,内容']),
  rule('S-01', 'prose/unknown-section', 'error', ['章节都是格式规定的部分', 'Every section is one of the form'], SECTIONS,
    ['“章节”一列写“附件”。', 'The column 章节 says 附件.'], ['“章节”填章节标题（可带编号）或“前言”', 'Write a section title, with or without its number, or 前言']),
  rule('S-01', 'prose/misspelt-section', 'warning', ['章节标题与格式一致', 'Section titles are those of the form'], SECTIONS,
    ['标题多写了几个字。排印时用格式规定的标题。', 'The title has some words more. The form’s title is printed.'], ['按规定改正章节标题', 'Correct the title by the form']),
  rule('S-02', 'format/wrong-for-year', 'error', ['使用当年的表样', 'The form is that of the year'],
    ['表样更替后，沿用旧表样会漏报新增的项目。', 'When a form is replaced, the old one lacks what the new one asks for.'],
    ['2022 年的报告用了 2019 年的表样。', 'A report for 2022 on the form of 2019.'], ['核对年度；年度无误时改用当年的表样重新填写', 'Check the year; if it is right, fill in the form of that year instead']),
  rule('S-03', 'table/missing', 'error', ['表都有数据', 'Every table has data'], LABELS,
    ['没有放入表四。', 'Table four is not there.'], ['放入按该表表样填写的 CSV，或“表,行,列,值”', 'Add a CSV laid out like the table, or one with the columns 表,行,列,值']),
  rule('S-03', 'table/unknown', 'error', ['“表”一列写的是表的编号或标题', 'The column 表 names a table'], LABELS,
    ['“表”一列写“五”，没有表五。', 'The column 表 says 五; there is no table five.'], ['填表的编号或标题', 'Write the number or caption of a table']),
  rule('S-03', 'label/missing-row', 'error', ['表样的每一行都有', 'Every row of the form is there'], LABELS,
    ['删去了全为 0 的行。', 'Rows of zeros were deleted.'], ['按表样补上；没有发生的填 0', 'Add what is missing by the form; enter 0 where nothing happened']),
  rule('S-03', 'label/missing-column', 'error', ['表样的每一列都有', 'Every column of the form is there'], LABELS,
    ['删去了全为 0 的一列。', 'A column of zeros was deleted.'], ['按表样补上；没有发生的填 0', 'Add what is missing by the form; enter 0 where nothing happened']),
  rule('S-03', 'label/unknown-row', 'error', ['没有表样以外的行', 'No row is there that the form does not have'], LABELS,
    ['自己加了一行。其中的数字没有使用。', 'A row was added. Its numbers are not used.'], ['按表样改正行名，或删去', 'Correct the label by the form, or delete the row']),
  rule('S-03', 'label/unknown-column', 'error', ['没有表样以外的列', 'No column is there that the form does not have'], LABELS,
    ['自己加了一列。其中的数字没有使用。', 'A column was added. Its numbers are not used.'], ['按表样改正列名，或删去', 'Correct the label by the form, or delete the column']),
  rule('S-03', 'label/ambiguous-row', 'error', ['行名只能指一行', 'A row’s name means one row'], LABELS,
    ['只写“其他”，表中有两行“其他”。', 'The name is 其他, and two rows are called that.'], ['写出完整的路径，各级之间用“/”隔开', 'Write the whole path, levels joined by /']),
  rule('S-03', 'label/ambiguous-column', 'error', ['列名只能指一列', 'A column’s name means one column'], LABELS,
    ['只写“总计”，表中有几列“总计”。', 'The name is 总计, and several columns are called that.'], ['写出完整的路径，各级之间用“/”隔开', 'Write the whole path, levels joined by /']),
  rule('S-03', 'label/misspelt', 'warning', ['标签与表样一字不差', 'Labels are those of the form to the letter'], LABELS,
    ['标签少写了几个字。数字已经使用。', 'Some characters of a label are missing. Its numbers are used.'], ['按表样改正标签，数字无需重填', 'Correct the label by the form; the numbers need not be entered again']),
  rule('S-03', 'label/out-of-order', 'warning', ['行列次序与表样一致', 'Rows and columns are in the order of the form'], LABELS,
    ['两列对调了位置，连同数字。已按标签填入。', 'Two columns changed places together with their numbers. They are used by their labels.'], ['按表样的次序排列，数字无需重填', 'Put them in the order of the form; the numbers need not be entered again']),
  rule('S-03', 'label/missing-head', 'warning', ['表头各行齐全', 'The head has all its rows'], LABELS,
    ['表头只写了最下一行的列名，没有上面的分组。各列已按表样的次序填入。', 'The head is the lowest labels in one row, without the groups above them. Its columns are used in the order of the form.'], ['核对各列的次序；按表样补全表头，数字无需重填', 'Check the order of the columns and complete the head by the form; the numbers need not be entered again']),
  rule('S-03', 'label/displaced', 'error', ['每个标签都在表样的位置', 'Every label stands in its place in the form'], LABELS,
    ['“复议后起诉”写到了“未经复议直接起诉”的位置。数字按位置填入，可能填错。', '复议后起诉 stands where 未经复议直接起诉 belongs. The numbers are used by their place and may be wrong.'], ['连同数字移到表样规定的位置；若只是标签写错，改正标签', 'Move it to its place together with its numbers; if only the label is wrong, correct it']),
  rule('S-03', 'label/other-meaning', 'error', ['标签与表样是一个意思', 'Labels mean what those of the form mean'], LABELS,
    ['表样是“本年”，写的是“上年”。数字按位置填入，可能填错。', 'A label says 上年 where the form says 本年. The numbers are used by their place and may be wrong.'], ['核对数字：数字无误的，只改标签；数字也不对的，连同数字改正', 'Check the numbers: if they are right, correct the label only; if not, correct them as well']),
  rule('C-01', 'cell/not-a-count', 'error', ['件数是不小于 0 的整数（增减数可为负）', 'Counts are whole numbers, 0 or more (changes may be negative)'],
    ['件数不会有零头，也不会为负。', 'There are no halves of cases, and no fewer than none.'],
    ['填了 -1、2.5 或“约3件”。', '-1, 2.5 or 约3件 was entered.'], ['改正这一格，只填整数', 'Correct the cell; enter a whole number alone']),
  rule('C-02', 'cell/blank', 'warning', ['数字格不空着，没有的填 0', 'No number is left blank; none is 0'], NUMBERS,
    ['没有申请的栏空着，或填“/”“-”“无”。', 'Where nothing happened the cell is blank, or says /, - or 无.'], ['没有发生的填 0', 'Enter 0 where nothing happened']),
  rule('C-02', 'cell/missing', 'warning', ['每一行的数字都给全', 'Every number of a row is given'], NUMBERS,
    ['“表,行,列,值”里少了一行中的几个值。', 'Some values of a row are not in the sheet 表,行,列,值.'], ['补填；没有发生的填 0', 'Fill them in; enter 0 where nothing happened']),
  rule('C-03', 'cell/not-an-amount', 'error', ['金额是数', 'Amounts are numbers'], ['金额要与其他数相加、比较。', 'Amounts are added and compared.'],
    ['填了“约三万”。', '约三万 was entered.'], ['只填数字，如 251000 或 160.5964', 'Enter the number alone, such as 251000 or 160.5964']),
  rule('C-03', 'cell/amount-with-unit', 'warning', ['金额格里只有数字', 'A cell for an amount holds the number alone'], ['表样写明单位时，格里再写单位会被误读。', 'Where the form states the unit, a second one misleads.'],
    ['填了“251000元”。照样排印，核对时按单位换算。', '251000元 was entered. It is printed as it is; sums take the unit into account.'], ['按表样的单位只填数字；表样没有规定单位时可核实后保留', 'Enter the number alone in the form’s unit; if the form states none, keep it after checking']),
  rule('C-03', 'cell/amount-without-unit', 'warning', ['表样没有规定单位的金额，写明单位', 'An amount has a unit where the form states none'], ['8040 可能是元，也可能是万元。', '8040 may be 元 or 万元.'],
    ['只填了 8040。', '8040 was entered.'], ['核对是元还是万元，可在数字后写上单位', 'Check whether it is 元 or 万元; the unit can be written behind the number']),
  rule('R-01', 'rollup/not-the-sum', 'error', ['汇总数等于各单位之和', 'The numbers of a roll-up are the sums of its units'], SUMS,
    ['某格填 12，两个镇分别是 10 和 5。', 'A cell says 12; the two towns have 10 and 5.'], ['逐个核对这一格和各单位的同一格', 'Check this cell and the same cell of each unit']),
  rule('R-01', 'rollup/unit-missing', 'error', ['列出的单位都有当年的报告', 'Every unit listed has a report of the year'], SUMS,
    ['“汇总单位”里有丙镇，没有丙镇当年的报告。', 'The list 汇总单位 has 丙镇, and there is no report of it for the year.'], ['把它的报告放进 input 或 archive；已经放了的，核对机关名称、年度是否一致，是否放了两份', 'Put its report into input or archive; if it is there, check 机关名称 and 年度, and whether it is there twice']),
  rule('R-01', 'rollup/unit-twice', 'warning', ['一个单位只列一次', 'A unit is listed once'], SUMS,
    ['“汇总单位”里有两行甲镇。只算一次。', 'The list 汇总单位 has 甲镇 in two rows. It is counted once.'], ['删去多余的一行；若本应是另一个单位，请改正', 'Delete one of the rows, or correct it if another unit was meant']),
  rule('R-01', 'rollup/own-report', 'error', ['汇总报告不列自己', 'A roll-up does not list itself'], SUMS,
    ['某县的报告在“汇总单位”里列了某县。', 'The report of a county lists the county.'], ['删去这一行；本级也有数字时，另作一份本级的报告，换一个名称列入，如“某县本级”', 'Delete the row; if the organisation has figures of its own, put them into a report under another name and list that']),
  rule('R-01', 'rollup/other-form', 'error', ['各单位与汇总报告用同一种表样', 'The units use the form of the roll-up'], ['两种表样的格子不同，不能逐格相加。', 'The cells of two forms differ and cannot be added.'],
    ['一个镇仍用 2019 年的表样。', 'One town still uses the form of 2019.'], ['改用同一年度、同一表样的报告', 'Use reports of the same year on the same form']),
  rule('R-01', 'rollup/unit-cells', 'warning', ['各单位的数字格都有数字', 'Every number of the units is there'], NUMBERS,
    ['一个镇的报告有一格空白，这一格的汇总数不能核对。', 'A cell in the report of one town is blank, and its sum cannot be checked.'], ['先补填或改正该单位的报告，再重新生成', 'Fill in or correct the report of that unit, then generate again']),
];
