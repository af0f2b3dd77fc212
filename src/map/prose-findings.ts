/** What reading the prose can find beyond its titles, in both languages. Codes never change. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import { en, list, zh } from '../model/quote';
import { finding, suggest } from './findings';

// ---- sections that two sheets bring

/** So many characters before the first that differs. */
const BEFORE = 8;

/** From a little before the place where it stops being like the other one. */
function fromDifference(text: string, other: string): string {
  const [own, its] = [Array.from(text), Array.from(other)];
  const differs = own.findIndex((c, i) => c !== its[i]);
  const from = Math.max(0, (differs < 0 ? own.length : differs) - BEFORE);
  return `${from > 0 ? '…' : ''}${own.slice(from).join('')}`;
}

export function conflictingProse(at: readonly Origin[], title: string, first: string, second: string): Diagnostic {
  const [one, other] = [fromDifference(first, second), fromDifference(second, first)];
  return finding('prose/conflict', 'error', at,
    { zh: `${zh(title)}写了两遍且不同：${zh(one)}与${zh(other)}，采用前者`, en: `${en(title)} is written twice and differs: ${en(one)} and ${en(other)}; the first was used` },
    { zh: '只保留正确的一处；两处都要的，合并到一个文件里', en: 'Keep the one that is right; if both are needed, put them into one file' });
}

/** One sheet says what another says already. */
export const repeatedProse = (at: readonly Origin[], titles: readonly string[]): Diagnostic =>
  finding('prose/repeated', 'note', at,
    { zh: `${list(titles).zh}写了两遍，内容相同，只用一遍`, en: `${list(titles).en} ${titles.length === 1 ? 'is' : 'are'} written twice with the same content, which was used once` },
    { zh: '可删去一处', en: 'One of them can be deleted' });

// ---- text files

const IN_TEXT = {
  zh: '章节标题单独成行（可带编号）；小标题写作“（一）……”；不属于报告的文字请删去',
  en: 'A section title stands on a line of its own, with or without its number; a heading below it is written （一）…; delete what does not belong to the report',
};

/** `at` is the heading and all that stands below it. */
export const unknownHeading = (at: readonly Origin[], name: string, near: string | undefined): Diagnostic =>
  finding('prose/unknown-section', 'error', at,
    { zh: `没有名为${zh(name)}的章节，这个标题${at.length === 1 ? '' : '和它下面的文字'}没有使用`, en: `There is no section ${en(name)}; this heading ${at.length === 1 ? 'was' : 'and what stands below it were'} not used` },
    { zh: `${suggest(near).zh}${IN_TEXT.zh}`, en: `${suggest(near).en}${IN_TEXT.en}` }, 'S-01');

/** A numbered line that was printed as text. `near` is the title that it may stand for. */
export const doubtfulHeading = (at: Origin, text: string, near: string | undefined): Diagnostic =>
  finding('prose/doubtful-heading', 'warning', [at],
    { zh: `${zh(text)}像是章节标题，但不是格式规定的标题，已作为前一章节的正文印出`, en: `${en(text)} looks like the title of a section, but is none of the form's; it was printed as text of the section before it` },
    { zh: `${suggest(near).zh}是章节标题的，改为规定的标题；是正文里的小标题，编号写作“（一）……”；不属于报告的文字请删去`, en: `${suggest(near).en}If it is the title of a section, write it as the form has it; if it is a heading within one, number it （一）…; delete what does not belong to the report` });

/** `file` is the name without its ending. */
export const unknownText = (at: readonly Origin[], file: string, text: string, near: string | undefined): Diagnostic => ({
  ...finding('prose/unknown-section', 'error', at,
    { zh: `文件名${zh(file)}不是章节标题，文字上面也没有章节标题，看不出属于哪一章，没有使用：${zh(text)}`, en: `The file's name ${en(file)} is no section title, and none stands above the text, so that its section cannot be told; it was not used: ${en(text)}` },
    { zh: `${suggest(near).zh}文件名改为章节标题（开头的一段改为“前言”），或在文字上面加一行章节标题；不属于报告的文件请移到别处`, en: `${suggest(near).en}Name the file by the section (前言 for what stands before the first), or put the section title on a line above the text; move the file elsewhere if it does not belong to the report` }, 'S-01'),
  lost: 'sheets',
});

