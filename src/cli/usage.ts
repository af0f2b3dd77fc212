/** Says in the reader's language what was wrong with the arguments; commander says it in English. */
import type { CommanderError } from 'commander';
import type { Language } from '../model/diagnostic';

type Wording = readonly [said: RegExp, zh: (...parts: (string | undefined)[]) => string];

const WORDINGS: readonly Wording[] = [
  [/unknown option '(.+?)'(?:\s+\(Did you mean (.+?)\?\))?/, (option, near) => `没有选项 ${option}${near === undefined ? '' : `；是不是 ${near}？`}`],
  [/unknown command '(.+?)'(?:\s+\(Did you mean (.+?)\?\))?/, (command, near) => `没有命令 ${command}${near === undefined ? '' : `；是不是 ${near}？`}`],
  [/option '(.+?)' argument '(.*?)' is invalid\. (?:Allowed choices are )?(.*)/s, (option, text, allowed) => `选项 ${option} 不能写“${text}”，可以写：${allowed}`],
  [/option '(.+?)' argument missing/, (option) => `选项 ${option} 后面缺少内容`],
  [/missing required argument '(.+?)'/, (argument) => `缺少 <${argument}>`],
  [/option '(.+?)' cannot be used with option '(.+?)'/, (one, other) => `选项 ${one} 和 ${other} 只能写一个`],
  [/too many arguments/, () => '多写了参数，这条命令不用'],
];

export function usageError({ message }: CommanderError, language: Language): string {
  if (language === 'en') return `${message}\nAdd --help to see the options\n`;
  const text = WORDINGS.flatMap(([said, zh]) => { const found = said.exec(message); return found ? [zh(...found.slice(1))] : []; })[0];
  return `错误：${text ?? message}\n加上 --help 可以看说明\n`;
}

/** Before the arguments were understood. */
export const languageIn = (argv: readonly string[]): Language => (/(?:^| )--lang[= ]en(?: |$)/.test(argv.join(' ')) ? 'en' : 'zh');