export const titleAbove = (at: Origin, text: string, ofYear: boolean): Diagnostic =>
  finding('table/extra-text', ofYear ? 'note' : 'warning', [at],
    { zh: `${zh(text)}看作报告的标题，文档另有标题，没有使用${ofYear ? '' : '；它写的是另一个年度'}`, en: `${en(text)} was taken for the report's title, which the document has already; it was not used${ofYear ? '' : '. It is of another year'}` },
    ofYear
      ? { zh: '若属于正文，请放在“前言”一行下面', en: 'If it belongs to the text, put a line 前言 above it' }
      : { zh: '核对下面的文字是不是另一个年度的；无误时删去这一行', en: 'See whether the text below is that of another year; delete the line if it is not' });

export const contentsAbove = (at: readonly Origin[], first: string): Diagnostic =>
  finding('prose/contents', 'note', at,
    { zh: `${zh(first)}起的 ${at.length} 行看作目录，文档不设目录，没有使用`, en: `${at.length} lines from ${en(first)} on were taken for a table of contents, which the document does not have; they were not used` },
    { zh: '若属于正文，请在它上面加一行章节标题', en: 'If they belong to the text, put the title of their section on a line above them' });

export const imprintAround = (at: readonly Origin[], texts: readonly string[]): Diagnostic =>
  finding('prose/imprint', 'note', at,
    { zh: `${list(texts).zh}看作页码、公开方式、抄送或印发，不属于报告正文，没有使用`, en: `${list(texts).en}: taken for page numbers or for what a printed document says of its release and copies; not used` },
    { zh: '若属于正文，请写进一句话里', en: 'If it belongs to the text, make it part of a sentence' });

export const repeatedHeading = (at: readonly Origin[], title: string): Diagnostic =>
  finding('prose/headed-twice', 'warning', at,
    { zh: `章节标题${zh(title)}有 ${at.length} 处，它们下面的文字前后接着印出`, en: `The section ${en(title)} is headed ${at.length} times; what stands below each heading was printed one after the other` },
    { zh: '看文字是不是重复了，或者哪个标题写错了；只留一处标题', en: 'See whether a text is there twice or a title is wrong, and leave one heading' });

/** `printed`: the facts say the same. */
export const signatureBelow = (at: readonly Origin[], text: string, facts: readonly string[], printed: boolean): Diagnostic =>
  finding('prose/signature', printed ? 'note' : 'warning', at,
    printed
      ? { zh: `${zh(text)}是落款，文档已按基本信息印出，没有另印`, en: `${en(text)} is the signature, which the document prints from the facts; it was not printed again` }
      : { zh: `${zh(text)}看作落款，没有使用；基本信息里的${facts.join('、')}没有填，或与此不同`, en: `${en(text)} was taken for the signature and not used; the facts ${facts.join(' and ')} are not stated, or differ` },
    printed
      ? { zh: '无须改动', en: 'Nothing to do' }
      : { zh: `在基本信息里填写或核对${facts.join('、')}`, en: `State ${facts.join(' and ')} among the facts, or correct them` });

export const pastedTable = (at: readonly Origin[], first: string): Diagnostic =>
  finding('prose/table', 'warning', at,
    { zh: `正文里有 ${at.length} 行像是表格（从${zh(first.replace(/\t+/g, ' '))}起），会一行一段照原样印出`, en: `${at.length} ${at.length === 1 ? 'line' : 'lines'} of the text ${at.length === 1 ? 'looks' : 'look'} like a table (from ${en(first.replace(/\t+/g, ' '))} on); each is printed as a paragraph` },
    { zh: '表格不能放在正文里：报告的表格放进另一个文件，其余的改写成句子', en: 'Tables cannot stand in the text: put those of the report into a file of their own and turn others into sentences' });

export const markedUp = (at: readonly Origin[], text: string): Diagnostic =>
  finding('prose/markup', 'warning', at,
    { zh: `正文里有 ${at.length} 行带有排版标记（Markdown 或网页的），会照原样印出来，如${zh(text)}`, en: `${at.length} ${at.length === 1 ? 'line' : 'lines'} of the text ${at.length === 1 ? 'has' : 'have'} marks of Markdown or HTML, which are printed as they stand, such as ${en(text)}` },
    { zh: '删去 **、- 、>、|、[ ]( )、<br> 等标记，只留文字；图和表不能放在正文里', en: 'Delete marks such as **, - , >, |, [ ]( ) and <br> and leave the words; pictures and tables cannot stand in the text' });
